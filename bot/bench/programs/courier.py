"""The courier with a full outbox at the fake Bot API. usage: courier URL PORT MESSAGES_A_SECOND"""

import sys
from pathlib import Path

from bot.api import Api
from bot.app import keep_loaded
from bot.bench.clocks import RunningClock
from bot.bench.seeding import NOW
from bot.bench.signals import ready, told_to_go
from bot.bench.stores import KEY
from bot.carrier import Carrier
from bot.courier import Courier
from bot.health import Health
from bot.latecomers import Latecomers
from bot.limits import Limits
from bot.operations import loop_run
from bot.request import AiohttpRequest
from bot.studio.studio import Studio
from bot.studio.workshop import Workshop
from bot.whispers import Whispers
from storage.database import Database
from storage.outbox import COURIER

HELD_SECONDS = 3600.0


async def main(url: str, port: int, per_second: int) -> int:
    db = Database.open(url, [KEY])
    request = AiohttpRequest()
    await request.initialize()
    api = Api(f"http://127.0.0.1:{port}", "42:BENCH", request)
    token = await db.write(lambda tx: tx.leases.take(COURIER, "bench", HELD_SECONDS))
    assert token is not None  # noqa: S101 - nobody else is here
    keep_loaded()
    ready()
    await told_to_go()
    clock = RunningClock(NOW)
    limits = Limits(per_second)
    studio = Studio(db, api.bot_id, Path(), Workshop(), makers={})
    whispers, latecomers = Whispers(api, limits, clock.now, wanted=False), Latecomers(db, clock.now, lambda: None)
    carrier = Carrier(api, studio, whispers, latecomers)
    await Courier(db, carrier, limits, clock.now, Health(), news=lambda: None).run(token)
    return 0


if __name__ == "__main__":
    url, port, per_second = sys.argv[1:]
    loop_run(main(url, int(port), int(per_second)))
