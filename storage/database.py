"""The one door to what is remembered: units of work go through the writer, questions through the reader."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

from sqlalchemy import URL, Connection

from coach.club.values import ClubReminder
from coach.desk import Reminder
from storage.actors import Actors
from storage.agenda import Agenda
from storage.canaries import check
from storage.cards import Cards
from storage.checkpoints import Checkpoints
from storage.clubs import Clubs
from storage.engines import is_sqlite, parse, reading, writing
from storage.errands import Errands
from storage.errors import outage
from storage.files import Files
from storage.forgetting import Erasures
from storage.inbox import Inbox
from storage.journal import Journal
from storage.leases import Leases
from storage.outbox import Outbox
from storage.people import People
from storage.reader import Reader
from storage.schema import clubs, people
from storage.thoughts import Thoughts
from storage.upgrade import upgrade
from storage.vault import Vault
from storage.workers import Workers
from storage.writer import Writer

T = TypeVar("T")


class Tx:
    """What a unit of work may touch. It belongs to its transaction: nobody keeps it."""

    def __init__(self, connection: Connection, vault: Vault) -> None:
        self.connection = connection
        self.vault = vault
        self.actors = Actors(connection)
        self.people = People(connection, vault)
        self.clubs = Clubs(connection, vault)
        self.lost_thoughts = (
            Thoughts(connection, people, Reminder.THINK),
            Thoughts(connection, clubs, ClubReminder.THINK),
        )
        self.inbox = Inbox(connection, vault, self.people, self.clubs)
        self.journal = Journal(connection, vault)
        self.agenda = Agenda(connection, self.inbox)
        self.leases = Leases(connection)
        self.outbox = Outbox(connection, vault, self.leases)
        self.cards = Cards(connection, vault)
        self.files = Files(connection)
        self.workers = Workers(connection, self.leases)
        self.erasures = Erasures(connection, vault)
        self.errands = Errands(connection, vault)
        self.checkpoints = Checkpoints(connection, vault)

    def restore_thoughts(self, now: datetime, limit: int) -> int:
        """Every active person and club is thought of: those whose agenda is missing, now. Returns how many."""
        return sum(thoughts.missing(now, limit) for thoughts in self.lost_thoughts)

    def erase(self, actor_id: int, now: datetime, *, noted: bool = True) -> None:
        """Forget this person or club: no row remains. `noted`: and stays forgotten when a backup comes back."""
        self.erasures.erase(actor_id, now, noted=noted)

    def retire(self, actor_id: int) -> None:
        """A club that turns out to be another one: all but what reached it is forgotten."""
        self.erasures.empty(actor_id)


class Database:
    """Units of work may be run again after an outage: they do nothing but read and write through their `Tx`."""

    def __init__(self, url: URL, vault: Vault, *, lasting: bool = True) -> None:
        self.url = url
        self.vault = vault
        self._writer = Writer(writing(url, lasting=lasting), lambda connection: Tx(connection, vault))
        self._reader = Reader(reading(url), lambda connection: Tx(connection, vault))

    @classmethod
    def open(cls, url: str, keys: Sequence[bytes], *, lasting: bool = True) -> "Database":
        """Brings the schema up to date, checks the keys and starts the writer. Keys: the newest first.

        `lasting` False: nothing waits for the disk, for what is thrown away anyway.
        """
        address, vault = parse(url), Vault(keys)
        engine = writing(address)
        try:
            upgrade(engine)
            with engine.begin() as connection:
                check(connection, vault)
        except Exception as error:
            raise outage(error) or error from error
        finally:
            engine.dispose()
        return cls(address, vault, lasting=lasting)

    @property
    def is_sqlite(self) -> bool:
        return is_sqlite(self.url)

    async def write(self, unit: Callable[[Tx], T]) -> T:
        """Run a unit of work in the writer's thread; returns after its commit. If it raises, nothing of it stays."""
        return await self._writer.write(unit)

    async def read(self, query: Callable[[Tx], T]) -> T:
        """Ask a question of one consistent snapshot, beside the writer."""
        return await self._reader.read(query)

    def close(self) -> None:
        """Finishes what waits."""
        self._writer.close()
        self._reader.close()


__all__ = ["Database", "Tx"]
