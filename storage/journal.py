"""Each runner's record: appended to, never changed, and taken in or out as a whole."""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, insert, select

from coach.journal import AnyEntry
from storage.codec import ENTRY
from storage.schema import journal
from storage.vault import Vault

ADD = insert(journal)
CLEAR = delete(journal).where(journal.c.actor_id == bindparam("actor"))
OF = select(journal.c.seq, journal.c.body).where(journal.c.actor_id == bindparam("actor_id")).order_by(journal.c.seq)


class Journal:
    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault

    def add(self, entries: Iterable[tuple[int, int, AnyEntry]]) -> None:
        """(actor, number within that actor's journal, entry); a number is given once."""
        rows = [
            {
                "actor_id": actor_id,
                "seq": seq,
                "at": entry.at,
                "body": self._vault.seal("journal", actor_id, seq, ENTRY.dump(entry)),
            }
            for actor_id, seq, entry in entries
        ]
        if rows:
            self._connection.execute(ADD, rows)

    def clear(self, actor_id: int) -> None:
        """Before another record takes its place."""
        self._connection.execute(CLEAR, {"actor": actor_id})

    def of(self, actor_id: int) -> tuple[AnyEntry, ...]:
        rows = self._connection.execute(OF, {"actor_id": actor_id})
        return tuple(ENTRY.load(self._vault.open("journal", actor_id, seq, body)) for seq, body in rows)
