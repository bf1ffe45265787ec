"""Pictures that were not ready when their words went: each follows as one more edit, unless the card has moved on."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import orjson
import structlog

from bot.studio.studio import Ready
from storage.database import Database
from storage.errors import StorageError
from storage.outbox import OutRow

log = structlog.get_logger()

MOST = 200
"""Pictures that may be waited for at once: beyond that words stay words."""


class Latecomers:
    def __init__(self, db: Database, now: Callable[[], datetime], wake: Callable[[], None]) -> None:
        self.db = db
        self.now = now
        self.wake = wake
        self._waiting: set[asyncio.Task[None]] = set()

    def follow(self, row: OutRow, making: asyncio.Task[Ready | None], *, stale: bool) -> None:
        """`stale`: above the words stands a blank picture, which must not stay."""
        if len(self._waiting) < MOST:
            task = asyncio.create_task(self._follow(row, making, stale))
            self._waiting.add(task)
            task.add_done_callback(self._waiting.discard)

    async def _follow(self, row: OutRow, making: asyncio.Task[Ready | None], stale: bool) -> None:
        ready = await making
        if ready is None and not stale:
            return
        late = replace(row, body=again(row.body, pictured=ready is not None), created_at=self.now(), not_before=None)
        try:
            if await self.db.write(lambda tx: tx.outbox.put_late(late)):
                self.wake()
        except StorageError as error:
            log.warning("picture_left_out", why=str(error))


def again(body: bytes, *, pictured: bool) -> bytes:
    """The same card; without a picture as it is in words alone."""
    call = orjson.loads(body)
    call.pop("soon", None)
    if not pictured:
        call.pop("made")
    return orjson.dumps({**call, "late": True})
