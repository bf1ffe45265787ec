"""Settled: no open inbox row, no due agenda row or errand, no message that may be sent. The playground waits for it."""

import asyncio
from datetime import datetime

from bot.courier import Courier
from bot.records.errands import Errands
from scheduler.due import Agenda
from storage.database import Database, Tx

LOOK_AGAIN_SECONDS = 0.02


class Stillness:
    def __init__(self, db: Database, agenda: Agenda, courier: Courier, errands: Errands) -> None:
        self.errands = errands
        self.db = db
        self.agenda = agenda
        self.courier = courier
        self.moved = asyncio.Event()

    def stir(self) -> None:
        self.moved.set()

    async def settled(self) -> None:
        """Returns when nothing is under way; retries of calls that Telegram refused are not waited for."""
        while True:
            self.moved.clear()
            await self.agenda.tick()
            if await self.db.read(self._still) and not self.under_way:
                return
            self.courier.wake()
            self.errands.wake()
            try:
                async with asyncio.timeout(LOOK_AGAIN_SECONDS):
                    await self.moved.wait()
            except TimeoutError:
                pass

    @property
    def under_way(self) -> bool:
        return bool(self.courier.flying or self.courier.results or self.errands.under_way)

    async def next_at(self) -> datetime | None:
        """The next moment at which there is something to do."""
        return await self.db.read(self._next_at)

    def _next_at(self, tx: Tx) -> datetime | None:
        moments = (tx.agenda.next_due(), tx.outbox.next_time(), tx.errands.next_due())
        return min((moment for moment in moments if moment is not None), default=None)

    def _still(self, tx: Tx) -> bool:
        now, errand = self.courier.now(), tx.errands.next_due()
        return tx.inbox.open_count() == 0 and not tx.outbox.has_fresh(now) and (errand is None or errand > now)
