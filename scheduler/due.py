"""A due agenda row becomes an inbox row: from there a reminder travels like a message."""

from collections.abc import Callable
from datetime import datetime

from storage.database import Database

BATCH = 500


class Agenda:
    def __init__(self, db: Database, now: Callable[[], datetime], wake: Callable[[], None]) -> None:
        self.db = db
        self.now = now
        self.wake = wake

    async def tick(self) -> int:
        """Hand over everything that is due, batch by batch; how many."""
        handed_over = 0
        while count := await self.db.write(lambda tx: tx.agenda.claim_due(self.now(), BATCH)):
            handed_over += count
            self.wake()
            if count < BATCH:
                break
        return handed_over
