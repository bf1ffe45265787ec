"""What is to be sent, already rendered, in the order in which it may go.

A row is committed as *sending* before the call. What is done loses its body and is forgotten after some days.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum

from sqlalchemy import (
    BigInteger,
    Connection,
    Integer,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from storage.columns import AnyRow, DatabaseTime, Moment, among
from storage.leases import Leases
from storage.outbox_order import NEXT, READY, SIBLINGS, WHOLE, held_up
from storage.schema import EXPIRING, LIVE, PENDING, outbox, stands
from storage.vault import Vault

NOBODY = 0
"""The actor of a last word to somebody who was erased: what becomes of it is told to nobody."""
COURIER = "courier"
"""The role whose holder may claim."""


class Rank(IntEnum):
    """Lower goes first."""

    ANSWER = 0  # of a callback
    REPLY = 1
    REMINDER = 2
    GROUP = 3


@dataclass(frozen=True, slots=True)
class OutRow:
    """`id` is that of the inbox row that caused it times 64 and more; `attempts` counts earlier ones."""

    id: int
    actor_id: int
    chat_id: int
    rank: Rank
    body: bytes  # JSON: the call
    created_at: datetime
    card: int | None = None
    not_before: datetime | None = None
    expires_at: datetime | None = None
    occurrence: str | None = None  # reminders only
    rings: bool = False
    attempts: int = 0


LATE = 32
"""So far behind a row's id is that of what follows it: few messages come of one event."""

PUT = insert(outbox)
LAST_OF_CARD = select(func.max(outbox.c.id)).where(
    outbox.c.actor_id == bindparam("actor"), outbox.c.card == bindparam("number")
)
SEND = (
    update(outbox)
    .where(among(outbox.c.id, "ids"))
    .values(state="sending", attempts=outbox.c.attempts + 1, token=bindparam("by"))
)
SENDING = select(*WHOLE).where(LIVE, stands(outbox, "sending")).order_by(outbox.c.id)
DROP = update(outbox).where(among(outbox.c.id, "ids"), LIVE).values(state="dropped", done_at=DatabaseTime(), body=None)
OURS = (
    outbox.c.id == bindparam("row"),
    stands(outbox, "sending"),
    or_(bindparam("by", type_=BigInteger).is_(None), outbox.c.token == bindparam("by", type_=BigInteger)),
)
SENT = update(outbox).where(*OURS).values(state="sent", done_at=bindparam("at", type_=Moment), body=None)
POSTPONE = (
    update(outbox)
    .where(*OURS)
    .values(
        state="pending",
        not_before=bindparam("until", type_=Moment),
        attempts=outbox.c.attempts - bindparam("untried", type_=Integer),
    )
)
FAIL = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"), LIVE)
    .values(state="failed", done_at=DatabaseTime(), body=None, error=bindparam("why"))
)
OWNER = select(outbox.c.actor_id).where(outbox.c.id == bindparam("row"))
WITHDRAWN = (
    select(*WHOLE)
    .where(PENDING, LIVE, among(outbox.c.actor_id, "actors"), outbox.c.occurrence.is_not(None))
    .order_by(outbox.c.id)
    .with_for_update(of=outbox)
)
EXPIRED = (
    select(*WHOLE)
    .where(EXPIRING, outbox.c.expires_at <= bindparam("now", type_=Moment))
    .order_by(outbox.c.expires_at)
    .limit(bindparam("most"))
    .with_for_update(of=outbox, skip_locked=True)
)
MOVE = update(outbox).where(LIVE, outbox.c.chat_id == bindparam("gone")).values(chat_id=bindparam("to"))
FRESH = select(
    exists().where(
        LIVE,
        or_(
            and_(outbox.c.attempts == 0, outbox.c.not_before <= bindparam("now", type_=Moment), ~held_up(outbox)),
            outbox.c.state == "sending",
        ),
    )
)
COUNT = select(func.count()).select_from(outbox).where(PENDING)
OLD = (
    select(outbox.c.id)
    .where(outbox.c.created_at < bindparam("before", type_=Moment), outbox.c.done_at.is_not(None))
    .order_by(outbox.c.created_at)
    .limit(bindparam("most"))
)
PURGE = delete(outbox).where(outbox.c.id.in_(OLD))


