"""What the coach knows of each person, as one encrypted snapshot."""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, select
from sqlalchemy.dialects.postgresql import insert

from coach.person import Person
from storage.codec import PERSON, load_person
from storage.columns import among
from storage.errors import DamagedBodyError, LostKeyError
from storage.schema import people
from storage.vault import Vault

LOAD = select(people.c.actor_id, people.c.body).where(among(people.c.actor_id, "ids"))
NEW = insert(people)
SAVE = NEW.on_conflict_do_update(
    index_elements=["actor_id"], set_={"thoughts": NEW.excluded.thoughts, "body": NEW.excluded.body}
)


class People:
    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault

    def load(self, ids: Collection[int]) -> dict[int, Person]:
        """Those of the persons who have been stored."""
        found, damaged = self.readable(ids)
        if damaged:
            raise DamagedBodyError(f"people row {damaged[0]}")
        return found

    def readable(self, ids: Collection[int]) -> tuple[dict[int, Person], list[int]]:
        """Those of the persons who have been stored, and those whose record cannot be read any more."""
        found: dict[int, Person] = {}
        damaged = []
        for number, body in self._connection.execute(LOAD, {"ids": ids}) if ids else ():
            try:
                found[number] = load_person(self._vault.open("people", number, number, body))
            except (DamagedBodyError, LostKeyError, ValueError):
                damaged.append(number)
        return found, damaged

    def save(self, persons: Sequence[Person]) -> None:
        if persons:
            self._connection.execute(SAVE, [self._row(person) for person in persons])

    def _row(self, person: Person) -> dict[str, object]:
        body = self._vault.seal("people", person.id, person.id, PERSON.dump(person))
        return {"actor_id": person.id, "thoughts": len(person.agenda), "body": body}
