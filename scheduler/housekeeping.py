"""What keeps the house small and whole: purging, backups, lost agendas."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from storage.backup import backup
from storage.database import Database
from storage.erasure_list import list_erasures

log = structlog.get_logger()

REMEMBER_UPDATES = timedelta(days=8)  # Telegram repeats an update for a day at most
KEEP_SENT = timedelta(days=2)
KEEP_UPLOADED = timedelta(days=180)
BATCH = 1000


class Housekeeping:
    """`backups` is the folder of the copies and of the list of the erased; PostgreSQL makes its own copies."""

    def __init__(self, db: Database, now: Callable[[], datetime], backups: Path, wake: Callable[[], None]) -> None:
        self.db = db
        self.now = now
        self.backups = backups
        self.wake = wake

    async def purge(self) -> None:
        now = self.now()
        while await self.db.write(lambda tx: tx.inbox.purge(now - REMEMBER_UPDATES, BATCH)) == BATCH:
            pass
        await self.db.write(lambda tx: tx.files.purge(now - KEEP_UPLOADED))
        while await self.db.write(lambda tx: tx.outbox.purge(now - KEEP_SENT, BATCH)) == BATCH:
            pass

    async def restore_thoughts(self) -> None:
        """Every active person and club has a thought within a day; one whose row is missing is thought of now."""
        if await self.db.write(lambda tx: tx.restore_thoughts(self.now(), BATCH)):
            self.wake()

    async def note_erasures(self) -> None:
        """Who was erased stays erased when a backup made before is restored."""
        await list_erasures(self.db, self.backups)

    async def back_up(self) -> None:
        if not self.db.is_sqlite:
            return
        path = await backup(self.db, self.backups, self.now())
        log.info("backup_made", name=path.name)
