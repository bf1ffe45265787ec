"""Who the bot is and how it gets its updates."""

from playground.call import Call
from playground.errors import ApiError
from playground.telegram import Telegram
from playground.updates import Pending
from playground.world import Json

LONGEST_POLL = 50
MOST_UPDATES = 100
OTHER_POLL = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


def get_me(telegram: Telegram, call: Call) -> Json:  # noqa: ARG001 - every method has this shape
    bot = telegram.world.bot
    return {
        **bot.user(),
        "can_join_groups": True,
        "can_read_all_group_messages": not bot.privacy_mode,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
    }


async def get_updates(telegram: Telegram, call: Call) -> bytes:
    updates = telegram.updates
    if telegram.webhook.hook.url:
        raise ApiError(409, WEBHOOK_ACTIVE)
    updates.taken_by_somebody()
    updates.interrupt(ApiError(409, OTHER_POLL))
    remember_allowed(telegram, call)
    offset = call.integer("offset")
    if offset < 0:
        updates.keep_last(-offset)
    else:
        updates.confirm_before(offset)
    limit = call.integer("limit", MOST_UPDATES)
    limit = limit if 1 <= limit <= MOST_UPDATES else MOST_UPDATES
    batch = updates.ready(limit)
    timeout = min(max(call.integer("timeout"), 0), LONGEST_POLL)
    if not batch and timeout:
        telegram.store.commit()
        await updates.arrival(timeout)
        batch = updates.ready(limit)
    return as_list(telegram, batch)


def as_list(telegram: Telegram, batch: list[Pending]) -> bytes:
    if len(batch) > 1 and telegram.faults.take(("out_of_order",)):
        batch.reverse()
    for update in batch:
        if not update.repeat and telegram.faults.take(("duplicate",)):
            update.repeat = True
    return f"[{','.join(update.body for update in batch)}]".encode()


def remember_allowed(telegram: Telegram, call: Call) -> None:
    allowed = call.json("allowed_updates", "allowed updates")
    if isinstance(allowed, list) and allowed != telegram.updates.allowed:
        telegram.updates.allow([str(kind) for kind in allowed])


METHODS = {"getMe": get_me, "getUpdates": get_updates}
