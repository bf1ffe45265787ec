"""A runner's whole journal as the file that `talus import` and `talus decide` read."""

from bot.journal_file import dump_journal
from storage.database import Database, Tx


async def journal_bytes(db: Database, actor_id: int) -> bytes:
    def read(tx: Tx) -> bytes:
        person = tx.people.load([actor_id])[actor_id]
        return dump_journal(person.runner, tx.journal.of(actor_id))

    return await db.read(read)
