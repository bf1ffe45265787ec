"""Which errand is done where."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.api import Api
from bot.records.files import read_file
from bot.records.moving_in import bring_in, take_out
from bot.records.outcome import Outcome
from coach.errands import BringIn, ReadFile, TakeOut, Task
from storage.database import Database


@dataclass(frozen=True, slots=True)
class Going:
    db: Database
    api: Api
    now: Callable[[], datetime]

    async def __call__(self, actor_id: int, task: Task) -> Outcome:
        match task:
            case ReadFile():
                return await read_file(self.api, task)
            case BringIn():
                return await bring_in(self.api, actor_id, task, self.now())
            case TakeOut():
                return take_out(actor_id, task, self.now())
