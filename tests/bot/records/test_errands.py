"""Going on errands: what was found is told once, whatever happens on the way."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from bot.health import Health
from bot.records.errands import Errands
from bot.records.outcome import Outcome, UnreachableError
from bot.records.refusal import RefusedError
from coach.errands import LeaveService, ReadFile, SyncService, Task
from coach.findings import Finding, NotRead, ServiceFailed, ServiceLeft
from storage.codec import EVENT
from storage.database import Database
from storage.errands import Waiting
from tests.town import KEY, MONDAY, FrozenClock


@dataclass(slots=True)
class Trip:
    """One person, and whoever goes; `goes` says how it ends each time, the last way for good."""

    db: Database
    clock: FrozenClock
    actor: int
    goes: list[Outcome | Exception]
    went: int = 0
    errands: Errands | None = None
    found: list[Finding] = field(default_factory=list)

    async def go(self, _actor: int, _task: Task) -> Outcome:
        end = self.goes[min(self.went, len(self.goes) - 1)]
        self.went += 1
        if isinstance(end, Exception):
            raise end
        return end

    async def send(self, task: Task, number: int = 64) -> None:
        await self.db.write(lambda tx: tx.errands.put([Waiting(self.actor, "name", number, self.clock.now(), task)]))

    async def settle(self, *, rounds: int = 6) -> list[Finding]:
        """Everything that is due is gone for; between two tries the clock moves on."""
        assert self.errands is not None
        for _ in range(rounds):
            for waiting in await self.errands.taken():
                await self.errands.gone(waiting)
            self.clock.move_to(self.clock.now() + timedelta(seconds=10))
        return await self.db.write(self.told)

    def told(self, tx: object) -> list[Finding]:
        lanes = tx.inbox.claim(self.clock.now())  # type: ignore[attr-defined]
        return [EVENT.load(row.body) for lane in lanes for row in lane.rows]  # type: ignore[misc]


@asynccontextmanager
async def trip(folder: Path, *goes: Outcome | Exception) -> AsyncIterator[Trip]:
    db, clock = Database.open(f"sqlite:///{folder}/talus.db", [KEY]), FrozenClock()
    actor = await db.write(lambda tx: tx.actors.ids("person", [100], MONDAY)[100])
    made = Trip(db, clock, actor, list(goes))
    made.errands = Errands(db, made.go, clock.now, Health(), news=lambda: None)
    yield made
    db.close()


GOOD = NotRead(1, "empty")
FILE = ReadFile(1, "a-file")


async def test_what_was_found_is_told_once_and_the_errand_is_over(tmp_path: Path):
    async with trip(tmp_path, GOOD) as here:
        await here.send(FILE)

        assert await here.settle() == [GOOD]
        assert here.went == 1


async def test_what_is_out_of_reach_is_tried_three_times(tmp_path: Path):
    async with trip(tmp_path, UnreachableError(), UnreachableError(), GOOD) as here:
        await here.send(FILE)
        assert await here.settle() == [GOOD]
    async with trip(tmp_path, UnreachableError()) as here:
        await here.send(FILE, 128)
        assert NotRead(1, "unreachable") in await here.settle()
        assert here.went == 3


async def test_a_refusal_and_a_bug_each_end_in_one_line(tmp_path: Path):
    async with trip(tmp_path, RefusedError("hostile")) as here:
        await here.send(FILE)
        assert await here.settle() == [NotRead(1, "hostile")]
    async with trip(tmp_path, ZeroDivisionError()) as here:
        await here.send(FILE, 128)
        assert NotRead(1, "broken") in await here.settle()


async def test_an_errand_that_brings_the_process_down_is_given_up(tmp_path: Path):
    async with trip(tmp_path, GOOD) as here:
        await here.send(FILE)
        for _ in range(3):
            (waiting,) = await here.db.read(lambda tx: tx.errands.due(here.clock.now(), 5))
            assert await here.db.write(lambda tx, one=waiting: tx.errands.begin(one))

        assert await here.settle() == [NotRead(1, "broken")]
        assert here.went == 0


async def test_an_answer_that_nobody_waits_for_any_more_is_dropped(tmp_path: Path):
    async with trip(tmp_path, GOOD) as here:
        await here.send(FILE)
        (waiting,) = await here.db.read(lambda tx: tx.errands.due(here.clock.now(), 5))
        await here.db.write(lambda tx: tx.errands.call_off([(here.actor, "name")]))
        assert here.errands is not None
        await here.errands.settled(waiting, GOOD)

        assert await here.settle() == []


async def test_a_service_that_stays_away_is_told_as_its_own_kind(tmp_path: Path):
    async with trip(tmp_path, UnreachableError()) as here:
        await here.send(SyncService())
        assert await here.settle() == [ServiceFailed("unreachable")]
    async with trip(tmp_path, ValueError()) as here:
        await here.send(LeaveService("key"), 128)
        assert ServiceLeft() in await here.settle()


async def test_errands_of_a_task_that_hangs_do_not_hold_up_others(tmp_path: Path):
    async with trip(tmp_path, GOOD) as here:
        assert here.errands is not None
        hung, came = asyncio.Event(), asyncio.Event()

        async def go(_actor: int, task: Task) -> Outcome:
            if task == FILE:
                await hung.wait()
            came.set()
            return GOOD

        here.errands.go = go
        await here.send(FILE)
        running = asyncio.create_task(here.errands.run(0))
        await asyncio.sleep(0)
        await here.db.write(lambda tx: tx.errands.put([Waiting(here.actor, "other", 128, MONDAY, SyncService())]))
        here.errands.wake()
        await asyncio.wait_for(came.wait(), 10)
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
