"""Claim lanes, let the coach decide, write all consequences: one transaction.

A row that fails is retried alone, then parked with its error; its lane and its neighbours go on. After an unclean
stop the backlog is walked row by row with each attempt committed first, so that a row that kills the process is found.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import orjson
import structlog

from bot.club_lane import live_club
from bot.health import Health
from bot.lane import live
from bot.links import Links
from bot.lived import Lived, Living
from bot.telling import inherited, move, tell
from coach.calendars import Reach
from coach.club.values import Club, ClubDue
from coach.desk import Due
from coach.library import Library
from coach.person import Person
from content.texts import Texts
from storage.database import Database, Tx
from storage.errors import StorageError
from storage.inbox import Arrival, InboxRow, Lane
from storage.outbox import NOBODY

log = structlog.get_logger()

ATTEMPTS = 3
NOWHERE = Reach()
RETRY_AFTER = timedelta(seconds=2)  # three tries within ten seconds
LANES = 32
ROWS = 20


class Worker:
    def __init__(
        self,
        db: Database,
        library: Library,
        texts: Callable[[str], Texts],
        now: Callable[[], datetime],
        health: Health,
        done: Callable[[], None],
        address: str = "",
        reach: Reach = NOWHERE,
    ) -> None:
        """`address`: where the world finds this house; empty where it does not."""
        self.address = address
        self.reach = reach
        self.db = db
        self.library = library
        self.texts = texts
        self.now = now
        self.health = health
        self.done = done
        self.awake = asyncio.Event()

    def wake(self) -> None:
        self.awake.set()

    async def run(self) -> None:
        """Until cancelled. A batch that was begun is finished."""
        while True:
            if not await self.once():
                await self._sleep()

    async def once(self) -> int:
        """Live one batch; how many rows were looked at."""
        self.awake.clear()
        try:
            count = await self._lived()
        except StorageError as error:
            self.health.ill("worker", str(error))
            return 0
        self.health.well("worker")
        if count:
            self.done()
        return count

    async def _sleep(self) -> None:
        try:
            async with asyncio.timeout(1.0):
                await self.awake.wait()
        except TimeoutError:
            pass

    def batch(self, tx: Tx, lanes: int = LANES, rows: int = ROWS) -> int:
        """Runs in the writer's thread, within one transaction."""
        now = self.now()
        claimed = tx.inbox.claim(now, lanes=lanes, rows=rows)
        living = living_in(tx, self, now)
        people = [live(lane, living) for lane in claimed if lane.kind == "person"]
        clubs = [live_club(lane, living) for lane in claimed if lane.kind == "club"]
        save(tx, people, clubs, now)
        for lane in claimed:
            if lane.kind not in ("person", "club"):
                put_aside(tx, lane, now)
        return sum(len(lane.rows) for lane in claimed)

    async def recover(self) -> int:
        """Walk the backlog that an unclean stop left behind, each attempt committed before it starts.

        The death in the middle of a batch was the first attempt, and nobody counted it.
        """
        looked_at = 0
        while (row := await self.db.write(lambda tx: begin(tx, self.now()))) is not None:
            if row.attempts >= ATTEMPTS:
                await self._park(row)
            else:
                await self._alone(row)
            looked_at += 1
        return looked_at

    async def _lived(self) -> int:
        try:
            return await self.db.write(self.batch)
        except StorageError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, one row is to blame and the others go on
            log.warning("batch_taken_apart", error=type(error).__name__)
            return await self._apart()

    async def _apart(self) -> int:
        """What cannot be saved together is lived row by row, until the one that spoils it is found."""
        for count in range(LANES * ROWS):
            row = await self.db.write(lambda tx: oldest(tx, self.now()))
            if row is None or not await self._alone(row):
                return count + 1
        return LANES * ROWS

    async def _alone(self, row: InboxRow) -> bool:
        """The oldest row in a transaction of its own; whether it could be saved."""
        try:
            await self.db.write(lambda tx: self.batch(tx, lanes=1, rows=1))
        except StorageError:
            raise
        except Exception as error:  # noqa: BLE001 - as above
            await self._fail(row, error)
            return False
        return True

    async def _fail(self, row: InboxRow, error: Exception) -> None:
        await self.db.write(lambda tx: fail(tx, row, error, self.now()))

    async def _park(self, row: InboxRow) -> None:
        await self.db.write(lambda tx: park(tx, row, "the process died while handling it", self.now()))


def begin(tx: Tx, now: datetime) -> InboxRow | None:
    """The next row of the backlog, its attempt counted."""
    row = oldest(tx, now)
    return None if row is None else tx.inbox.begin_attempt(row.id)


