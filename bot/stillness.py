"""Settled: no open inbox row, no due agenda row, no message that may be sent. The playground waits for it."""

import asyncio
from datetime import datetime

from bot.courier import Courier
from scheduler.due import Agenda
from storage.database import Database, Tx

LOOK_AGAIN_SECONDS = 0.02


class Stillness:
    def __init__(self, db: Database, agenda: Agenda, courier: Courier) -> None:
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
            if await self.db.read(self._still) and not self.courier.flying and not self.courier.results:
                return
            self.courier.wake()
            try:
                async with asyncio.timeout(LOOK_AGAIN_SECONDS):
                    await self.moved.wait()
            except TimeoutError:
                pass

    async def next_at(self) -> datetime | None:
        """The next moment at which there is something to do."""
        return await self.db.read(self._next_at)

    def _next_at(self, tx: Tx) -> datetime | None:
        moments = (tx.agenda.next_due(), tx.outbox.next_time())
        return min((moment for moment in moments if moment is not None), default=None)

    def _still(self, tx: Tx) -> bool:
        return tx.inbox.open_count() == 0 and not tx.outbox.has_fresh(self.courier.now())
