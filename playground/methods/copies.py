"""Copying and forwarding."""

from playground.call import Call
from playground.errors import bad_request
from playground.formatting import caption
from playground.methods.addressing import known_chat
from playground.methods.sending import send
from playground.telegram import Telegram
from playground.world import Json, Message

PLACED = frozenset({
    "message_id", "from", "chat", "date", "edit_date", "reply_markup", "reply_to_message", "message_thread_id",
    "is_topic_message", "forward_origin", "media_group_id", "has_protected_content",
})  # fmt: skip


def source_message(telegram: Telegram, call: Call, verb: str) -> Message:
    chat = known_chat(telegram, call, "from_chat_id")
    message = telegram.world.messages[chat.id].get(call.integer("message_id"))
    if message is None:
        raise bad_request(f"message to {verb} not found")
    if message.body.get("has_protected_content"):
        raise bad_request(f"message can't be {verb.removesuffix('y')}{'ied' if verb == 'copy' else 'ed'}")
    return message


def copy_message(telegram: Telegram, call: Call) -> Json:
    content = content_of(source_message(telegram, call, "copy"))
    if "caption" in call.params and "text" not in content:
        content = {key: value for key, value in content.items() if not key.startswith("caption")} | caption(call)
    return {"message_id": send(telegram, call, content)["message_id"]}


def forward_message(telegram: Telegram, call: Call) -> Json:
    message = source_message(telegram, call, "forward")
    origin = message.body.get("forward_origin") or {
        "type": "user",
        "date": message.body["date"],
        "sender_user": message.body["from"],
    }
    return send(telegram, call, {"forward_origin": origin, **content_of(message)})


def content_of(message: Message) -> Json:
    return {key: value for key, value in message.body.items() if key not in PLACED}


METHODS = {"copyMessage": copy_message, "forwardMessage": forward_message}
