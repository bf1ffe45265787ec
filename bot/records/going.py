"""Which errand is done where."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.api import Api
from bot.records.files import read_file
from bot.records.outcome import Outcome
from coach.errands import ReadFile, Task
from storage.database import Database


@dataclass(frozen=True, slots=True)
class Going:
    db: Database
    api: Api
    now: Callable[[], datetime]

    async def __call__(self, _actor_id: int, task: Task) -> Outcome:
        match task:
            case ReadFile():
                return await read_file(self.api, task)
