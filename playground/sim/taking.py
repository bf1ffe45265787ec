"""Waiting until the bot has dealt with what somebody did, so that scripts need no sleeps."""

import asyncio

from playground.queries import Query
from playground.telegram import Telegram
from playground.world import Json

PATIENCE = 10.0
"""Real seconds for a bot to take an update; none where no bot ever asked for any."""


async def until_taken(telegram: Telegram, wish: Json, update_id: int | None) -> None:
    """`{"wait": false}` in the wish means not to."""
    telegram.store.commit()
    if update_id is None or not telegram.updates.taker_seen or wish.get("wait") is False:
        return
    if await telegram.updates.taken(update_id, PATIENCE) and telegram.settled:
        await telegram.settled()


async def until_answered(telegram: Telegram, wish: Json, query: Query, update_id: int | None) -> None:
    """As above; a bot in another process answers a little after it took the press."""
    await until_taken(telegram, wish, update_id)
    unheard = update_id is None or update_id in telegram.updates.pending
    if unheard or telegram.settled or not telegram.updates.taker_seen or wish.get("wait") is False:
        return
    try:
        async with asyncio.timeout(PATIENCE):
            await query.answered.wait()
    except TimeoutError:
        return
