"""A runner's phone: the messages of one chat as they stand, and what a thumb can do with them."""

from dataclasses import dataclass, field
from datetime import datetime

import orjson

from bot.callback import decode
from playground.calls import Logged
from playground.sim import acting
from playground.telegram import Telegram
from playground.world import Chat

SENDS, EDITS, DELETES = "sendmessage", "editmessagetext", "deletemessage"


@dataclass(frozen=True, slots=True)
class Button:
    label: str
    data: str
    verb: str
    arg: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """One message as it stands. `face` counts how often it has changed."""

    number: int
    text: str
    buttons: tuple[Button, ...]
    sent_at: datetime
    rang: bool
    face: int = 0
    verbs: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "verbs", frozenset(one.verb for one in self.buttons))

    def find(self, verb: str, arg: str | None = None) -> Button | None:
        return next((one for one in self.buttons if one.verb == verb and arg in (None, one.arg)), None)

    def every(self, verb: str) -> list[Button]:
        return [one for one in self.buttons if one.verb == verb]

    def args(self, verb: str) -> list[str]:
        return [one.arg for one in self.every(verb)]


@dataclass(frozen=True, slots=True)
class Sent:
    """A message as it went out, or an edit of one."""

    at: datetime
    shown: Shown
    new: bool

    @property
    def rang(self) -> bool:
        return self.new and self.shown.rang


@dataclass(slots=True)
class Phone:
    telegram: Telegram
    chat: Chat
    screen: dict[int, Shown] = field(default_factory=dict)
    sent: list[Sent] = field(default_factory=list)  # everything, in order
    presses: int = 0

    def received(self, logged: Logged) -> Sent | None:
        """What a call of the bot makes of the screen."""
        method = logged.call.method.lower()
        if method == DELETES and logged.status == 200:
            self.screen.pop(logged.call.integer("message_id"), None)
        if method not in (SENDS, EDITS) or logged.status != 200:
            return None
        body = orjson.loads(logged.answer)["result"]
        before = self.screen.get(body["message_id"])
        rang = method == SENDS and not logged.call.flag("disable_notification")
        shown = Shown(
            number=body["message_id"],
            text=body.get("text", ""),
            buttons=tuple(button_of(one) for row in rows_of(body) for one in row if "callback_data" in one),
            sent_at=before.sent_at if before else logged.at,
            rang=before.rang if before else rang,
            face=before.face + 1 if before else 0,
        )
        self.screen[shown.number] = shown
        self.sent.append(Sent(logged.at, shown, new=method == SENDS))
        return self.sent[-1]

    async def press(self, shown: Shown, button: Button, person_id: int | None = None) -> None:
        """By whose phone it is; in a group, where everybody sees the same, by that person."""
        self.presses += 1
        person = self.telegram.world.people[person_id or self.chat.id]
        message = self.telegram.world.messages[self.chat.id].get(shown.number)
        if message is not None:  # else it went from the chat under the thumb
            await acting.press(self.telegram, {"wait": False}, self.chat, person, message, button.data)

    def say(self, words: str) -> None:
        acting.say(self.telegram, self.chat, self.telegram.world.people[self.chat.id], {"text": words})


def rows_of(body: dict[str, object]) -> list[list[dict[str, str]]]:
    markup = body.get("reply_markup")
    return markup.get("inline_keyboard", []) if isinstance(markup, dict) else []


def button_of(button: dict[str, str]) -> Button:
    pressed = decode(button["callback_data"])
    return Button(button["text"], button["callback_data"], pressed.verb, pressed.arg, button.get("style", ""))
