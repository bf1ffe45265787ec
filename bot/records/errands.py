"""Going on errands, beside the street: what is due is looked at, and what was found becomes an event of its person.

One replica at a time goes. A row stays until its finding is in the inbox, in the same transaction; each attempt is
counted before it starts, so that a file which brings the process down is given up at its fourth.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import structlog

from bot.health import Health
from bot.records.outcome import Outcome, UnreachableError
from bot.records.refusal import RefusedError
from coach.errands import LeaveService, ReadTime, SyncService, Task
from coach.findings import Finding, NotRead, ServiceFailed, ServiceLeft, TimeRead, Trouble
from storage.codec import EVENT
from storage.database import Database, Tx
from storage.errands import Waiting
from storage.errors import StorageError
from storage.inbox import Arrival

log = structlog.get_logger()

AT_ONCE = 3
TRIES = 3
RETRY_AFTER = timedelta(seconds=4)
LONGEST_SLEEP = 1.0

Go = Callable[[int, Task], Awaitable[Outcome]]
"""Of an actor."""


class Errands:
    def __init__(
        self, db: Database, go: Go, now: Callable[[], datetime], health: Health, news: Callable[[], None]
    ) -> None:
        self.db = db
        self.go = go
        self.now = now
        self.health = health
        self.news = news
        self.awake = asyncio.Event()
        self.under_way: set[tuple[int, str]] = set()

    def wake(self) -> None:
        self.awake.set()

    async def run(self, _token: int) -> None:
        """Until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            while True:
                for waiting in await self.taken():
                    self.under_way.add((waiting.actor_id, waiting.name))
                    tasks.create_task(self.gone(waiting))
                await self._sleep()

    async def taken(self) -> list[Waiting]:
        self.awake.clear()
        room = AT_ONCE - len(self.under_way)
        if room <= 0:
            return []
        try:
            due = await self.db.read(lambda tx: tx.errands.due(self.now(), AT_ONCE + len(self.under_way)))
        except StorageError as error:
            self.health.ill("errands", str(error))
            return []
        self.health.well("errands")
        return [one for one in due if (one.actor_id, one.name) not in self.under_way][:room]

    async def gone(self, waiting: Waiting) -> None:
        """There and back. Trouble with the database leaves the row where it is."""
        try:
            if waiting.task is None:
                await self.db.write(lambda tx: tx.errands.finish(waiting))
            elif waiting.attempts >= TRIES:
                await self.settled(waiting, given_up(waiting.task, "broken"))
            elif await self.db.write(lambda tx: tx.errands.begin(waiting)):
                await self.looked_at(waiting, waiting.task)
        except StorageError as error:
            self.health.ill("errands", str(error))
        finally:
            self.under_way.discard((waiting.actor_id, waiting.name))
            self.awake.set()
            self.news()

    async def looked_at(self, waiting: Waiting, task: Task) -> None:
        try:
            await self.settled(waiting, await self.go(waiting.actor_id, task))
        except UnreachableError:
            await self.put_off(waiting, given_up(task, "unreachable"))
        except RefusedError as refused:
            await self.settled(waiting, given_up(task, refused.why))
        except StorageError:
            raise
        except Exception as error:  # noqa: BLE001 - one errand that fails must not end all others
            log.warning("errand_failed", error=type(error).__name__, attempt=waiting.attempts + 1)
            await self.put_off(waiting, given_up(task, "broken"))

    async def put_off(self, waiting: Waiting, at_last: Finding) -> None:
        if waiting.attempts + 1 >= TRIES:
            await self.settled(waiting, at_last)
        else:
            until = self.now() + RETRY_AFTER
            await self.db.write(lambda tx: tx.errands.postpone(waiting, until))

    async def settled(self, waiting: Waiting, outcome: Outcome) -> None:
        await self.db.write(lambda tx: settle(tx, waiting, outcome, self.now()))

    async def _sleep(self) -> None:
        try:
            async with asyncio.timeout(LONGEST_SLEEP):
                await self.awake.wait()
        except TimeoutError:
            pass


def settle(tx: Tx, waiting: Waiting, outcome: Outcome, now: datetime) -> None:
    """The row goes and the finding comes, once. What was called off meanwhile leaves nothing behind."""
    if not tx.errands.finish(waiting):
        return
    finding = outcome(tx) if callable(outcome) else outcome
    log.info("errand_done", actor=waiting.actor_id, found=finding.kind)
    tx.inbox.receive([Arrival(waiting.actor_id, f"e:{waiting.number}", now, EVENT.dump(finding))], now)


def given_up(task: Task, why: Trouble) -> Finding:
    match task:
        case SyncService():
            return ServiceFailed("unreachable")
        case LeaveService():
            return ServiceLeft()
        case ReadTime(card):
            return TimeRead(card)
        case _:
            return NotRead(task.card, why)
