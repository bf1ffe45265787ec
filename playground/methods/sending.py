"""What all sending methods share: where to, in answer to what, with which buttons."""

from typing import Any

from playground.call import Call, as_integer
from playground.errors import bad_request
from playground.markup import read_markup
from playground.methods.addressing import writable_chat
from playground.methods.receiving import receiver_of
from playground.telegram import Telegram
from playground.world import ADMINS, Chat, Json, Message


def send(telegram: Telegram, call: Call, content: Json) -> Json:
    """Adds the message and answers with it."""
    chat = writable_chat(telegram, call)
    if chat.bot == "restricted":
        raise bad_request("have no rights to send a message")
    receiver = receiver_of(telegram, call, chat)
    inline, keyboard = markup_of(call, chat)
    context = placed(telegram, call, chat)
    if inline:
        context["reply_markup"] = inline
    if receiver is not None:
        return telegram.world.add_ephemeral(chat, {**context, **content}, receiver).body
    return telegram.world.add_message(chat, {**context, **content}, None, keyboard).body


def markup_of(call: Call, chat: Chat) -> tuple[Json | None, Json | None]:
    if "reply_markup" not in call.params:
        return None, None
    return read_markup(call.json("reply_markup", "reply keyboard markup"), private=chat.is_private)


def placed(telegram: Telegram, call: Call, chat: Chat) -> Json:
    context: Json = {}
    if call.has("message_thread_id"):
        context["message_thread_id"] = topic_id(call, chat)
        context["is_topic_message"] = True
    if (replied := replied_message(telegram, call, chat)) is not None:
        context["reply_to_message"] = {key: value for key, value in replied.body.items() if key != "reply_to_message"}
    if call.flag("protect_content"):
        context["has_protected_content"] = True
    if call.has("message_effect_id"):
        if not chat.is_private:
            raise bad_request("message effects can be used only in private chats")
        context["effect_id"] = call.text("message_effect_id")
    return context


def topic_id(call: Call, chat: Chat) -> int:
    topic = call.integer("message_thread_id")
    if str(topic) not in chat.topics:
        raise bad_request("message thread not found")
    if chat.topics[str(topic)].get("closed") and chat.bot not in ADMINS:
        raise bad_request("TOPIC_CLOSED")
    return topic


def replied_message(telegram: Telegram, call: Call, chat: Chat) -> Message | None:
    parameters = reply_parameters(call)
    if not parameters.get("message_id"):
        return None
    message = telegram.world.messages[chat.id].get(as_integer(parameters["message_id"]))
    if message is None and not parameters.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return message


def reply_parameters(call: Call) -> dict[str, Any]:
    if call.has("reply_to_message_id"):
        lenient = call.flag("allow_sending_without_reply")
        return {"message_id": call.integer("reply_to_message_id"), "allow_sending_without_reply": lenient}
    parameters = call.json("reply_parameters", "reply parameters")
    if parameters is None:
        return {}
    if not isinstance(parameters, dict):
        raise bad_request("object expected as reply parameters")
    return parameters
