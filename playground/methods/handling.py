"""What a bot does to a message that is there: delete, pin, react."""

from typing import Any

from playground.call import Call, as_integer
from playground.errors import bad_request
from playground.methods.addressing import writable_chat
from playground.telegram import Telegram
from playground.world import ADMINS, Chat, Message

DELETABLE_FOR = 48 * 3600
"""Seconds after which a bot can no longer delete a message."""
MOST_AT_ONCE = 100
REACTIONS = frozenset({
    "👍", "👎", "❤", "🔥", "🥰", "👏", "😁", "🤔", "🤯", "😱", "🤬", "😢", "🎉", "🤩", "🤮", "💩",
    "🙏", "👌", "🕊", "🤡", "🥱", "🥴", "😍", "🐳", "❤‍🔥", "🌚", "🌭", "💯", "🤣", "⚡", "🍌",
    "🏆", "💔", "🤨", "😐", "🍓", "🍾", "💋", "🖕", "😈", "😴", "😭", "🤓", "👻", "👨‍💻", "👀",
    "🎃", "🙈", "😇", "😨", "🤝", "✍", "🤗", "🫡", "🎅", "🎄", "☃", "💅", "🤪", "🗿", "🆒", "💘",
    "🙉", "🦄", "😘", "💊", "🙊", "😎", "👾", "🤷‍♂", "🤷", "🤷‍♀", "😡"
})  # fmt: skip


def delete_message(telegram: Telegram, call: Call) -> bool:
    chat = writable_chat(telegram, call)
    message = named_message(telegram, call, chat, "message to delete not found")
    if not is_deletable(telegram, chat, message):
        raise bad_request("message can't be deleted")
    telegram.world.delete_messages(chat, [message.id])
    return True


def delete_messages(telegram: Telegram, call: Call) -> bool:
    """Skips what is not there or may not be deleted."""
    chat = writable_chat(telegram, call)
    listed = call.json("message_ids", "message identifiers")
    if not isinstance(listed, list) or not 1 <= len(listed) <= MOST_AT_ONCE:
        raise bad_request("message identifiers are not specified" if not listed else "too many messages to delete")
    found = [telegram.world.messages[chat.id].get(as_integer(message_id)) for message_id in listed]
    telegram.world.delete_messages(chat, [each.id for each in found if each and is_deletable(telegram, chat, each)])
    return True


def is_deletable(telegram: Telegram, chat: Chat, message: Message) -> bool:
    is_recent = telegram.world.seconds() - message.body["date"] < DELETABLE_FOR
    return is_recent and (message.outgoing or chat.is_private or chat.bot in ADMINS)


def named_message(telegram: Telegram, call: Call, chat: Chat, missing: str) -> Message:
    message = telegram.world.messages[chat.id].get(call.integer("message_id"))
    if message is None:
        raise bad_request(missing)
    return message


def pin_chat_message(telegram: Telegram, call: Call) -> bool:
    chat = pinnable_chat(telegram, call)
    message = named_message(telegram, call, chat, "message to pin not found")
    chat.pinned = [*(pinned for pinned in chat.pinned if pinned != message.id), message.id]
    telegram.world.change_message(message, by_bot=False)
    return True


def unpin_chat_message(telegram: Telegram, call: Call) -> bool:
    chat = pinnable_chat(telegram, call)
    message_id = call.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if message_id not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(message_id)
    telegram.world.change_message(telegram.world.messages[chat.id][message_id], by_bot=False)
    return True


def unpin_all_chat_messages(telegram: Telegram, call: Call) -> bool:
    chat = pinnable_chat(telegram, call)
    unpinned, chat.pinned = chat.pinned, []
    for message_id in unpinned:
        telegram.world.change_message(telegram.world.messages[chat.id][message_id], by_bot=False)
    return True


def pinnable_chat(telegram: Telegram, call: Call) -> Chat:
    chat = writable_chat(telegram, call)
    if not chat.is_private and not (chat.bot in ADMINS and chat.bot_pins):
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return chat


def set_message_reaction(telegram: Telegram, call: Call) -> bool:
    chat = writable_chat(telegram, call)
    message = named_message(telegram, call, chat, "message to react not found")
    listed = call.json("reaction", "reaction") or []
    if not isinstance(listed, list):
        raise bad_request("expected an Array of ReactionType")
    emoji = [emoji_of(reaction) for reaction in listed]
    if len(emoji) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    message.reactions = {**message.reactions, str(telegram.world.bot.id): emoji}
    telegram.world.change_message(message, by_bot=False)
    return True


def emoji_of(reaction: Any) -> str:  # noqa: ANN401 - JSON from the client
    emoji = reaction.get("emoji") if isinstance(reaction, dict) else None
    if not isinstance(emoji, str) or emoji not in REACTIONS:
        raise bad_request("REACTION_INVALID")
    return emoji


METHODS = {
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
    "setMessageReaction": set_message_reaction,
}
