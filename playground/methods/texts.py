"""Sending and editing text, and answering presses."""

from playground.call import Call
from playground.errors import bad_request
from playground.formatting import message_text
from playground.methods.addressing import editable_message
from playground.methods.editing import apply_edit
from playground.methods.sending import send
from playground.telegram import Telegram
from playground.world import Json

ANSWER_LENGTH = 200
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def send_message(telegram: Telegram, call: Call) -> Json:
    return send(telegram, call, message_text(call))


def edit_message_text(telegram: Telegram, call: Call) -> Json:
    content = message_text(call)
    message = editable_message(telegram, call)
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    return apply_edit(telegram, call, message, content, ("text", "entities"))


def answer_callback_query(telegram: Telegram, call: Call) -> bool:
    if len(call.text("text")) > ANSWER_LENGTH:
        raise bad_request("MESSAGE_TOO_LONG")
    answer = {"text": call.text("text") or None, "alert": call.flag("show_alert"), "url": call.text("url") or None}
    if not telegram.queries.answer(call.text("callback_query_id"), answer, telegram.clock.now()):
        raise bad_request(TOO_OLD)
    return True


def answer_web_app_query(telegram: Telegram, call: Call) -> Json:
    """What a Mini App was opened for: a message in the name of the person who opened it."""
    result = call.json("result", "InlineQueryResult")
    given = result.get("input_message_content") if isinstance(result, dict) else None
    if not isinstance(given, dict):
        raise bad_request("can't parse InlineQueryResult: input message content is not specified")
    content = message_text(Call(call.method, {**given, "text": given.get("message_text")}))
    query = telegram.queries.answer(call.text("web_app_query_id"), None, telegram.clock.now())
    if query is None:
        raise bad_request(TOO_OLD)
    chat, person = telegram.world.chats[query.chat_id], telegram.world.people[query.person_id]
    message = telegram.world.add_message(chat, {"via_bot": telegram.world.bot.user(), **content}, person)
    return {"inline_message_id": f"{chat.id}.{message.id}"}


METHODS = {
    "answerWebAppQuery": answer_web_app_query,
    "sendMessage": send_message,
    "editMessageText": edit_message_text,
    "answerCallbackQuery": answer_callback_query,
}
