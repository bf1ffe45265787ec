"""Changing and removing messages that are there already."""

from playground.call import Call
from playground.errors import bad_request
from playground.methods.addressing import editable_message
from playground.methods.sending import markup_of
from playground.telegram import Telegram
from playground.world import Json, Message

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


def apply_edit(telegram: Telegram, call: Call, message: Message, content: Json, replaced: tuple[str, ...]) -> Json:
    """Replaces the named fields; an inline keyboard that is not sent again disappears."""
    chat = telegram.world.chats[message.chat_id]
    inline, _ = markup_of(call, chat)
    body = {key: value for key, value in message.body.items() if key not in (*replaced, "reply_markup")}
    body.update(content)
    if inline:
        body["reply_markup"] = inline
    if body == message.body:
        raise bad_request(NOT_MODIFIED)
    body["edit_date"] = telegram.world.seconds()
    message.body = body
    telegram.world.change_message(message)
    return body


def edit_reply_markup(telegram: Telegram, call: Call) -> Json:
    return apply_edit(telegram, call, editable_message(telegram, call), {}, ())


METHODS = {"editMessageReplyMarkup": edit_reply_markup}
