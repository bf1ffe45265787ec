"""A runner's whole journal as the file that `talus import` and `talus decide` read."""

from bot.journal_file import dump_journal
from bot.journal_seen import seen_of
from coach.person import Origin
from coach.profile import Runner
from coach.standing import Standing
from storage.database import Database, Tx


async def journal_bytes(db: Database, actor_id: int) -> bytes:
    def read(tx: Tx) -> bytes:
        person = tx.people.load([actor_id])[actor_id]
        start = person.origin or Origin(Runner(), Standing())
        return dump_journal(start.runner, tx.journal.of(actor_id), start.standing, seen_of(person))

    return await db.read(read)
