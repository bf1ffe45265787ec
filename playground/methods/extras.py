"""Places, dice, drafts and the rest of what can be sent."""

from playground.call import Call
from playground.errors import bad_request
from playground.formatting import message_text
from playground.methods.addressing import writable_chat
from playground.methods.sending import send
from playground.telegram import Telegram
from playground.world import Json

DICE = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}
ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
})  # fmt: skip


def send_location(telegram: Telegram, call: Call) -> Json:
    latitude, longitude = call.number("latitude"), call.number("longitude")
    if latitude is None or not -90 <= latitude <= 90:
        raise bad_request("wrong latitude specified" if latitude is not None else "latitude is empty")
    if longitude is None or not -180 <= longitude <= 180:
        raise bad_request("wrong longitude specified" if longitude is not None else "longitude is empty")
    return send(telegram, call, {"location": {"latitude": latitude, "longitude": longitude}})


def send_dice(telegram: Telegram, call: Call) -> Json:
    """Falls by turns on each side, so that a test can know what comes."""
    emoji = call.text("emoji", "🎲") or "🎲"
    if emoji not in DICE:
        raise bad_request("wrong dice emoji specified")
    value = telegram.world.revision % DICE[emoji] + 1
    return send(telegram, call, {"dice": {"emoji": emoji, "value": value}})


def send_chat_action(telegram: Telegram, call: Call) -> bool:
    writable_chat(telegram, call)
    if call.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True


def send_message_draft(telegram: Telegram, call: Call) -> bool:
    """Checked and forgotten: a draft never becomes part of the chat."""
    chat = writable_chat(telegram, call)
    if not chat.is_private:
        raise bad_request("drafts can be sent only to private chats")
    if not call.integer("draft_id"):
        raise bad_request("draft_id must be non-zero")
    if call.has("text"):
        message_text(call)
    return True


def send_checklist(telegram: Telegram, call: Call) -> Json:  # noqa: ARG001 - every method has this shape
    raise bad_request("business connection not found")


METHODS = {
    "sendLocation": send_location,
    "sendDice": send_dice,
    "sendChatAction": send_chat_action,
    "sendMessageDraft": send_message_draft,
    "sendChecklist": send_checklist,
}
