"""Where runners stood some days ago. A row may be missing or dropped at any time: it only saves work."""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from coach.person import Person
from coach.standing.checkpoint import Checkpoint
from storage.codec import PERSON
from storage.errors import DamagedBodyError, LostKeyError
from storage.schema import checkpoints
from storage.vault import Vault

NEW = insert(checkpoints)
PUT = NEW.on_conflict_do_update(index_elements=["actor_id"], set_={"body": NEW.excluded.body})
THIS = checkpoints.c.actor_id == bindparam("actor")
OF = select(checkpoints.c.body).where(THIS)
DROP = delete(checkpoints).where(THIS)


class Checkpoints:
    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault

    def of(self, actor_id: int) -> Checkpoint | None:
        """None where there is none that can be read."""
        body = self._connection.execute(OF, {"actor": actor_id}).scalar_one_or_none()
        if body is None:
            return None
        try:
            known = PERSON.load(self._vault.open("checkpoints", actor_id, actor_id, body))
        except (DamagedBodyError, LostKeyError, ValueError):
            return None
        return Checkpoint(known.runner, known.standing, known.entries)

    def put(self, rows: Sequence[tuple[int, Checkpoint]]) -> None:
        """In the form of the person at that time."""
        made = [
            (actor, PERSON.dump(Person(actor, kept.runner, standing=kept.standing, entries=kept.count)))
            for actor, kept in rows
        ]
        if made:
            values = [
                {"actor_id": actor, "body": self._vault.seal("checkpoints", actor, actor, body)} for actor, body in made
            ]
            self._connection.execute(PUT, values)

    def drop(self, actor_id: int) -> None:
        """Before another record takes the place of the one that it is of."""
        self._connection.execute(DROP, {"actor": actor_id})
