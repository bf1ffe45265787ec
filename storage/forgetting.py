"""Forgetting somebody: every row, in one transaction. A keyed fingerprint remains for backups that still know them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select

from storage.schema import actors, agenda, cards, checkpoints, clubs, erasures, errands, inbox, journal, outbox, people
from storage.vault import Vault

ROWS = [
    delete(table).where(table.c.actor_id == bindparam("actor"))
    for table in (outbox, inbox, errands, agenda, cards, checkpoints, journal, people, clubs)
]
RECORD = [
    delete(table).where(table.c.actor_id == bindparam("actor")) for table in (outbox, errands, agenda, cards, clubs)
]
# Whoever is adding a row of this person is waited for; whoever comes later finds nobody.
HOLD = select(actors.c.kind, actors.c.telegram_id).where(actors.c.id == bindparam("actor")).with_for_update()
ACTOR = delete(actors).where(actors.c.id == bindparam("actor"))
NOTE = insert(erasures)
NOTED = select(erasures.c.id, erasures.c.fingerprint, erasures.c.at).order_by(erasures.c.id)
UNNOTE = delete(erasures).where(erasures.c.id <= bindparam("last"))


@dataclass(frozen=True, slots=True)
class Erasure:
    """Somebody, told by a keyed fingerprint only, was forgotten then."""

    number: int
    fingerprint: bytes
    at: datetime


class Erasures:
    """Those that still have to be written to the list beside the backups."""

    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault

    def erase(self, actor_id: int, now: datetime, *, noted: bool = True) -> None:
        """Nothing happens where nobody is found."""
        actor = self._connection.execute(HOLD, {"actor": actor_id}).one_or_none()
        if actor is None:
            return
        for statement in (*ROWS, ACTOR):
            self._connection.execute(statement, {"actor": actor_id})
        if not noted:
            return
        fingerprint = self._vault.fingerprints(actor.kind, actor.telegram_id)[0]
        self._connection.execute(NOTE, {"fingerprint": fingerprint, "at": now})

    def empty(self, actor_id: int) -> None:
        """The actor remains, with what arrived for it."""
        for statement in RECORD:
            self._connection.execute(statement, {"actor": actor_id})

    def fingerprints(self, kind: str, telegram_id: int) -> list[bytes]:
        """Under every key at hand: the list may be older than the newest."""
        return self._vault.fingerprints(kind, telegram_id)

    def noted(self) -> Sequence[Erasure]:
        return [Erasure(*row) for row in self._connection.execute(NOTED)]

    def listed(self, last: int) -> None:
        """Those up to this number stand in the list."""
        self._connection.execute(UNNOTE, {"last": last})
