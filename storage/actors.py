"""Persons and clubs under our own numbers; a Telegram id is only how they are reached."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.columns import among
from storage.schema import actors

Kind = Literal["person", "club", "nobody"]
"""`nobody` owns updates from which no sender can be read. A club that turns out to be another one is `retired`."""

FIND = select(actors.c.telegram_id, actors.c.id).where(
    actors.c.kind == bindparam("kind"), among(actors.c.telegram_id, "telegram_ids")
)
ADD = insert(actors).inline().on_conflict_do_nothing(index_elements=["kind", "telegram_id"])
ADDRESSES = select(actors.c.id, actors.c.telegram_id).where(among(actors.c.id, "numbers"))
RETIRE = (
    update(actors)
    .where(actors.c.kind == "club", actors.c.telegram_id == bindparam("to"), actors.c.id != bindparam("number"))
    .values(kind="retired")
)
MOVE = update(actors).where(actors.c.id == bindparam("number")).values(telegram_id=bindparam("to"))

HOLD = select(actors.c.id).where(actors.c.id == bindparam("number")).with_for_update()
AFTER = (
    select(actors.c.id, actors.c.kind, actors.c.telegram_id, actors.c.created_at)
    .where(actors.c.id > bindparam("last"))
    .order_by(actors.c.id)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class Actor:
    id: int
    kind: str
    telegram_id: int
    created_at: datetime


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

    def addresses(self, numbers: Iterable[int]) -> dict[int, int]:
        """The Telegram id of each of our numbers; whoever was forgotten has none."""
        return dict(self._connection.execute(ADDRESSES, {"numbers": sorted(set(numbers))}).all())

    def move(self, number: int, telegram_id: int) -> None:
        """The club is reached under another chat from now on; a newcomer that came under it meanwhile is retired."""
        self._connection.execute(RETIRE, {"number": number, "to": telegram_id})
        self._connection.execute(MOVE, {"number": number, "to": telegram_id})

    def hold(self, number: int) -> None:
        """Nobody else changes what belongs to this actor before this transaction ends."""
        self._connection.execute(HOLD, {"number": number})

    def after(self, last: int, limit: int) -> list[Actor]:
        """All of them, batch by batch."""
        return [Actor(*row) for row in self._connection.execute(AFTER, {"last": last, "most": limit})]

    def _known(self, kind: Kind, telegram_ids: set[int]) -> dict[int, int]:
        rows = self._connection.execute(FIND, {"kind": kind, "telegram_ids": sorted(telegram_ids)})
        return dict(rows.all())
