"""The whole bot at the fake Bot API. usage: house URL PORT MESSAGES_A_SECOND MESSAGES_A_CHAT"""

import asyncio
import sys
from pathlib import Path

from bot.app import build, keep_loaded, running
from bot.bench.clocks import RunningClock
from bot.bench.seeding import NOW
from bot.bench.signals import ready
from bot.bench.stores import KEY
from bot.limits import Limits
from bot.log import set_up
from bot.operations import loop_run
from bot.settings import Settings
from storage.database import Database

TOKEN = "42:BENCH"  # noqa: S105 - the fake Bot API takes any


async def main(url: str, port: int, limits: Limits) -> int:
    settings = Settings(_env_file=None, data=Path(), telegram_api=f"http://127.0.0.1:{port}")
    clock = RunningClock(NOW)
    house = build(settings, clock, TOKEN, Database.open(url, [KEY]), limits)
    keep_loaded()
    async with running(house, settings, clock.now):
        ready()
        await asyncio.Event().wait()
    return 0


if __name__ == "__main__":
    set_up("json")
    url, port, per_second, per_chat = sys.argv[1:]
    loop_run(main(url, int(port), Limits(int(per_second), float(per_chat))))
