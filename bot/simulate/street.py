"""The real street, wound by hand: intake, worker, agenda, outbox and courier take turns until nothing is left to do.

Telegram is the playground in the same process. Nothing waits for real time, so a season takes as long as its work.
"""

import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from bot.app import House, build
from bot.limits import Limits
from bot.request import AiohttpRequest
from bot.settings import Settings
from bot.simulate.clock import SeasonClock
from bot.simulate.request import InProcessRequest
from playground.app import create_app
from playground.telegram import Telegram
from playground.updates import FIRST_UPDATE
from storage.database import Database

TOKEN = "1:season"  # noqa: S105 - the playground takes any
HOLDER = "season"
LEASE_SECONDS = 30 * 86400.0  # real ones: no season takes longer
HOUSEKEEPING = timedelta(hours=1)


@dataclass(slots=True)
class Street:
    house: House
    telegram: Telegram
    clock: SeasonClock
    sends_at: datetime | None = None  # when the next message may go
    kept_at: datetime = field(init=False)
    events: int = 0  # inbox rows that were lived

    def __post_init__(self) -> None:
        self.kept_at = self.clock.now()

    @property
    def has_heard(self) -> bool:
        """Somebody did something that the bot has not fetched so far."""
        return self.telegram.updates.next_id > (self.house.polling.offset or FIRST_UPDATE)

    async def settle(self) -> datetime | None:
        """Do whatever can be done at this moment; when there is something to do again."""
        house, now = self.house, self.clock.now()
        if self.sends_at is not None and self.sends_at <= now:
            house.courier.wake()
        while True:
            if await self._worked():
                continue
            due = await house.db.read(lambda tx: tx.agenda.next_due())
            if due is None or due > now:
                return min((at for at in (due, self.sends_at) if at is not None), default=None)
            await house.agenda.tick()

    async def _worked(self) -> bool:
        """A turn of the worker, else of the courier; False where neither has anything to do."""
        house = self.house
        if self.has_heard:
            await house.polling.once()
        if house.worker.awake.is_set():
            await self._think()
        elif house.courier.awake.is_set():
            await self._send()
        else:
            return False
        return True

    async def _think(self) -> None:
        """As long as there is something: what is lived may tell another lane."""
        lived = await self.house.worker.once()
        self.events += lived
        if lived:
            self.house.worker.wake()

    async def _send(self) -> None:
        turn = await self.house.courier.once()
        for row, shown in turn.rows:
            await self.house.courier.carry(row, shown)
        self.sends_at = turn.next_at

    async def move_to(self, moment: datetime) -> None:
        """The clock moves, and the housekeeping of the hours between is done."""
        self.clock.move_to(moment)
        if moment - self.kept_at >= HOUSEKEEPING:
            self.kept_at = moment
            await self.house.housekeeping.restore_thoughts()
            await self.house.housekeeping.purge()


@asynccontextmanager
async def opened(
    folder: Path, start: datetime, limits: Limits, wire: Callable[[SeasonClock], AiohttpRequest] | None = None
) -> AsyncIterator[Street]:
    """A fresh database in the folder and a fresh playground in memory, or another Telegram behind `wire`."""
    clock = SeasonClock(start)
    page = create_app(clock=clock, settled=None, next_due=None, data=None)
    settings = Settings(_env_file=None, data=folder, telegram_api="http://playground", database_url=None)
    db = Database.open(settings.database, [secrets.token_bytes(32)], lasting=False)
    house = build(settings, clock, TOKEN, db, limits, wire(clock) if wire else InProcessRequest(page), makers={})
    token = await db.write(lambda tx: tx.leases.take("courier", HOLDER, LEASE_SECONDS))
    house.courier.token = token or 0
    try:
        yield Street(house, page.state.telegram, clock)
    finally:
        db.close()
