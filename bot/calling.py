"""Which call a row becomes, given what its card's message shows now. Pure.

A message of words may be given a picture by an edit, a picture may be changed for another, but never taken away: words
alone then come as a new message, silently, and the old one is deleted.
"""

from dataclasses import dataclass, replace
from typing import Any

import orjson

from bot.studio.studio import Ready
from bot.whispers import Whisper
from coach.made import JournalFile, Made
from storage.cards import Shown
from storage.codec import MADE
from storage.outbox import OutRow

ONLY_WHEN_SENT = ("disable_notification", "message_thread_id")
WORDS = ("text", "link_preview_options")
METHODS = {"animation": "sendAnimation", "photo": "sendPhoto", "voice": "sendVoice", "document": "sendDocument"}
CHANGEABLE = ("animation", "photo")
"""What an edit can put above words; anything else comes anew."""
ATTACHED = "attach://made"


@dataclass(frozen=True, slots=True)
class Order:
    """What a row asks for. `made` goes with it, with `caption` under it; where it cannot be had, the words go alone.

    `whisper` is tried before: where it is shown, the press is answered as it says.
    """

    method: str
    params: dict[str, Any]
    made: Made | None = None
    caption: str = ""
    soon: tuple[Made, ...] = ()
    whisper: Whisper | None = None
    late: bool = False  # its words have gone already
    gone: bool = False  # the card's message is to be deleted; the words are for one that cannot be


@dataclass(frozen=True, slots=True)
class Call:
    """`attached` are the bytes that go with it, in the named field. `shows` is the picture that the message has then.

    `replaces` is the message that has to go afterwards.
    """

    method: str
    params: dict[str, Any]
    attached: tuple[str, Ready] | None = None
    shows: str | None = None
    replaces: int | None = None


def order_of(row: OutRow) -> Order:
    call = orjson.loads(row.body)
    params = call["params"]
    if "chat_id" in params:
        params["chat_id"] = row.chat_id  # a group that became a supergroup meanwhile has another
    if "file" in call:  # as releases before this one asked for a record
        return Order(call["method"], params, JournalFile())
    made = MADE.load(orjson.dumps(call["made"])) if "made" in call else None
    soon = tuple(MADE.load(orjson.dumps(one)) for one in call.get("soon", ()))
    whisper = Whisper(**call["whisper"]) if "whisper" in call else None
    return Order(call["method"], params, made, call.get("caption", ""), soon, whisper, "late" in call, "gone" in call)


def in_words(order: Order, shown: Shown | None) -> Call:
    """Without a picture: a card that has a message is edited; without one the same content is sent anew."""
    if shown is None or order.method != "sendMessage":
        return Call(order.method, order.params)
    if shown.picture is not None:
        return Call(order.method, {**order.params, "disable_notification": True}, replaces=shown.message_id)
    return Call("editMessageText", edited(order, shown))


def last_words(order: Order, shown: Shown) -> Call:
    """A message that cannot be deleted any more says them, under its picture if it has one."""
    if shown.picture is None:
        return Call("editMessageText", edited(order, shown))
    params = {**without(edited(order, shown), WORDS), "caption": order.params["text"]}
    return Call("editMessageCaption", params, shows=shown.picture)


def with_made(order: Order, ready: Ready, shown: Shown | None) -> Call:
    if shown is None:
        return sent_with(order, ready)
    if ready.kind not in CHANGEABLE:
        return replace(sent_with(order, ready), replaces=shown.message_id)
    params = without(edited(order, shown), WORDS)
    if shown.picture == ready.key:
        return Call("editMessageCaption", {**params, "caption": order.caption}, shows=ready.key)
    media = {"type": ready.kind, "media": ready.file_id or ATTACHED, **captioned(order)}
    attached = None if ready.file_id else ("made", ready)
    params = without(params, ("parse_mode",))
    return Call("editMessageMedia", {**params, "media": media}, attached, shows=ready.key)


def sent_with(order: Order, ready: Ready) -> Call:
    params = {**without(order.params, (*WORDS, "parse_mode")), **captioned(order), **ready.facts}
    if ready.file_id:
        return Call(METHODS[ready.kind], {**params, ready.kind: ready.file_id}, shows=ready.key)
    return Call(METHODS[ready.kind], params, (ready.kind, ready), shows=ready.key)


def captioned(order: Order) -> dict[str, Any]:
    return {"caption": order.caption, "parse_mode": "HTML"} if order.caption else {}


def edited(order: Order, shown: Shown) -> dict[str, Any]:
    return {**without(order.params, ONLY_WHEN_SENT), "message_id": shown.message_id}


def without(params: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in params.items() if name not in names}


def file_id_in(result: object, ready: Ready) -> str | None:
    """Of what was uploaded, as Telegram names it from now on."""
    content = result.get(ready.kind) if isinstance(result, dict) else None
    match content:
        case {"file_id": str(name)} | [*_, {"file_id": str(name)}]:
            return name
        case _:
            return None
