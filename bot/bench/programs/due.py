"""The metronome and the worker while many reminders fall due in the same second. usage: due URL COUNT

Prints how long after that second began all stood in the outbox, the longest time in which the event loop did nothing
else, and how many persons have one message and how many more.
"""

import asyncio
import sys
from collections import Counter
from contextlib import suppress
from datetime import timedelta

from bot.app import keep_loaded
from bot.bench.clocks import RunningClock
from bot.bench.seeding import ASKED_AT
from bot.bench.signals import tell
from bot.bench.stores import KEY
from bot.health import Health
from bot.log import set_up
from bot.operations import loop_run
from bot.worker import Worker
from content.library import load_library
from content.texts import texts_in
from scheduler.due import Agenda
from scheduler.metronome import Metronome
from storage.database import Database, Tx
from storage.outbox import COURIER

LEAD_SECONDS = 4
EVERYTHING = 10**6
TICK_SECONDS = 0.001
GIVE_UP_SECONDS = 60.0


async def main(url: str, count: int) -> int:
    db = Database.open(url, [KEY])
    library = load_library()
    texts_in("en")
    keep_loaded()
    moved = asyncio.Event()
    clock = RunningClock(ASKED_AT - timedelta(seconds=LEAD_SECONDS))
    worker = Worker(db, library, texts_in, clock.now, Health(), done=moved.set)
    metronome = Metronome()
    metronome.each_second(Agenda(db, clock.now, wake=worker.wake).tick)
    metronome.start()
    working = asyncio.create_task(worker.run())
    watch = Watch()
    watching = asyncio.create_task(watch.run())
    await handed_over(db, moved, count)
    seconds = (clock.now() - ASKED_AT).total_seconds()
    watching.cancel()
    working.cancel()
    await metronome.stop()
    messages = await db.write(waiting)
    single = sum(1 for number in messages.values() if number == 1)
    result = {"seconds": seconds, "stall": watch.longest, "single": single, "several": len(messages) - single}
    tell(result)
    db.close()
    return 0


async def handed_over(db: Database, moved: asyncio.Event, count: int) -> None:
    """Returns when so many messages wait in the outbox, or when it is hopeless."""
    with suppress(TimeoutError):
        async with asyncio.timeout(GIVE_UP_SECONDS):
            while await db.read(lambda tx: tx.outbox.pending_count()) < count:
                await moved.wait()
                moved.clear()


class Watch:
    """The longest time in which the event loop did not come round."""

    def __init__(self) -> None:
        self.longest = 0.0

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            before = loop.time()
            await asyncio.sleep(TICK_SECONDS)
            self.longest = max(self.longest, loop.time() - before - TICK_SECONDS)


def waiting(tx: Tx) -> Counter[int]:
    """How many messages each person has in the outbox."""
    token = tx.leases.take(COURIER, "bench", GIVE_UP_SECONDS)
    assert token is not None  # noqa: S101 - nobody else is here
    return Counter(row.actor_id for row in tx.outbox.claim(ASKED_AT + timedelta(days=1), EVERYTHING, token))


if __name__ == "__main__":
    set_up("json")
    loop_run(main(sys.argv[1], int(sys.argv[2])))
