"""The face: a screen becomes a finished Bot API call. Pure, so it is tested by comparison."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any, NotRequired, TypedDict
from zoneinfo import ZoneInfo

from bot.callback import encode
from bot.keyboard import fitting_rows
from coach.made import Made, Picture
from coach.screen import Button, Link, Screen
from content.texts import Texts, escape, plain

MAX_TEXT = 4096  # UTF-16 units, Telegram's limit for a message
MAX_CAPTION = 1024  # UTF-16 units without markup, for words under a picture
MAX_ANSWER = 200  # UTF-16 units, Telegram's limit for a pop-up
MAX_BUTTONS = 100
MAX_COPIED = 256
PARAGRAPH = "\n\n"
CUT = "…"
BUTTONS_AT_HAND = 4096

Address = Callable[[Link], str]
"""Where a link leads: signed, and good for a time that begins now."""

carried = lru_cache(BUTTONS_AT_HAND)(encode)
"""The same few buttons go out on everybody's cards."""


def nowhere(link: Link) -> str:
    raise ValueError(f"a {link.kind} link where none can be made")


class Call(TypedDict):
    """A Bot API method and its parameters, ready to be stored and sent as JSON.

    `made` goes above the words or in their place, with `caption` under it; `soon` may be wanted next. `gone`: the
    card's message is deleted, and says this only where it cannot be.
    """

    method: str
    params: dict[str, Any]
    made: NotRequired[dict[str, Any]]
    caption: NotRequired[str]
    soon: NotRequired[list[dict[str, Any]]]
    gone: NotRequired[bool]


@dataclass(frozen=True, slots=True)
class Face:
    """Text in Telegram HTML, the keyboard as the Bot API takes it, and the picture above, where there is one."""

    text: str
    reply_markup: dict[str, Any] | None = None
    picture: Picture | None = None
    soon: tuple[Picture, ...] = ()
    gone: bool = False

    @property
    def params(self) -> dict[str, Any]:
        content = {"text": self.text, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
        return content if self.reply_markup is None else {**content, "reply_markup": self.reply_markup}


def face(screen: Screen, texts: Texts, zone: ZoneInfo, card: int, address: Address = nowhere) -> Face:
    text = fitting([texts.render(paragraph, zone) for paragraph in screen.body])
    rows = list(keyboard(screen, texts, zone, card, address))
    picture = screen.picture if fits_beneath_a_picture(text) else None
    return Face(text, {"inline_keyboard": rows} if rows else None, picture, screen.soon, screen.gone)


def fits_beneath_a_picture(text: str) -> bool:
    """Words that are too long for it go without."""
    return utf16_units(plain(text)) <= MAX_CAPTION


def send_call(chat_id: int, shown: Face, silent: bool) -> Call:
    call: Call = {
        "method": "sendMessage",
        "params": {"chat_id": chat_id, **shown.params, "disable_notification": silent},
    }
    if shown.picture is not None:
        call |= {"made": asdict(shown.picture), "caption": shown.text}
    if shown.gone:
        call["gone"] = True
    if shown.soon:
        call["soon"] = [asdict(one) for one in shown.soon]
    return call


def made_call(chat_id: int, what: Made, otherwise: str, caption: str) -> Call:
    """A made thing as a message of its own; the thing itself is made when it is sent."""
    params = {"chat_id": chat_id, "text": otherwise, "parse_mode": "HTML", "disable_notification": True}
    return {"method": "sendMessage", "params": params, "made": asdict(what), "caption": caption}


def delete_call(chat_id: int, message_id: int) -> Call:
    return {"method": "deleteMessage", "params": {"chat_id": chat_id, "message_id": message_id}}


def answer_call(callback_query_id: str, text: str = "", alert: bool = False, url: str | None = None) -> Call:
    params: dict[str, Any] = {"callback_query_id": callback_query_id}
    if url is not None:
        params |= {"url": url}
    elif text:
        params |= {"text": shortened(text, MAX_ANSWER), "show_alert": alert}
    return {"method": "answerCallbackQuery", "params": params}


def keyboard(
    screen: Screen, texts: Texts, zone: ZoneInfo, card: int, address: Address
) -> Iterator[list[dict[str, Any]]]:
    room = MAX_BUTTONS
    for row in screen.rows:
        labels = [texts.label(button.label, zone) for button in row]
        for some in fitting_rows(tuple(zip(row, labels, strict=True))[:room], labels):
            yield [pressable(button, label, card, address) for button, label in some]
        room = max(0, room - len(row))


def pressable(button: Button, label: str, card: int, address: Address) -> dict[str, Any]:
    url = address(button.link) if button.link else button.url
    if url is not None and button.copies and len(url) <= MAX_COPIED:
        return {"text": label, "copy_text": {"text": url}}
    if url is not None:
        made = {"text": label, "url": url}
    else:
        made = {"text": label, "callback_data": carried(card, button.verb, button.arg)}
    return made if button.style is None else {**made, "style": button.style}


def fitting(paragraphs: list[str]) -> str:
    """Whole paragraphs as far as they fit; markup never spans two. A giant alone loses its markup and its end."""
    whole = PARAGRAPH.join(paragraphs)
    if utf16_units(whole) <= MAX_TEXT:
        return whole
    kept = paragraphs
    while kept and utf16_units(PARAGRAPH.join([*kept, CUT])) > MAX_TEXT:
        kept = kept[:-1]
    if kept:
        return PARAGRAPH.join([*kept, CUT])
    return escape(shortened(plain(paragraphs[0]), MAX_TEXT))


def shortened(words: str, limit: int) -> str:
    """Plain words up to the limit, cut between words where there is a space to cut at."""
    if utf16_units(words) <= limit:
        return words
    room = words.encode("utf-16-le")[: 2 * (limit - 1)].decode("utf-16-le", errors="ignore")
    return (room.rpartition(" ")[0] or room) + CUT


def utf16_units(words: str) -> int:
    return len(words) if words.isascii() else len(words.encode("utf-16-le")) // 2
