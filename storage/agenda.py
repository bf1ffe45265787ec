"""When to think of whom next. A due row becomes an inbox row: from there a reminder travels like a message."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, func, select, tuple_
from sqlalchemy.dialects.postgresql import insert

from coach.club.values import ClubDue
from coach.desk import Due
from coach.events import Due as DueEvent
from storage.codec import EVENT
from storage.columns import Moment
from storage.inbox import Arrival, Inbox
from storage.schema import agenda

NEW = insert(agenda)
SET = NEW.on_conflict_do_update(
    index_elements=["actor_id", "reminder"],
    set_={"due_at": NEW.excluded.due_at, "occurrence": NEW.excluded.occurrence},
)
REMOVE = delete(agenda).where(agenda.c.actor_id == bindparam("actor"), agenda.c.reminder == bindparam("kind"))
DUE = (
    select(agenda.c.actor_id, agenda.c.reminder)
    .where(agenda.c.due_at <= bindparam("now", type_=Moment))
    .order_by(agenda.c.due_at)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
CLAIM = (
    delete(agenda)
    .where(tuple_(agenda.c.actor_id, agenda.c.reminder).in_(DUE))
    .returning(agenda.c.actor_id, agenda.c.reminder, agenda.c.due_at, agenda.c.occurrence)
)
NEXT = select(func.min(agenda.c.due_at))
COUNT = select(func.count()).select_from(agenda)


class Agenda:
    def __init__(self, connection: Connection, inbox: Inbox) -> None:
        self._connection = connection
        self._inbox = inbox

    def change(self, upserts: Sequence[tuple[int, Due | ClubDue]], removals: Collection[tuple[int, str]]) -> None:
        """Each person or club has at most one row a reminder kind."""
        if removals:
            self._connection.execute(REMOVE, [{"actor": actor_id, "kind": str(kind)} for actor_id, kind in removals])
        if upserts:
            self._connection.execute(SET, [row_of(actor_id, due) for actor_id, due in upserts])

    def claim_due(self, now: datetime, limit: int = 500) -> int:
        """Move what is due into the inbox; how many. Fewer than `limit` means that nothing more is due."""
        rows = sorted(self._connection.execute(CLAIM, {"now": now, "most": limit}), key=lambda row: row.due_at)
        self._inbox.receive(
            [
                Arrival(
                    actor_id=row.actor_id,
                    key=f"d:{row.actor_id}:{row.reminder}:{row.occurrence}:{row.due_at.isoformat()}",
                    event_at=row.due_at,
                    body=EVENT.dump(DueEvent(row.reminder, row.occurrence)),
                )
                for row in rows
            ],
            now,
        )
        return len(rows)

    def next_due(self) -> datetime | None:
        return self._connection.execute(NEXT).scalar()

    def count(self) -> int:
        return self._connection.execute(COUNT).scalar_one()


def row_of(actor_id: int, due: Due | ClubDue) -> dict[str, object]:
    return {"actor_id": actor_id, "reminder": due.reminder.value, "due_at": due.at, "occurrence": due.occurrence}
