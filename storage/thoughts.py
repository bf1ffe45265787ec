"""Whoever should be thought of and has no row in the agenda gets one: people and clubs alike."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Insert, Select, Table, bindparam, exists, func, literal, literal_column, select
from sqlalchemy.dialects.postgresql import insert

from storage.columns import Moment
from storage.schema import OPEN, agenda, inbox

SWEEP = 20_000  # records looked at in one search for lost thoughts: some 20 ms


@dataclass(slots=True)
class Thoughts:
    """Each call looks at the next records in turn, so that no call takes long however many there are."""

    connection: Connection
    table: Table
    reminder: str
    swept_to: int = 0
    last_swept: Select[int, Any] = field(init=False)
    restore: Insert = field(init=False)

    def __post_init__(self) -> None:
        swept = (
            select(self.table.c.actor_id)
            .where(self.table.c.thoughts > literal_column("0"), self.table.c.actor_id > bindparam("after"))
            .order_by(self.table.c.actor_id)
            .limit(bindparam("sweep"))
            .subquery("swept")
        )
        self.last_swept = select(func.count(), func.max(swept.c.actor_id)).select_from(swept)
        thoughtless = (
            select(swept.c.actor_id, literal(self.reminder), bindparam("now", type_=Moment), bindparam("occurrence"))
            .where(
                ~exists().where(agenda.c.actor_id == swept.c.actor_id),
                ~exists().where(inbox.c.actor_id == swept.c.actor_id, OPEN),
            )
            .limit(bindparam("most"))
        )
        columns = ["actor_id", "reminder", "due_at", "occurrence"]
        into = insert(agenda).from_select(columns, thoughtless)
        self.restore = into.execution_options(preserve_rowcount=True)

    def missing(self, now: datetime, limit: int) -> int:
        """Give a thought, due now, to those who should have one and have none; returns how many."""
        swept = {"after": self.swept_to, "sweep": SWEEP}
        count, last = self.connection.execute(self.last_swept, swept).one()
        values = {**swept, "now": now, "occurrence": f"{self.reminder}:{now.date()}", "most": limit}
        restored = self.connection.execute(self.restore, values).rowcount
        if restored < limit:
            self.swept_to = last if count == SWEEP else 0
        return restored
