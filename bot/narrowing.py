"""What is kept of an update until it is heard: what we read in it, and nothing else.

Quoted and forwarded messages, contacts, pictures, other people's names and what a group talks about are never stored,
a place only as its time zone.
"""

from collections.abc import Mapping
from typing import Any

from bot.translate import command_of
from bot.whereabouts import zone_at

Shape = Mapping[str, Any]
"""The fields that are read, each with its own shape, or None for a plain value. Of a field that is only looked for
it is kept that it was there.
"""

WHO: Shape = {"id": None, "is_bot": None, "first_name": None, "language_code": None}
IN_GROUP: Shape = {"id": None, "is_bot": None}
CHAT: Shape = {"id": None, "type": None}
SAID: Shape = {
    "message_id": None,
    "date": None,
    "chat": CHAT,
    "from": WHO,
    "text": None,
    "caption": None,
    "document": {"file_id": None, "file_name": None, "file_size": None},
    "location": {"latitude": None, "longitude": None},
    **{name: {} for name in ("photo", "voice", "video", "animation", "sticker")},
}
IN_CLUB: Shape = {
    "message_id": None,
    "date": None,
    "chat": CHAT,
    "from": IN_GROUP,
    "text": None,
    "is_topic_message": None,
    "message_thread_id": None,
    "migrate_to_chat_id": None,
    "migrate_from_chat_id": None,
    "left_chat_member": IN_GROUP,
    "forum_topic_closed": {},
    "forum_topic_reopened": {},
}
CARD: Shape = {
    "message_id": None,
    "chat": CHAT,
    "ephemeral_message_id": None,
    "is_topic_message": None,
    "message_thread_id": None,
    "photo": {},
    "animation": {},
}
ROLE: Shape = {"status": None, "is_member": None, "can_send_messages": None, "user": IN_GROUP}
UPDATE: Shape = {
    "update_id": None,
    "callback_query": {"id": None, "from": WHO, "data": None, "message": CARD},
    "my_chat_member": {"chat": {**CHAT, "title": None}, "from": WHO, "new_chat_member": ROLE},
    "chat_member": {"chat": CHAT, "new_chat_member": ROLE},
}


def narrowed(update: dict[str, Any]) -> dict[str, Any]:
    kept = within(update, UPDATE)
    match update:
        case {"message": {"chat": {"type": "private"}} as message}:
            return {**kept, "message": placed(within(message, SAID))}
        case {"message": dict(message)}:
            return {**kept, "message": addressed(within(message, IN_CLUB))}
        case _:
            return kept


def within(value: dict[str, Any], shape: Shape) -> dict[str, Any]:
    return {name: kept_of(value[name], inner) for name, inner in shape.items() if name in value}


def kept_of(value: object, shape: Shape | None) -> object:
    """None for a value of another make than is read."""
    if shape is not None:
        return within(value, shape) if isinstance(value, dict) else None
    return value if isinstance(value, str | int | float) else None


def placed(message: dict[str, Any]) -> dict[str, Any]:
    match message:
        case {"location": {"latitude": float() | int() as north, "longitude": float() | int() as east}}:
            return {**message, "location": {"zone": zone_at(north, east)}}
        case {"location": _}:
            return {**message, "location": None}
        case _:
            return message


def addressed(message: dict[str, Any]) -> dict[str, Any]:
    """Of what is said in a group, only commands are for us."""
    match message:
        case {"text": str(words)} if command_of(words):
            return message
        case _:
            return {name: value for name, value in message.items() if name != "text"}
