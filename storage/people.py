"""What the coach knows of each person, as one encrypted snapshot."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, exists, func, literal, select
from sqlalchemy.dialects.postgresql import insert

from coach.desk import Reminder
from coach.person import Person
from storage.codec import PERSON, load_person
from storage.columns import Moment, among
from storage.errors import DamagedBodyError, LostKeyError
from storage.schema import OPEN, THINKING, agenda, inbox, people
from storage.vault import Vault

SWEEP = 20_000  # people looked at in one search for lost thoughts: some 20 ms

LOAD = select(people.c.actor_id, people.c.body).where(among(people.c.actor_id, "ids"))
NEW = insert(people)
SAVE = NEW.on_conflict_do_update(
    index_elements=["actor_id"], set_={"thoughts": NEW.excluded.thoughts, "body": NEW.excluded.body}
)
SWEPT = (
    select(people.c.actor_id)
    .where(THINKING, people.c.actor_id > bindparam("after"))
    .order_by(people.c.actor_id)
    .limit(bindparam("sweep"))
    .subquery("swept")
)
LAST_SWEPT = select(func.count(), func.max(SWEPT.c.actor_id)).select_from(SWEPT)
THOUGHTLESS = (
    select(
        SWEPT.c.actor_id,
        literal(Reminder.THINK.value),
        bindparam("now", type_=Moment),
        bindparam("occurrence"),
    )
    .where(
        ~exists().where(agenda.c.actor_id == SWEPT.c.actor_id),
        ~exists().where(inbox.c.actor_id == SWEPT.c.actor_id, OPEN),
    )
    .limit(bindparam("most"))
)
RESTORE = (
    insert(agenda)
    .from_select(["actor_id", "reminder", "due_at", "occurrence"], THOUGHTLESS)
    .execution_options(preserve_rowcount=True)
)


class People:
    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault
        self._swept_to = 0

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

    def missing_agenda(self, now: datetime, limit: int) -> int:
        """Give a thought, due now, to people who should have one and have none; returns how many.

        Each call looks at the next people in turn, so that no call takes long however many there are.
        """
        swept = {"after": self._swept_to, "sweep": SWEEP}
        count, last = self._connection.execute(LAST_SWEPT, swept).one()
        restored = self._connection.execute(
            RESTORE, {**swept, "now": now, "occurrence": f"think:{now.date()}", "most": limit}
        ).rowcount
        if restored < limit:
            self._swept_to = last if count == SWEEP else 0
        return restored

    def _row(self, person: Person) -> dict[str, object]:
        body = self._vault.seal("people", person.id, person.id, PERSON.dump(person))
        return {"actor_id": person.id, "thoughts": len(person.agenda), "body": body}
