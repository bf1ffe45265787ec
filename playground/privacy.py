"""Privacy mode: what of a group's talk a bot gets to see."""

import re

from playground.world import ADMINS, INSIDE, Bot, Chat, Json

COMMAND = re.compile(r"/[A-Za-z0-9_]{1,64}(?:@(\w+))?(?!\w)")
SERVICE = (
    "new_chat_members", "left_chat_member", "pinned_message", "migrate_to_chat_id", "migrate_from_chat_id",
    "forum_topic_created", "forum_topic_closed", "forum_topic_reopened",
)  # fmt: skip


def bot_sees(bot: Bot, chat: Chat, body: Json) -> bool:
    if chat.bot not in INSIDE:
        return False
    if chat.is_private or not bot.privacy_mode or chat.bot in ADMINS:
        return True
    if any(name in body for name in SERVICE):
        return True
    if body.get("reply_to_message", {}).get("from", {}).get("id") == bot.id:
        return True
    return is_for_bot(bot, chat, body.get("text") or body.get("caption") or "")


def is_for_bot(bot: Bot, chat: Chat, text: str) -> bool:
    """A bare command goes to the bot that spoke last in the group; there is only one."""
    match = COMMAND.match(text)
    if match is None:
        return False
    return match[1].lower() == bot.username.lower() if match[1] else chat.bot_spoke
