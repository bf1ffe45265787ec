"""The bot's queue of updates: kept until confirmed, for at most a day.

An update counts as taken when a later `getUpdates` moves the offset past it, or a webhook answered 2xx.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import orjson

from playground.errors import ApiError
from playground.store import Store

KEPT = timedelta(hours=24)
FIRST_UPDATE = 100_000_001
OPT_IN = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds that a bot gets only when it names them in allowed_updates."""


@dataclass(slots=True)
class Pending:
    id: int
    at: float
    body: str
    repeat: bool = False
    """To be delivered once more after it is confirmed."""


class Updates:
    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self.store = store
        self.now = now
        self.next_id = FIRST_UPDATE
        self.allowed: list[str] = []
        self.pending: dict[int, Pending] = {}
        self.waiting: asyncio.Future[None] | None = None
        self.confirmations: dict[int, asyncio.Event] = {}
        self.taker_seen = False
        """Whether any bot ever asked for updates or set a webhook."""
        self.restore()

    def restore(self) -> None:
        for _, row in self.store.rows("queue"):
            self.next_id, self.allowed, self.taker_seen = row["next_id"], row["allowed"], row["taker_seen"]
        rows = sorted((Pending(**row) for _, row in self.store.rows("update")), key=lambda update: update.id)
        self.pending = {update.id: update for update in rows}

    def save(self) -> None:
        row = {"next_id": self.next_id, "allowed": self.allowed, "taker_seen": self.taker_seen}
        self.store.put("queue", "queue", row)

    def allow(self, kinds: list[str]) -> None:
        self.allowed = kinds
        self.save()

    def taken_by_somebody(self) -> None:
        if not self.taker_seen:
            self.taker_seen = True
            self.save()

    def wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in OPT_IN

    def put(self, kind: str, payload: object) -> int | None:
        """Queues an update and gives its id, or None when the bot does not want this kind."""
        return self.put_raw({kind: payload}) if self.wants(kind) else None

    def put_raw(self, body: dict[str, Any]) -> int:
        update_id = self.next_id
        self.next_id += 1
        text = orjson.dumps({"update_id": update_id, **body}).decode()
        self.pending[update_id] = Pending(update_id, self.now().timestamp(), text)
        self.store.put("update", str(update_id), self.pending[update_id])
        self.save()
        self.wake()
        return update_id

    def confirm_before(self, offset: int) -> None:
        for update_id in [update_id for update_id in self.pending if update_id < offset]:
            self.confirm(update_id)

    def confirm(self, update_id: int) -> None:
        update = self.pending.pop(update_id, None)
        if update is None:
            return
        if waiting := self.confirmations.pop(update_id, None):
            waiting.set()
        if update.repeat:
            update.repeat = False
            self.pending[update_id] = update
        else:
            self.store.delete("update", str(update_id))

    def drop_all(self) -> None:
        for update in list(self.pending.values()):
            update.repeat = False
            self.confirm(update.id)

    def keep_last(self, count: int) -> None:
        """A negative offset: everything but the last `count` is forgotten."""
        for update_id in list(self.pending)[:-count]:
            self.confirm(update_id)

    def ready(self, limit: int) -> list[Pending]:
        oldest = (self.now() - KEPT).timestamp()
        for update in [update for update in self.pending.values() if update.at < oldest]:
            update.repeat = False
            self.confirm(update.id)
        return list(self.pending.values())[:limit]

    async def arrival(self, seconds: float | None) -> None:
        """Waits for an update to arrive; raises what `interrupt` was given."""
        waiting = asyncio.get_running_loop().create_future()
        self.waiting = waiting
        try:
            async with asyncio.timeout(seconds):
                await waiting
        except TimeoutError:
            return
        finally:
            if self.waiting is waiting:
                self.waiting = None

    def interrupt(self, error: ApiError) -> None:
        if self.waiting and not self.waiting.done():
            self.waiting.set_exception(error)

    def wake(self) -> None:
        if self.waiting and not self.waiting.done():
            self.waiting.set_result(None)

    async def taken(self, update_id: int, seconds: float) -> bool:
        """Waits until the bot has taken this update."""
        if update_id not in self.pending:
            return True
        waiting = self.confirmations.setdefault(update_id, asyncio.Event())
        try:
            async with asyncio.timeout(seconds):
                await waiting.wait()
        except TimeoutError:
            return False
        return True
