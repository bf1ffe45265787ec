"""Which chat and message a call means, and whether the bot may do that there."""

from playground.call import Call
from playground.errors import ApiError, bad_request, forbidden
from playground.telegram import Telegram
from playground.world import INSIDE, Chat, Message


def known_chat(telegram: Telegram, call: Call, name: str = "chat_id") -> Chat:
    if not call.has(name):
        raise bad_request(f"{name} is empty")
    chat = telegram.world.chats.get(call.integer(name))
    if chat is None:
        raise bad_request("chat not found")
    if chat.migrated_to is not None:
        raise ApiError(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            migrate_to_chat_id=chat.migrated_to,
        )
    return chat


def writable_chat(telegram: Telegram, call: Call) -> Chat:
    chat = known_chat(telegram, call)
    if chat.is_private:
        if telegram.world.people[chat.id].deactivated:
            raise forbidden("user is deactivated")
        if chat.bot not in INSIDE:
            raise forbidden("bot was blocked by the user")
    elif chat.bot == "kicked":
        raise forbidden(f"bot was kicked from the {chat.type} chat")
    elif chat.bot == "left":
        raise forbidden(f"bot is not a member of the {chat.type} chat")
    return chat


def editable_message(telegram: Telegram, call: Call) -> Message:
    chat = writable_chat(telegram, call)
    if not call.has("message_id"):
        raise bad_request("message identifier is not specified")
    message = telegram.world.messages[chat.id].get(call.integer("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if not message.outgoing or message.keyboard:
        raise bad_request("message can't be edited")
    return message
