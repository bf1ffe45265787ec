"""What a club is, as one encrypted snapshot."""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, select
from sqlalchemy.dialects.postgresql import insert

from coach.club.values import Club
from storage.codec import CLUB
from storage.columns import among
from storage.errors import DamagedBodyError, LostKeyError
from storage.schema import clubs
from storage.vault import Vault

LOAD = select(clubs.c.actor_id, clubs.c.body).where(among(clubs.c.actor_id, "ids"))
NEW = insert(clubs)
SAVE = NEW.on_conflict_do_update(
    index_elements=["actor_id"], set_={"thoughts": NEW.excluded.thoughts, "body": NEW.excluded.body}
)


class Clubs:
    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault

    def readable(self, ids: Collection[int]) -> tuple[dict[int, Club], list[int]]:
        """Those of the clubs that have been stored, and those whose record cannot be read any more."""
        found: dict[int, Club] = {}
        damaged = []
        for number, body in self._connection.execute(LOAD, {"ids": ids}) if ids else ():
            try:
                found[number] = CLUB.load(self._vault.open("clubs", number, number, body))
            except (DamagedBodyError, LostKeyError, ValueError):
                damaged.append(number)
        return found, damaged

    def save(self, clubs: Sequence[Club]) -> None:
        if clubs:
            self._connection.execute(SAVE, [self._row(club) for club in clubs])

    def _row(self, club: Club) -> dict[str, object]:
        body = self._vault.seal("clubs", club.id, club.id, CLUB.dump(club))
        return {"actor_id": club.id, "thoughts": len(club.agenda), "body": body}
