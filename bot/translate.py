"""A raw update becomes an event of one person or club. Pure; what does not fit is a value, not an exception."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Literal

from bot.callback import decode
from bot.whereabouts import zone_at
from coach.events import ClubPressed, Commanded, Event, FileSent, Located, Pressed, Reachable, Typed, Unread

MAX_ID = 2**52  # Telegram's ids have at most 52 significant bits
MAX_TEXT = 4096
OLDEST = 2 * 86400  # seconds; Telegram keeps an update for a day, so what claims to be older is not believed
NEWEST = 60  # seconds that Telegram's clock may be ahead of ours
WORDLESS = ("photo", "voice", "video", "animation", "document", "sticker", "location")
MAX_NAME = 64
MAX_FILE_ID = 512
GROUP_TYPES = ("group", "supergroup")


@dataclass(frozen=True, slots=True)
class Sender:
    """Whose lane an update belongs to."""

    kind: Literal["person", "club", "nobody"]
    telegram_id: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a group somebody pressed. `alone`: the number of a message that only they see."""

    chat: int
    topic: int | None = None
    alone: int | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """What an update says. `event` is None where there is nothing to react to."""

    event: Event | None
    chat_id: int
    message_id: int | None = None  # of the card that was pressed, or of what was said
    callback_id: str | None = None
    name: str = ""  # of who acts
    pictured: bool = False  # the card that was pressed has a picture above its words
    language: str | None = None
    place: Place | None = None


NOBODY = Sender("nobody", 0)
NOTHING = Heard(None, 0)


def sender(update: object) -> Sender:
    match update:
        case {"callback_query": {"from": {"id": int(user)}}} if fits(user):
            return Sender("person", user)
        case {"message": {"chat": {"id": int(chat), "type": "private"}}} if fits(chat):
            return Sender("person", chat)
        case {"my_chat_member": {"chat": {"id": int(chat), "type": "private"}}} if fits(chat):
            return Sender("person", chat)
        case {"message": {"migrate_from_chat_id": int(chat)}} if fits(chat):
            return Sender("club", chat)
        case (
            {"message": {"chat": {"id": int(chat), "type": str(kind)}}}
            | {"my_chat_member": {"chat": {"id": int(chat), "type": str(kind)}}}
            | {"chat_member": {"chat": {"id": int(chat), "type": str(kind)}}}
        ) if fits(chat) and kind in GROUP_TYPES:
            return Sender("club", chat)
        case _:
            return NOBODY


def other_party(update: object) -> Sender | None:
    """Whom else an update concerns: the club in whose chat somebody pressed, the person who acts in a club's chat."""
    match update:
        case {"callback_query": {"message": {"chat": {"id": int(chat), "type": str(kind)}}}}:
            return Sender("club", chat) if fits(chat) and kind in GROUP_TYPES else None
        case (
            {"message": {"left_chat_member": {"id": int(user), "is_bot": False}}}
            | {"chat_member": {"new_chat_member": {"user": {"id": int(user), "is_bot": False}}}}
            | {"my_chat_member": {"from": {"id": int(user), "is_bot": False}}}
            | {"message": {"from": {"id": int(user), "is_bot": False}, "text": str()}}
        ):
            return Sender("person", user) if fits(user) else None
        case _:
            return None


def fits(number: int) -> bool:
    return number is not True and number is not False and 0 < abs(number) < MAX_ID


def happened_at(update: object, stored_at: datetime) -> datetime:
    """A message's own date; for a press, which has none, the moment it was stored."""
    match update:
        case {"message": {"date": int(seconds)}} if is_recent(seconds, stored_at):
            return datetime.fromtimestamp(seconds, UTC)
        case _:
            return stored_at


def is_recent(seconds: int, stored_at: datetime) -> bool:
    return -OLDEST <= seconds - stored_at.timestamp() <= NEWEST


def hear(update: object) -> Heard:
    match update:
        case {"callback_query": {"message": {"ephemeral_message_id": int()}} as query}:
            return hear_alone(query)
        case {"callback_query": dict(query), "about": int(club)}:
            return hear_club_press(query, club)
        case {"callback_query": dict(query)}:
            return hear_press(query)
        case {"message": {"chat": {"id": int(chat), "type": "private"}} as message}:
            return Heard(hear_message(message), chat, message_id_of(message))
        case {"my_chat_member": {"chat": {"id": int(chat), "type": "private"}, "new_chat_member": {"status": status}}}:
            return Heard(Reachable(status not in ("kicked", "left")), chat)
        case _:
            return NOTHING


