"""Builders with defaults: arrivals, messages, persons."""

from datetime import UTC, datetime

from storage.database import Tx
from storage.inbox import Arrival
from storage.outbox import COURIER, OutRow, Rank

NOW = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)


def people(tx: Tx, count: int) -> list[int]:
    """Our numbers of persons with the Telegram ids 100, 101, ..."""
    ids = tx.actors.ids("person", range(100, 100 + count), NOW)
    return [ids[number] for number in sorted(ids)]


def arrival(actor_id: int, key: str, body: bytes = b"{}", at: datetime = NOW) -> Arrival:
    return Arrival(actor_id=actor_id, key=key, event_at=at, body=body)


def message(number: int, chat_id: int = 100, *, rank: Rank = Rank.REPLY, card: int | None = None, **more) -> OutRow:
    values = {"actor_id": chat_id, "body": b'{"n":%d}' % number, "created_at": NOW} | more
    return OutRow(id=number, chat_id=chat_id, rank=rank, card=card, **values)


def courier(tx: Tx) -> int:
    token = tx.leases.take(COURIER, "this", 10)
    assert token is not None
    return token
