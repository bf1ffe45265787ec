"""A runner's whole journal as the file that `talus import` and `talus decide` read."""

from typing import Any

from bot.journal_file import dump_journal
from bot.journal_seen import seen_of
from coach.person import Origin
from coach.profile import Runner
from coach.standing import Standing
from storage.database import Database, Tx


def whole_record(tx: Tx, actor_id: int) -> tuple[Any, ...]:
    """What `dump_journal` takes."""
    person = tx.people.load([actor_id])[actor_id]
    start = person.origin or Origin(Runner(), Standing())
    return start.runner, tx.journal.of(actor_id), start.standing, seen_of(person)


async def journal_bytes(db: Database, actor_id: int) -> bytes:
    return await db.read(lambda tx: dump_journal(*whole_record(tx, actor_id)))
