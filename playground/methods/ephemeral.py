"""Changing and removing a message that one person of a group sees (Bot API 10.2)."""

from playground.call import Call
from playground.errors import ApiError, bad_request
from playground.formatting import message_text
from playground.methods.addressing import writable_chat
from playground.methods.editing import apply_edit
from playground.telegram import Telegram
from playground.world import Json, Message


def edit_text(telegram: Telegram, call: Call) -> bool:
    content = message_text(call)
    apply_edit(telegram, call, named(telegram, call), content, ("text", "entities"))
    return True


def edit_reply_markup(telegram: Telegram, call: Call) -> bool:
    apply_edit(telegram, call, named(telegram, call), {}, ())
    return True


def delete(telegram: Telegram, call: Call) -> bool:
    message = named(telegram, call)
    telegram.world.delete_messages(telegram.world.chats[message.chat_id], [message.id])
    return True


def named(telegram: Telegram, call: Call) -> Message:
    if telegram.faults.lacks_ephemeral("older"):
        raise ApiError(404, "Not Found: method not found")
    chat = writable_chat(telegram, call)
    message = telegram.world.ephemeral[chat.id].get(call.integer("ephemeral_message_id"))
    if message is None or message.receiver != call.integer("receiver_user_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    return message


METHODS: Json = {
    "editEphemeralMessageText": edit_text,
    "editEphemeralMessageReplyMarkup": edit_reply_markup,
    "deleteEphemeralMessage": delete,
}
