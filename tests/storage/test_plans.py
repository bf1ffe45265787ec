"""What runs at every tap finds its rows by an index, however many there are."""

import pytest
from sqlalchemy import Executable

from storage import actors, agenda, cards, clubs, inbox, journal, outbox, outbox_order, people
from storage.database import Database, Tx

STATEMENTS = {
    "actors": actors.FIND,
    "lanes": inbox.LANES,
    "rows of lanes": inbox.ROWS,
    "finish": inbox.FINISH,
    "purge inbox": inbox.PURGE,
    "open count": inbox.COUNT_OPEN,
    "parked count": inbox.COUNT_PARKED,
    "people": people.LOAD,
    "clubs": clubs.LOAD,
    "addresses": actors.ADDRESSES,
    "journal": journal.OF,
    "due": agenda.CLAIM,
    "next due": agenda.NEXT,
    "ready": outbox_order.READY,
    "next": outbox_order.NEXT,
    "siblings": outbox_order.SIBLINGS,
    "send": outbox.SEND,
    "sent": outbox.SENT,
    "withdraw": outbox.WITHDRAWN,
    "expire": outbox.EXPIRED,
    "purge outbox": outbox.PURGE,
    "cards": cards.FIND,
}


def plan(tx: Tx, statement: Executable) -> list[str]:
    compiled = statement.compile(dialect=tx.connection.dialect)
    arguments = tuple("[1]" if name in LISTS else 1 for name in compiled.positiontup or ())
    return [row[3] for row in tx.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}", arguments)]


SMALL = {"json_each", "CONSTANT", "swept", "anon_2", "anon_3", "anon_4", "anon_5", "anon_6"}
"""Lists of a statement's own, never a table."""

LISTS = {"ids", "actors", "telegram_ids", "chats", "numbers"}


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", STATEMENTS)
async def test_no_table_is_searched_row_by_row(database: Database, name: str):
    assert scanned(await database.read(lambda tx: plan(tx, STATEMENTS[name]))) == []


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_lost_thoughts_are_looked_for_in_a_part_of_the_records(database: Database):
    plans = await database.read(lambda tx: [plan(tx, thoughts.restore) for thoughts in tx.lost_thoughts])

    assert [scanned(steps) for steps in plans] == [[], []]


def scanned(steps: list[str]) -> list[str]:
    assert steps
    return [step for step in steps if step.startswith("SCAN") and "INDEX" not in step and step.split()[1] not in SMALL]
