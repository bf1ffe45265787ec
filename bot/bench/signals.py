"""What a measured program says to the bench, one line each on its standard output."""

import asyncio
import sys
from collections.abc import Mapping

import orjson


def ready() -> None:
    """Everything is loaded: the bench may begin."""
    say(b"ready")


async def told_to_go() -> None:
    await asyncio.to_thread(sys.stdin.readline)


def tell(result: Mapping[str, float]) -> None:
    say(orjson.dumps(result))


def say(line: bytes) -> None:
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()