def oldest(tx: Tx, now: datetime) -> InboxRow | None:
    lanes = tx.inbox.claim(now, lanes=1, rows=1)
    return lanes[0].rows[0] if lanes else None


def living_in(tx: Tx, worker: Worker, now: datetime) -> Living:
    return Living(
        worker.library,
        worker.texts,
        Links(tx.vault, worker.address),
        now,
        journal=tx.journal.of,
        checkpoint=tx.checkpoints.of,
        telegram_id=lambda actor: tx.actors.addresses([actor]).get(actor),
        message=lambda actor, card: message_of(tx, actor, card),
        reach=worker.reach,
    )


def message_of(tx: Tx, actor_id: int, card: int) -> int | None:
    shown = tx.cards.get([(actor_id, card)]).get((actor_id, card))
    return shown.message_id if shown else None


def save(tx: Tx, people: list[Lived[Person]], clubs: list[Lived[Club]], now: datetime) -> None:
    """Everything that the lanes left behind, set by set."""
    everybody: list[Lived[Any]] = [*people, *clubs]
    kept: list[Lived[Any]] = [one for one in everybody if not one.erased]
    for one in everybody:
        if one.erased:
            forget(tx, one, now)
    tx.journal.add([entry for one in kept for entry in one.entries])
    tx.checkpoints.put([(one.owner.id, one.checkpoint) for one in kept if one.checkpoint])
    tx.people.save([one.owner for one in people if one.finished and not one.erased])
    tx.clubs.save([one.owner for one in clubs if one.finished and not one.erased])
    upserts, removals = agenda_changes(kept)
    tx.agenda.change(upserts, removals)
    tx.outbox.withdraw([(one.owner.id, occurrence) for one in kept for occurrence in one.withdrawn])
    tx.errands.call_off([name for one in kept for name in one.called_off])
    tx.errands.put([waiting for one in kept for waiting in one.waiting])
    tx.cards.set([card for one in kept for card in one.adopted])
    tx.outbox.put([row for one in kept for row in one.rows])
    tell(tx, [arrival for one in everybody for arrival in one.told], now)
    tx.inbox.finish([number for one in everybody for number in one.finished], now)
    for one in kept:
        if one.moved_to is not None:
            move(tx, one.owner.id, one.moved_to, now)
    for one in everybody:
        if one.failed:
            fail(tx, *one.failed, now)


def forget(tx: Tx, lived: Lived[Any], now: datetime) -> None:
    """Erase every row of the person or club, then say so: what is still to be sent belongs to nobody."""
    tx.erase(lived.owner.id, now, noted=lived.known)
    tx.outbox.put([replace(row, actor_id=NOBODY, card=None, occurrence=None) for row in lived.rows])


def agenda_changes(lived: list[Lived[Any]]) -> tuple[list[tuple[int, Due | ClubDue]], list[tuple[int, str]]]:
    """Only what differs from the rows that are there already."""
    upserts: list[tuple[int, Due | ClubDue]] = []
    removals: list[tuple[int, str]] = []
    for one in lived:
        before = set(one.agenda_before)
        after = set(one.owner.agenda)
        kinds = {due.reminder for due in after}
        upserts += [(one.owner.id, due) for due in sorted(after - before, key=lambda due: due.at)]
        removals += [(one.owner.id, due.reminder) for due in before if due.reminder not in kinds]
    return upserts, removals


def fail(tx: Tx, row: InboxRow, error: Exception, now: datetime) -> None:
    """Try again soon, alone; at last park the row and let its person know once."""
    why = f"{type(error).__name__}: {error}"
    if row.attempts + 1 >= ATTEMPTS:
        park(tx, row, why, now)
        return
    log.warning("row_failed", row=row.id, error=type(error).__name__, attempt=row.attempts + 1)
    tx.inbox.failed(row.id, why, now, retry_at=now + RETRY_AFTER)


def park(tx: Tx, row: InboxRow, why: str, now: datetime) -> None:
    log.error("row_parked", row=row.id, error=why.partition(":")[0])
    tx.inbox.failed(row.id, why, now, retry_at=None)
    if not row.key.startswith("b:"):
        broke = orjson.dumps({"kind": "broke"})
        tx.inbox.receive([Arrival(actor_id=row.actor_id, key=f"b:{row.id}", event_at=now, body=broke)], now)


def put_aside(tx: Tx, lane: Lane, now: datetime) -> None:
    """Updates that belong to nobody are kept with their reason; what reached a retired club goes to its heir."""
    if lane.kind == "nobody":
        for row in lane.rows:
            tx.inbox.failed(row.id, "no sender could be read from it", now, retry_at=None)
    else:
        tx.inbox.receive(inherited(tx, lane), now)
        tx.inbox.finish([row.id for row in lane.rows], now)
