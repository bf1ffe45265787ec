"""Which message may go next, as SQL.

Ranks go before one another: callback answers, replies, reminders, group posts. In one chat messages go one at a time,
by rank and then by age; an answer to a press waits for nothing. An edit waits for older messages of its own card, and
while it waits it holds up nobody: so no two rows can wait for each other. Of edits of one card only the newest is sent.
"""

from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, exists, func, literal_column, or_, select, tuple_, union_all
from sqlalchemy.sql.selectable import FromClause

from storage.columns import Moment, among
from storage.schema import PENDING, outbox, stands

earlier = outbox.alias("earlier")
first_of_card = outbox.alias("first_of_card")
newer = outbox.alias("newer")


def live(row: FromClause) -> ColumnElement[bool]:
    """Pending or sending."""
    return row.c.done_at.is_(None)


def same_card(one: FromClause, other: FromClause) -> ColumnElement[bool]:
    """Cards are numbered by actor; the chat leads to the index."""
    return and_(one.c.chat_id == other.c.chat_id, one.c.actor_id == other.c.actor_id, one.c.card == other.c.card)


def waits_for_card(row: FromClause) -> ColumnElement[bool]:
    return exists().where(live(first_of_card), same_card(first_of_card, row), first_of_card.c.id < row.c.id)


def waits_for_chat(row: FromClause) -> ColumnElement[bool]:
    return behind(row, or_(stands(earlier, "sending"), goes_first(row)))


def held_up(row: FromClause) -> ColumnElement[bool]:
    """Behind a message of its chat whose own moment is still to come."""
    return behind(row, and_(goes_first(row), earlier.c.not_before > bindparam("now", type_=Moment)))


def goes_first(row: FromClause) -> ColumnElement[bool]:
    sooner = tuple_(earlier.c.rank, earlier.c.id) < tuple_(row.c.rank, row.c.id)
    return and_(sooner, ~waits_for_card(earlier))


def behind(row: FromClause, ahead: ColumnElement[bool]) -> ColumnElement[bool]:
    same_chat = exists().where(live(earlier), earlier.c.chat_id == row.c.chat_id, earlier.c.rank > 0, ahead)
    return and_(row.c.rank > 0, same_chat)


def is_replaced(row: FromClause) -> ColumnElement[bool]:
    """A newer edit of its card waits too. A reminder is never replaced: what becomes of it is counted."""
    return and_(
        row.c.occurrence.is_(None),
        exists().where(live(newer), same_card(newer, row), stands(newer, "pending"), newer.c.id > row.c.id),
    )


def may_go(row: FromClause) -> ColumnElement[bool]:
    return and_(~waits_for_card(row), ~waits_for_chat(row))


WHOLE: tuple[ColumnElement[Any], ...] = (
    outbox.c.id,
    outbox.c.actor_id,
    outbox.c.chat_id,
    outbox.c.rank,
    outbox.c.body,
    outbox.c.created_at,
    outbox.c.card,
    outbox.c.not_before,
    outbox.c.expires_at,
    outbox.c.occurrence,
    outbox.c.rings,
    outbox.c.attempts,
)
RANKS = outbox.c.rank.between(bindparam("first_rank"), bindparam("last_rank"))

READY = (
    select(*WHOLE, is_replaced(outbox).label("replaced"))
    .where(PENDING, RANKS, outbox.c.not_before <= bindparam("now", type_=Moment), may_go(outbox))
    .order_by(outbox.c.rank, outbox.c.not_before, outbox.c.id)
    .limit(bindparam("most"))
    .with_for_update(of=outbox, skip_locked=True)
)
SIBLINGS = (
    select(*WHOLE)
    .where(PENDING, live(outbox), among(outbox.c.chat_id, "chats"), outbox.c.card.is_not(None))
    .order_by(outbox.c.id)
    .with_for_update(of=outbox)
)
# One short search a rank: over several ranks at once every waiting row would be looked at.
NEXT_OF_RANKS = [
    select(outbox.c.not_before)
    .where(PENDING, outbox.c.rank == literal_column(str(rank)), may_go(outbox))
    .order_by(outbox.c.not_before)
    .limit(1)
    .subquery()
    for rank in range(4)
]


def earliest(ranks: slice) -> ColumnElement[Any]:
    found = union_all(*(select(one.c.not_before) for one in NEXT_OF_RANKS[ranks])).subquery()
    return select(func.min(found.c.not_before)).scalar_subquery()


NEXT = select(earliest(slice(2)).label("replies"), earliest(slice(2, 4)).label("others"))
