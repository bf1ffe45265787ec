"""Intake and worker on a real database with the real coach: updates go in, journal and outbox tell what came of it."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import orjson
from sqlalchemy import Table, func, select

from bot.health import Health
from bot.intake import Intake
from bot.worker import Worker
from coach.desk import Due, Reminder
from coach.journal import AnyEntry, ProfileChange
from coach.person import Person
from coach.profile import Runner, Settings
from content.library import load_library
from content.texts import texts_in
from storage.database import Database, Tx
from storage.inbox import Arrival, Parked
from storage.schema import outbox
from tests.town import FrozenClock

ROOM = 100_000  # rows: more than any test makes


@dataclass(slots=True)
class Street:
    db: Database
    clock: FrozenClock = field(default_factory=FrozenClock)
    health: Health = field(default_factory=Health)
    worker: Worker = field(init=False)
    intake: Intake = field(init=False)
    updates: int = 0

    def __post_init__(self) -> None:
        self.worker = Worker(self.db, load_library(), texts_in, self.clock.now, self.health, done=lambda: None)
        self.intake = Intake(self.db, 1, self.clock.now, wake=lambda: None)

    async def joins(self, telegram_id: int) -> int:
        """Somebody who is set up already, due for a thought at once; our number for them."""

        def write(tx: Tx) -> int:
            now = self.clock.now()
            actor = tx.actors.ids("person", [telegram_id], now)[telegram_id]
            thought = Due(Reminder.THINK, now, "think:first")
            runner = Runner(time_zone="Europe/London")
            settings = Settings(consented_at=now)
            person = Person(actor, runner, settings, agenda=(thought,), entries=1, joined_at=now)
            tx.people.save([person])
            tx.agenda.change([(actor, thought)], [])
            tx.journal.add([(actor, 1, ProfileChange(at=now, id="e1", runner=runner))])
            return actor

        return await self.db.write(write)

    async def hears(self, *updates: dict[str, Any]) -> None:
        numbered = []
        for update in updates:
            self.updates += 1
            numbered.append({"update_id": self.updates, **update})
        await self.intake.store(numbered)

    async def meets(self, actor: int, key: str, body: bytes) -> None:
        """A row as nobody writes it."""
        arrival = Arrival(actor, key, self.clock.now(), body)
        await self.db.write(lambda tx: tx.inbox.receive([arrival], self.clock.now()))

    async def works(self) -> None:
        """Until nothing can be done at this moment."""
        while await self.worker.once():
            pass

    async def works_later(self, seconds: float) -> None:
        self.clock.move_to(self.clock.now() + timedelta(seconds=seconds))
        await self.works()

    async def person(self, actor: int) -> Person:
        return (await self.db.read(lambda tx: tx.people.load([actor])))[actor]

    async def journal(self, actor: int) -> tuple[AnyEntry, ...]:
        return await self.db.read(lambda tx: tx.journal.of(actor))

    async def parked(self) -> list[Parked]:
        return await self.db.read(lambda tx: tx.inbox.parked(ROOM))

    async def open_count(self) -> int:
        return await self.db.read(lambda tx: tx.inbox.open_count())

    async def said(self, chat: int) -> list[str]:
        """The texts that wait to be sent to a chat, in the order in which they were decided."""
        calls = await self.calls(chat)
        return [call["params"]["text"] for call in calls if call["method"] != "answerCallbackQuery"]

    async def calls(self, chat: int) -> list[dict[str, Any]]:
        columns = (outbox.c.id, outbox.c.actor_id, outbox.c.body)
        query = select(*columns).where(outbox.c.chat_id == chat).order_by(outbox.c.id)
        rows = await self.db.read(lambda tx: tx.connection.execute(query).all())
        return [orjson.loads(self.db.vault.open("outbox", row.actor_id, row.id, row.body)) for row in rows]

    async def count(self, table: Table, actor: int | None = None) -> int:
        query = select(func.count()).select_from(table)
        chosen = query if actor is None else query.where(table.c.actor_id == actor)
        return await self.db.read(lambda tx: tx.connection.execute(chosen).scalar_one())


def says(telegram_id: int, text: str) -> dict[str, Any]:
    who = {"id": telegram_id, "is_bot": False, "first_name": "R", "language_code": "en"}
    chat = {"id": telegram_id, "type": "private"}
    return {"message": {"message_id": 1, "date": 1, "chat": chat, "from": who, "text": text}}


def presses(telegram_id: int, data: str) -> dict[str, Any]:
    who = {"id": telegram_id, "is_bot": False, "first_name": "R"}
    message = {"message_id": 1, "date": 1, "chat": {"id": telegram_id, "type": "private"}}
    return {"callback_query": {"id": "1", "from": who, "message": message, "chat_instance": "1", "data": data}}
