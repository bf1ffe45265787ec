"""An outbox full of reminders."""

from datetime import datetime, timedelta
from functools import partial

import orjson

from bot.bench.seeding import FIRST_CHAT, TODAY, TOGETHER
from storage.database import Database, Tx
from storage.outbox import OutRow, Rank

SPOKEN_TO = 1_000_000  # chats of the reminders, apart from those of the people who tap
ROWS = [[{"text": label, "callback_data": f"v1:2:felt:{label}"} for label in ("good", "left-aware", "right-aware")]]
MESSAGE = {
    "text": "How were your ankles on that run?",
    "parse_mode": "HTML",
    "reply_markup": {"inline_keyboard": ROWS},
    "disable_notification": False,
}


async def put_reminders(db: Database, count: int, now: datetime) -> None:
    """One for each of so many chats, all of which may go at once."""
    for first in range(0, count, TOGETHER):
        chats = range(SPOKEN_TO + first, SPOKEN_TO + min(first + TOGETHER, count))
        await db.write(partial(put_some, chats=chats, now=now))


def put_some(tx: Tx, chats: range, now: datetime) -> None:
    ids = tx.actors.ids("person", chats, now)
    tx.outbox.put([reminder(chat, ids[chat], now) for chat in chats])


def reminder(chat: int, actor: int, now: datetime) -> OutRow:
    call = {"method": "sendMessage", "params": {"chat_id": chat, **MESSAGE}}
    return OutRow(
        id=chat - FIRST_CHAT,
        actor_id=actor,
        chat_id=chat,
        rank=Rank.REMINDER,
        body=orjson.dumps(call),
        created_at=now,
        card=2,
        expires_at=now + timedelta(hours=5),
        occurrence=f"run:{TODAY}",
        rings=True,
    )
