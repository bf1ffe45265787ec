"""Everything that happened and is still to be decided, in lanes: one for each person or club, in order.

A key makes "once" true: an update, a due reminder or a delivery that arrives again is not a second row. A row that
is done loses its body and is remembered by its key for some days.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, exists, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from coach.club.values import Club
from coach.person import Person
from storage.clubs import Clubs
from storage.columns import AnyRow, Moment, among
from storage.errors import DamagedBodyError, LostKeyError
from storage.people import People
from storage.schema import OPEN, PARKED, actors, inbox, stands
from storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Arrival:
    """`key` is unique for ever: `u:` an update, `d:` a due reminder, `o:` what became of a message, `t:` what
    another lane told, `b:` a breakage.
    """

    actor_id: int
    key: str
    event_at: datetime
    body: bytes  # JSON


@dataclass(frozen=True, slots=True)
class InboxRow:
    """`attempts` counts those before this one."""

    id: int
    actor_id: int
    key: str
    event_at: datetime
    received_at: datetime
    attempts: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Lane:
    """The oldest open rows of one actor. On PostgreSQL the actor is locked until the transaction ends."""

    actor_id: int
    kind: str
    telegram_id: int
    rows: tuple[InboxRow, ...]
    person: Person | None
    club: Club | None = None


@dataclass(frozen=True, slots=True)
class Parked:
    id: int
    actor_id: int
    key: str
    attempts: int
    parked_at: datetime
    error: str


earlier = inbox.alias("earlier")

RECEIVE = (
    insert(inbox).inline().on_conflict_do_nothing(index_elements=["key"]).execution_options(preserve_rowcount=True)
)
# Walks open rows in order and takes those that are first of their lane. The lock skips lanes of other replicas.
LANES = (
    select(actors.c.id, actors.c.kind, actors.c.telegram_id)
    .select_from(inbox.join(actors, actors.c.id == inbox.c.actor_id))
    .where(
        OPEN,
        or_(inbox.c.retry_at.is_(None), inbox.c.retry_at <= bindparam("now", type_=Moment)),
        ~exists()
        .where(earlier.c.actor_id == inbox.c.actor_id, earlier.c.id < inbox.c.id)
        .where(stands(earlier, "open")),
    )
    .order_by(inbox.c.id)
    .limit(bindparam("lanes"))
    .with_for_update(of=actors, key_share=True, skip_locked=True)
)
first = inbox.alias("first")
FIRST_OF_LANE = (
    select(first.c.id)
    .where(first.c.actor_id == actors.c.id, stands(first, "open"))
    .order_by(first.c.id)
    .limit(bindparam("rows"))
    .correlate(actors)
)
ROWS = (
    select(
        inbox.c.id,
        inbox.c.actor_id,
        inbox.c.key,
        inbox.c.event_at,
        inbox.c.received_at,
        inbox.c.attempts,
        inbox.c.body,
        inbox.c.retry_at,
    )
    .join_from(actors, inbox, inbox.c.id.in_(FIRST_OF_LANE))
    .where(among(actors.c.id, "actors"))
    .order_by(inbox.c.id)
)
ROW = select(*ROWS.selected_columns).where(inbox.c.id == bindparam("row"))
FINISH = (
    update(inbox)
    .where(among(inbox.c.id, "ids"))
    .values(state="done", done_at=bindparam("now", type_=Moment), body=None, error=None, retry_at=None)
)
TRY = update(inbox).where(inbox.c.id == bindparam("row")).values(attempts=inbox.c.attempts + 1)
FAIL = TRY.values(
    state=bindparam("to"),
    error=bindparam("why"),
    retry_at=bindparam("again", type_=Moment),
    done_at=bindparam("at", type_=Moment),
)
COUNT_OPEN = select(func.count()).select_from(inbox).where(OPEN)
COUNT_PARKED = select(func.count()).select_from(inbox).where(PARKED)
LIST_PARKED = (
    select(inbox.c.id, inbox.c.actor_id, inbox.c.key, inbox.c.attempts, inbox.c.done_at, inbox.c.error)
    .where(PARKED)
    .order_by(inbox.c.id)
    .limit(bindparam("most"))
)
OLD = (
    select(inbox.c.id)
    .where(inbox.c.received_at < bindparam("before", type_=Moment), stands(inbox, "done"))
    .order_by(inbox.c.received_at)
    .limit(bindparam("most"))
)
PURGE = delete(inbox).where(inbox.c.id.in_(OLD))


class Inbox:
    def __init__(self, connection: Connection, vault: Vault, people: People, clubs: Clubs) -> None:
        self._connection = connection
        self._vault = vault
        self._people = people
        self._clubs = clubs

    def receive(self, arrivals: Sequence[Arrival], now: datetime) -> int:
        """How many were new; what has arrived before is passed over."""
        rows = [
            {
                "actor_id": arrival.actor_id,
                "key": arrival.key,
                "received_at": now,
                "event_at": arrival.event_at,
                "body": self._vault.seal("inbox", arrival.actor_id, arrival.key, arrival.body),
            }
            for arrival in arrivals
        ]
        return self._connection.execute(RECEIVE, rows).rowcount if rows else 0

    def claim(self, now: datetime, lanes: int = 32, rows: int = 20) -> list[Lane]:
        """The lanes that have waited longest, each with its first rows in order and its person.

        A lane whose first row waits for a retry waits as a whole. What is claimed is ours until the transaction ends.
        """
        found = self._connection.execute(LANES, {"now": now, "lanes": lanes}).all()
        if not found:
            return []
        ids = [lane.id for lane in found]
        ready = self._ready(ids, rows, now)
        kinds = {lane.id: lane.kind for lane in found if lane.id in ready}
        people, lost_people = self._people.readable([number for number, kind in kinds.items() if kind == "person"])
        clubs, lost_clubs = self._clubs.readable([number for number, kind in kinds.items() if kind == "club"])
        for number in (*lost_people, *lost_clubs):
            for row in ready.pop(number):
                self.failed(row.id, "the record of whom it concerns cannot be read", now, None)
        return [
            Lane(lane.id, lane.kind, lane.telegram_id, ready[lane.id], people.get(lane.id), clubs.get(lane.id))
            for lane in found
            if lane.id in ready
        ]

    def begin_attempt(self, row: int) -> InboxRow:
        """Count an attempt before it starts, so that a row that kills the process is found out."""
        self._connection.execute(TRY, {"row": row})
        return self._row(self._connection.execute(ROW, {"row": row}).one())

    def finish(self, ids: Collection[int], now: datetime) -> None:
        if ids:
            self._connection.execute(FINISH, {"ids": ids, "now": now})

    def failed(self, row: int, error: str, now: datetime, retry_at: datetime | None) -> None:
        """Try again at `retry_at`, or with None never: the row is parked with its error."""
        found = self._connection.execute(ROW, {"row": row}).one()
        why = self._vault.seal("inbox.error", found.actor_id, found.key, error.encode())
        outcome = {"to": "open", "at": None} if retry_at else {"to": "parked", "at": now}
        self._connection.execute(FAIL, {"row": row, "why": why, "again": retry_at, **outcome})

    def open_count(self) -> int:
        return self._connection.execute(COUNT_OPEN).scalar_one()

    def parked_count(self) -> int:
        return self._connection.execute(COUNT_PARKED).scalar_one()

    def parked(self, limit: int = 100) -> list[Parked]:
        return [
            Parked(row.id, row.actor_id, row.key, row.attempts, row.done_at, self._error(row))
            for row in self._connection.execute(LIST_PARKED, {"most": limit})
        ]

    def purge(self, before: datetime, limit: int = 1000) -> int:
        """Forget rows done and received before then, at most `limit`; how many."""
        return self._connection.execute(PURGE, {"before": before, "most": limit}).rowcount

    def _ready(self, ids: list[int], most: int, now: datetime) -> dict[int, tuple[InboxRow, ...]]:
        """The rows of lanes that are ours, read after they were locked: others may have finished some before."""
        lanes: dict[int, list[InboxRow]] = defaultdict(list)
        waiting = set()
        for row in self._connection.execute(ROWS, {"actors": ids, "rows": most}):
            if row.retry_at is not None and row.retry_at > now:
                waiting.add(row.actor_id)
            elif row.actor_id not in waiting and (readable := self._readable(row, now)):
                lanes[row.actor_id].append(readable)
        return {number: tuple(rows) for number, rows in lanes.items()}

    def _readable(self, row: AnyRow, now: datetime) -> InboxRow | None:
        """A row whose body is damaged is parked alone; its neighbours go on."""
        try:
            return self._row(row)
        except (DamagedBodyError, LostKeyError):
            self.failed(row.id, "the body cannot be read", now, None)
            return None

    def _row(self, row: AnyRow) -> InboxRow:
        body = self._vault.open("inbox", row.actor_id, row.key, row.body)
        return InboxRow(row.id, row.actor_id, row.key, row.event_at, row.received_at, row.attempts, body)

    def _error(self, row: AnyRow) -> str:
        return self._vault.open("inbox.error", row.actor_id, row.key, row.error).decode() if row.error else ""
