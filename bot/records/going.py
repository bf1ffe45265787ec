"""Which errand is done where."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.api import Api
from bot.records.files import read_calendar, read_file
from bot.records.moving_in import bring_in, take_out
from bot.records.outcome import Outcome
from bot.records.sandbox import time_apart
from bot.records.syncing import leave, sync
from coach.errands import BringIn, LeaveService, ReadCalendar, ReadFile, ReadTime, SyncService, TakeOut, Task
from coach.localtime import day_of
from coach.person import Person
from content.library import load_library
from storage.database import Database


@dataclass(frozen=True, slots=True)
class Going:
    """`loopback`: addresses on this very machine may be read, for tests and for trying things out."""

    db: Database
    api: Api
    now: Callable[[], datetime]
    intervals: str = ""  # where the service is, where it is spoken to
    loopback: bool = False

    async def __call__(self, actor_id: int, task: Task) -> Outcome:
        match task:
            case ReadFile():
                return await read_file(self.api, task, await self.orders(actor_id), self.now())
            case ReadCalendar():
                return await read_calendar(task, await self.orders(actor_id), loopback=self.loopback)
            case ReadTime():
                return await time_apart(task)
            case BringIn():
                return await bring_in(self.api, actor_id, task, self.now())
            case TakeOut():
                return take_out(actor_id, task, self.now())
            case SyncService():
                return await sync(self.intervals, await self.person(actor_id), self.now())
            case LeaveService(key):
                return await leave(self.intervals, key, await self.person(actor_id), self.now())

    async def person(self, actor_id: int) -> Person | None:
        return await self.db.read(lambda tx: tx.people.load([actor_id]).get(actor_id))

    async def orders(self, actor_id: int) -> tuple[str, ...]:
        """The runner's zone and day, how far to look ahead, and the hour of a run without one."""
        person = await self.person(actor_id) or Person(actor_id)
        zone = person.runner.time_zone
        usual = next((run.time for run in person.runner.week), person.settings.session_time)
        today = day_of(self.now(), ZoneInfo(zone))
        return zone, str(today), str(load_library().policy.schedule_days), f"{usual:%H:%M}"
