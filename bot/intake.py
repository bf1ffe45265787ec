"""Everything that Telegram says is stored before Telegram is told that it arrived.

Long polling and webhook end in the same place: JSON narrowed to what we read in it, one row an update, unique by bot
and update id. Who else is concerned, a club or one of its people, is written beside it under our own number.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

import orjson

from bot.narrowing import narrowed
from bot.translate import happened_at, other_party, sender
from storage.database import Database, Tx
from storage.inbox import Arrival

MAX_BODY = 256 * 1024  # of one update; Telegram's own are a few kB


class Intake:
    """Takes in updates of one bot."""

    def __init__(self, db: Database, bot_id: int, now: Callable[[], datetime], wake: Callable[[], None]) -> None:
        self.db = db
        self.bot_id = bot_id
        self.now = now
        self.wake = wake

    async def store(self, updates: Sequence[Any]) -> int:
        """Returns after the commit how many were new. What is no update at all, or nobody's, is passed over."""
        known = [one for one in updates if update_id_of(one) is not None and not is_from_channel(one)]
        if not known:
            return 0
        new = await self.db.write(lambda tx: self._receive(tx, known))
        if new:
            self.wake()
        return new

    def _receive(self, tx: Tx, whole: Sequence[dict[str, Any]]) -> int:
        now = self.now()
        updates = [narrowed(update) for update in whole]
        senders = [sender(update) for update in updates]
        others = [other_party(update) for update in updates]
        named = {who for who in (*senders, *others) if who is not None}
        ids = {
            (kind, number): actor
            for kind in {who.kind for who in named}
            for number, actor in tx.actors.ids(kind, [w.telegram_id for w in named if w.kind == kind], now).items()
        }
        arrivals = [
            Arrival(
                actor_id=ids[who.kind, who.telegram_id],
                key=f"u:{self.bot_id}:{update['update_id']}",
                event_at=happened_at(update, now),
                body=body_of(update if other is None else {**update, "about": ids[other.kind, other.telegram_id]}),
            )
            for update, who, other in zip(updates, senders, others, strict=True)
        ]
        return tx.inbox.receive(arrivals, now)


def is_from_channel(update: object) -> bool:
    """Anybody can put a bot into a channel of theirs. Nobody speaks to us there."""
    match update:
        case {"my_chat_member": {"chat": {"type": "channel"}}} | {"chat_member": {"chat": {"type": "channel"}}}:
            return True
        case _:
            return False


def update_id_of(update: object) -> int | None:
    match update:
        case {"update_id": int(number)} if number is not True and number is not False:
            return number
        case _:
            return None


def body_of(update: dict[str, Any]) -> bytes:
    """An update that is huge, or nested too deeply to be written, is stored without its content: it is confirmed."""
    try:
        body = orjson.dumps(update)
    except orjson.JSONEncodeError as error:
        return orjson.dumps({"update_id": update["update_id"], "unwritable": str(error)})
    return body if len(body) <= MAX_BODY else orjson.dumps({"update_id": update["update_id"], "oversized": len(body)})
