"""What the bot did as the playground wrote it down: every Bot API call, in order."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

SPEAKING = ("sendMessage", "editMessageText", "answerCallbackQuery")


@dataclass(frozen=True, slots=True)
class Shown:
    """A card's face on a message, as it was last sent or edited. Buttons lead from (verb, argument) to the label."""

    message: int
    buttons: dict[tuple[str, str], str]

    def verbs(self) -> set[str]:
        return {verb for verb, _ in self.buttons}


@dataclass(frozen=True, slots=True)
class Sending:
    """A message that came into being. `rang` tells reminders from replies."""

    at: datetime
    chat: int
    card: int
    text: str
    rang: bool


@dataclass(slots=True)
class Log:
    last: int = 0
    cards: dict[int, dict[int, Shown]] = field(default_factory=lambda: defaultdict(dict))  # chat, card
    sendings: list[Sending] = field(default_factory=list)
    spoke_at: list[datetime] = field(default_factory=list)
    listened_at: list[datetime] = field(default_factory=list)
    updates: set[int] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)  # callback queries that the bot was given
    answered: set[str] = field(default_factory=set)

    def add(self, call: dict[str, Any]) -> None:
        self.last = call["id"]
        method, at = call["method"], datetime.fromisoformat(call["at"])
        if method in SPEAKING:
            self.spoke_at.append(at)
        if method == "answerCallbackQuery" and "too old" in (call["answer"] or {}).get("description", ""):
            self.answered.add(call["params"]["callback_query_id"])  # on a slow machine the answer comes, but late
        if call["status"] != 200:
            return
        match method:
            case "getUpdates":
                self.listened(at, call["answer"]["result"])
            case "answerCallbackQuery":
                self.answered.add(call["params"]["callback_query_id"])
            case "sendMessage" | "editMessageText":
                self.showed(at, call)

    def listened(self, at: datetime, updates: list[dict[str, Any]]) -> None:
        self.listened_at.append(at)
        self.updates |= {update["update_id"] for update in updates}
        self.asked |= {update["callback_query"]["id"] for update in updates if "callback_query" in update}

    def showed(self, at: datetime, call: dict[str, Any]) -> None:
        params, chat, message = call["params"], call["chat"], call["answer"]["result"]["message_id"]
        buttons = {(verb, arg): label for _, verb, arg, label in wired(params)}
        card = next((card for card, *_ in wired(params)), 0) or self.card_on(chat, message)
        self.cards[chat][card] = Shown(message, buttons)
        if call["method"] == "sendMessage":
            self.sendings.append(Sending(at, chat, card, params["text"], not params.get("disable_notification")))

    def card_on(self, chat: int, message: int) -> int:
        """A card that has lost its buttons is known by its message; 0 where it never had any."""
        shown = self.cards[chat].items()
        return next((card for card, face in shown if face.message == message), 0)

    def spoke_since(self, moment: datetime | None) -> bool:
        return bool(self.spoke_at) and moment is not None and self.spoke_at[-1] > moment

    def said_to(self, chat: int) -> list[Sending]:
        return [sending for sending in self.sendings if sending.chat == chat]

    def has_rung(self, chat: int, card: int) -> bool:
        return any(sending.rang and (sending.chat, sending.card) == (chat, card) for sending in self.sendings)

    def rung(self) -> int:
        """How many reminders came, however often."""
        return len({(sending.chat, sending.card) for sending in self.sendings if sending.rang})


def wired(params: dict[str, Any]) -> Iterator[tuple[int, str, str, str]]:
    """(card, verb, argument, label) of each button."""
    for row in params.get("reply_markup", {}).get("inline_keyboard", []):
        for button in row:
            _, card, verb, arg = button["callback_data"].split(":", 3)
            yield int(card), verb, arg, button["text"]
