"""What is still to be looked at outside: files, calendars, other services. Rows stay until their answer is stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, delete, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from coach.errands import Task
from storage.codec import TASK
from storage.columns import AnyRow, Moment
from storage.errors import DamagedBodyError, LostKeyError
from storage.schema import errands
from storage.vault import Vault

NEW = insert(errands)
PUT = NEW.on_conflict_do_update(
    index_elements=["actor_id", "name"],
    set_={name: NEW.excluded[name] for name in ("number", "due_at", "attempts", "body")},
)
OF_ONE = 2
earlier = errands.alias("earlier")
before_it = (
    select(func.count())
    .where(
        earlier.c.actor_id == errands.c.actor_id,
        or_(
            earlier.c.due_at < errands.c.due_at,
            and_(earlier.c.due_at == errands.c.due_at, earlier.c.number < errands.c.number),
        ),
    )
    .correlate(errands)
    .scalar_subquery()
)
# The first of each actor: whoever sends for a hundred things at once waits behind themselves alone.
DUE = (
    select(errands)
    .where(
        errands.c.due_at <= bindparam("now", type_=Moment),
        before_it < OF_ONE,
    )
    .order_by(errands.c.due_at, errands.c.number)
    .limit(bindparam("most"))
)
THIS = (errands.c.actor_id == bindparam("actor"), errands.c.name == bindparam("called"))
OURS = (*THIS, errands.c.number == bindparam("made_as"))
BEGIN = update(errands).where(*OURS).values(attempts=errands.c.attempts + 1)
POSTPONE = update(errands).where(*OURS).values(due_at=bindparam("until", type_=Moment))
FINISH = delete(errands).where(*OURS)
CALL_OFF = delete(errands).where(*THIS)
NEXT = select(func.min(errands.c.due_at))


@dataclass(frozen=True, slots=True)
class Waiting:
    """`number` is that of the outbox slot which it would have had: whoever sends for the same again makes another."""

    actor_id: int
    name: str
    number: int
    due_at: datetime
    task: Task | None  # None: of a kind that this release does not know, or unreadable
    attempts: int = 0

    @property
    def key(self) -> dict[str, object]:
        return {"actor": self.actor_id, "called": self.name, "made_as": self.number}


class Errands:
    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault

    def put(self, rows: Sequence[Waiting]) -> None:
        """An errand takes the place of one that has its name."""
        if rows:
            self._connection.execute(PUT, [self._values(row, row.task) for row in rows if row.task])

    def call_off(self, names: Sequence[tuple[int, str]]) -> None:
        if names:
            self._connection.execute(CALL_OFF, [{"actor": actor, "called": name} for actor, name in names])

    def due(self, now: datetime, limit: int) -> list[Waiting]:
        """The oldest of each actor, and one that does not wait for it."""
        rows = self._connection.execute(DUE, {"now": now, "most": limit})
        return [Waiting(row.actor_id, row.name, row.number, row.due_at, self._task(row), row.attempts) for row in rows]

    def begin(self, errand: Waiting) -> bool:
        """Counts the attempt; False where it was called off or replaced meanwhile."""
        return self._connection.execute(BEGIN, errand.key).rowcount == 1

    def postpone(self, errand: Waiting, until: datetime) -> None:
        self._connection.execute(POSTPONE, {**errand.key, "until": until})

    def finish(self, errand: Waiting) -> bool:
        """False where it was called off or replaced meanwhile: nobody waits for this answer any more."""
        return self._connection.execute(FINISH, errand.key).rowcount == 1

    def next_due(self) -> datetime | None:
        return self._connection.execute(NEXT).scalar()

    def _task(self, row: AnyRow) -> Task | None:
        try:
            return TASK.load(self._vault.open("errands", row.actor_id, row.name, row.body))
        except (DamagedBodyError, LostKeyError, ValueError):
            return None

    def _values(self, row: Waiting, task: Task) -> dict[str, object]:
        return {
            "actor_id": row.actor_id,
            "name": row.name,
            "number": row.number,
            "due_at": row.due_at,
            "attempts": 0,
            "body": self._vault.seal("errands", row.actor_id, row.name, TASK.dump(task)),
        }
