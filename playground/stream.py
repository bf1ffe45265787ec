"""Server-sent events: which chat changed, and where the clock stands."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime

import orjson

from playground.world import Chat

KEEP_ALIVE_SECONDS = 15.0
BACKLOG = 1000
"""Events a reader may be behind before it loses some; revisions let it catch up."""

Reader = asyncio.Queue[bytes | None]


class Stream:
    def __init__(self) -> None:
        self.readers: set[Reader] = set()

    def chat_changed(self, chat: Chat) -> None:
        if self.readers:
            self.send({"chat": chat.id, "revision": chat.revision})

    def clock_moved(self, now: datetime) -> None:
        self.send({"clock": now.isoformat()})

    def send(self, event: dict[str, object]) -> None:
        line = b"data: " + orjson.dumps(event) + b"\n\n"
        for reader in self.readers:
            if not reader.full():
                reader.put_nowait(line)

    def close(self) -> None:
        """Ends every open stream, so that the server can stop."""
        for reader in self.readers:
            if reader.full():
                reader.get_nowait()
            reader.put_nowait(None)

    async def listen(self) -> AsyncIterator[bytes]:
        reader: Reader = asyncio.Queue(BACKLOG)
        self.readers.add(reader)
        try:
            yield b": welcome\n\n"
            while (line := await next_line(reader)) is not None:
                yield line
        finally:
            self.readers.discard(reader)


async def next_line(reader: Reader) -> bytes | None:
    """A comment when nothing happened for a while, so that nobody takes the line for dead; None at the end."""
    try:
        async with asyncio.timeout(KEEP_ALIVE_SECONDS):
            return await reader.get()
    except TimeoutError:
        return b": keep-alive\n\n"