class Outbox:
    def __init__(self, connection: Connection, vault: Vault, leases: Leases) -> None:
        self._connection = connection
        self._vault = vault
        self._leases = leases

    def put(self, rows: Sequence[OutRow]) -> None:
        if rows:
            self._connection.execute(PUT, [self._values(row) for row in rows])

    def put_late(self, row: OutRow) -> bool:
        """What belongs to a row that was sent and comes after it, once, unless its card has looked different since."""
        late = replace(row, id=row.id + LATE)
        last = self._connection.execute(LAST_OF_CARD, {"actor": row.actor_id, "number": row.card}).scalar_one()
        if last != row.id:
            return False
        self.put([late])
        return True

    def claim(self, now: datetime, limit: int, token: int, ranks: Collection[Rank] = tuple(Rank)) -> list[OutRow]:
        """What may be sent now, of a span of ranks, marked as *sending*; raises where the courier's role was lost."""
        span = {"first_rank": min(ranks), "last_rank": max(ranks)}
        rows = self._connection.execute(READY, {**span, "now": now, "most": limit}).all()
        if not rows:
            return []
        self._leases.check(COURIER, token)
        rows = self._newest(rows) if any(row.replaced for row in rows) else rows
        self._connection.execute(SEND, {"ids": [row.id for row in rows], "by": token})
        return [self._row(row) for row in rows]

    def found_sending(self) -> list[OutRow]:
        """What an earlier courier took and never reported: perhaps sent, perhaps not."""
        return [self._row(row) for row in self._connection.execute(SENDING)]

    def sent(self, results: Iterable[tuple[int, datetime]], token: int | None = None) -> None:
        """(row, when). With a token only rows that were claimed under it are marked."""
        rows = [{"row": number, "at": at, "by": token} for number, at in results]
        if rows:
            self._connection.execute(SENT, rows)

    def postpone(self, row: int, until: datetime, token: int | None = None, *, tried: bool = True) -> None:
        """Back to waiting. `tried` False: no call was made, the attempt does not count."""
        values = {"row": row, "until": until, "by": token, "untried": 0 if tried else 1}
        self._connection.execute(POSTPONE, values)

    def failed(self, row: int, error: str) -> None:
        """Given up."""
        actor_id = self._connection.execute(OWNER, {"row": row}).scalar_one_or_none()
        if actor_id is not None:
            why = self._vault.seal("outbox.error", actor_id, row, error.encode())
            self._connection.execute(FAIL, {"row": row, "why": why})

    def drop(self, ids: Collection[int]) -> None:
        if ids:
            self._connection.execute(DROP, {"ids": ids})

    def withdraw(self, wanted: Collection[tuple[int, str | None]]) -> list[OutRow]:
        """Drop reminders that still wait, of (actor, occurrence) or with None all; returns them without bodies."""
        if not wanted:
            return []
        waiting = self._connection.execute(WITHDRAWN, {"actors": list({actor for actor, _ in wanted})})
        names = set(wanted)
        return self._dropped(
            [row for row in waiting if not names.isdisjoint({(row.actor_id, row.occurrence), (row.actor_id, None)})]
        )

    def expire(self, now: datetime, limit: int = 500) -> list[OutRow]:
        """Drop reminders that came too late; returns them without their bodies."""
        return self._dropped(self._connection.execute(EXPIRED, {"now": now, "most": limit}).all())

    def move(self, gone: int, to: int) -> None:
        """A chat has another number now: what waits for it goes there."""
        self._connection.execute(MOVE, {"gone": gone, "to": to})

    def next_times(self) -> tuple[datetime | None, datetime | None]:
        """When the next answer or reply may go, and the next of all others; in the past where one may go already."""
        row = self._connection.execute(NEXT).one()
        return row.replies, row.others

    def next_time(self) -> datetime | None:
        """When the next row may go."""
        return min((at for at in self.next_times() if at is not None), default=None)

    def has_fresh(self, now: datetime) -> bool:
        """Something is being sent, or might be and was never tried."""
        return self._connection.execute(FRESH, {"now": now}).scalar_one()

    def pending_count(self) -> int:
        return self._connection.execute(COUNT).scalar_one()

    def purge(self, before: datetime, limit: int = 1000) -> int:
        """Forget rows done and made before then, at most `limit`; how many."""
        return self._connection.execute(PURGE, {"before": before, "most": limit}).rowcount

    def _newest(self, rows: Sequence[AnyRow]) -> list[AnyRow]:
        """In the place of each replaced edit the newest of its card, up to a reminder; the ones before are dropped."""
        lines = defaultdict(list)
        for row in self._connection.execute(SIBLINGS, {"chats": [row.chat_id for row in rows if row.replaced]}):
            lines[row.chat_id, row.actor_id, row.card].append(row)
        chosen, replaced = [], []
        for row in rows:
            line = lines[row.chat_id, row.actor_id, row.card] if row.replaced else [row]
            heir = next((one for one in line if one.occurrence is not None), line[-1])
            replaced += [one.id for one in line if one.id < heir.id]
            chosen.append(heir)
        self.drop(replaced)
        return chosen

    def _dropped(self, rows: Sequence[AnyRow]) -> list[OutRow]:
        self.drop([row.id for row in rows])
        return [out_row(row, b"") for row in rows]

    def _row(self, row: AnyRow) -> OutRow:
        return out_row(row, self._vault.open("outbox", row.actor_id, row.id, row.body))

    def _values(self, row: OutRow) -> dict[str, object]:
        return {
            "id": row.id,
            "actor_id": row.actor_id,
            "chat_id": row.chat_id,
            "card": row.card,
            "rank": int(row.rank),
            "not_before": row.not_before or row.created_at,
            "expires_at": row.expires_at,
            "occurrence": row.occurrence,
            "rings": row.rings,
            "created_at": row.created_at,
            "body": self._vault.seal("outbox", row.actor_id, row.id, row.body),
        }


def out_row(row: AnyRow, body: bytes) -> OutRow:
    return OutRow(
        id=row.id,
        actor_id=row.actor_id,
        chat_id=row.chat_id,
        rank=Rank(row.rank),
        body=body,
        created_at=row.created_at,
        card=row.card,
        not_before=row.not_before,
        expires_at=row.expires_at,
        occurrence=row.occurrence,
        rings=row.rings,
        attempts=row.attempts,
    )
