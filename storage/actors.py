"""Persons and clubs under our own numbers; a Telegram id is only how they are reached."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.postgresql import insert

from storage.columns import among
from storage.schema import actors

Kind = Literal["person", "club", "nobody"]
"""`nobody` owns updates from which no sender can be read."""

FIND = select(actors.c.telegram_id, actors.c.id).where(
    actors.c.kind == bindparam("kind"), among(actors.c.telegram_id, "telegram_ids")
)
ADD = insert(actors).inline().on_conflict_do_nothing(index_elements=["kind", "telegram_id"])


class Actors:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def ids(self, kind: Kind, telegram_ids: Iterable[int], now: datetime) -> dict[int, int]:
        """Our number for each Telegram id; those never seen before get one."""
        wanted = set(telegram_ids)
        known = self._known(kind, wanted)
        if missing := sorted(wanted - known.keys()):
            rows = [{"kind": kind, "telegram_id": telegram_id, "created_at": now} for telegram_id in missing]
            self._connection.execute(ADD, rows)
            known |= self._known(kind, set(missing))
        return known

    def find(self, kind: Kind, telegram_id: int) -> int | None:
        return self._known(kind, {telegram_id}).get(telegram_id)

    def _known(self, kind: Kind, telegram_ids: set[int]) -> dict[int, int]:
        rows = self._connection.execute(FIND, {"kind": kind, "telegram_ids": sorted(telegram_ids)})
        return {telegram_id: number for telegram_id, number in rows}