def hear_press(query: dict[str, Any]) -> Heard:
    match query:
        case {"id": str(callback), "from": {"id": int(user)}, "message": {"chat": {"id": int(chat)}} as message}:
            data = query.get("data")
            foreign = chat != user
            event = Pressed(0, "") if foreign or not isinstance(data, str) else decode(data)
            return Heard(
                event, user, None if foreign else message_id_of(message), callback, pictured=is_pictured(message)
            )
        case {"id": str(callback), "from": {"id": int(user)}}:
            return Heard(Pressed(0, ""), user, callback_id=callback)
        case _:
            return NOTHING


def hear_club_press(query: dict[str, Any], club: int) -> Heard:
    match query:
        case {"id": str(callback), "from": {"id": int(user)}, "data": str(data)}:
            pressed = decode(data)
            event = ClubPressed(club, pressed.card, pressed.verb, pressed.arg, callback)
            return Heard(event, user, callback_id=callback, place=place_of(query))
        case _:
            return hear_press(query)


def hear_alone(query: dict[str, Any]) -> Heard:
    """A press on the likeness of a card of the private chat; who sees it is who presses."""
    match query:
        case {"id": str(callback), "from": {"id": int(user)}, "data": str(data)}:
            return Heard(replace(decode(data), alone=True), user, callback_id=callback, place=place_of(query))
        case _:
            return hear_press(query)


def place_of(query: dict[str, Any]) -> Place | None:
    match query:
        case {"message": {"chat": {"id": int(chat)}} as message}:
            alone = message.get("ephemeral_message_id")
            return Place(chat, topic_of(message), alone if isinstance(alone, int) else None)
        case _:
            return None


def topic_of(message: dict[str, Any]) -> int | None:
    """A reply has a thread, too, in groups that have no topics."""
    match message:
        case {"is_topic_message": True, "message_thread_id": int(topic)}:
            return topic
        case _:
            return None


def message_id_of(message: dict[str, Any]) -> int | None:
    match message:
        case {"message_id": int(number)} if fits(number):
            return number
        case _:
            return None


def is_pictured(message: dict[str, Any]) -> bool:
    return "photo" in message or "animation" in message


def hear_message(message: dict[str, Any]) -> Event:
    return file_in(message) or place_in(message) or words_in(message)


def place_in(message: dict[str, Any]) -> Located | None:
    """Of a place its zone alone has been kept; rows of an earlier release hold where it roughly is."""
    match message:
        case {"location": {"zone": str(zone)}}:
            return Located(zone)
        case {"location": {"latitude": float() | int() as latitude, "longitude": float() | int() as longitude}}:
            found = zone_at(latitude, longitude)
            return Located(found) if found else None
        case _:
            return None


def file_in(message: dict[str, Any]) -> FileSent | None:
    """A moving picture comes with a document of its own, and is none."""
    match message:
        case {"animation": _}:
            return None
        case {"document": {"file_id": str(file)} as document} if file:
            name, size, words = document.get("file_name"), document.get("file_size"), message.get("caption")
            return FileSent(
                file[:MAX_FILE_ID],
                name[:MAX_NAME] if isinstance(name, str) else "",
                size if isinstance(size, int) and size >= 0 else 0,
                words[:MAX_TEXT] if isinstance(words, str) else "",
            )
        case _:
            return None


def words_in(message: dict[str, Any]) -> Event:
    text = message.get("text") or message.get("caption")
    if isinstance(text, str) and text:
        return command_of(text) or Typed(text[:MAX_TEXT])
    return Unread(next((name for name in WORDLESS if name in message), ""))


def command_of(text: str) -> Commanded | None:
    if not text.startswith("/") or len(text) < 2:
        return None
    head, _, rest = text[1:].partition(" ")
    name = head.partition("@")[0].lower()
    return Commanded(name, rest.strip()[:64]) if name.isidentifier() else None


def language_of(update: object) -> str | None:
    match update:
        case (
            {"message": {"from": {"language_code": str(code)}}}
            | {"callback_query": {"from": {"language_code": str(code)}}}
            | {"my_chat_member": {"from": {"language_code": str(code)}}}
        ):
            return code[:8]
        case _:
            return None
