"""A club that the season's runners belong to: its chat, what they do there, and every word the bot says in it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from bot.simulate.living import Deed, Living
from bot.simulate.phone import Button, Phone, Shown
from playground.calls import Logged
from playground.membership import set_bot_status
from playground.sim.founding import new_group
from playground.telegram import Telegram

Put = Callable[[datetime, int, Deed], None]
"""Put a deed of a chat's owner on the calendar of the season."""

TITLE = "Riverside"
COMES, STAYS_AWAY = 0.7, 0.5
"""Shares of a card: who comes, and who of the others says that they do not."""
SOON, LATER = 15.0, 120.0
"""Minutes until somebody looks into the club's chat, the median: after a run, and of an announcement."""
LEADS_BEFORE = timedelta(minutes=5)
STEP = timedelta(minutes=1)
RUN_DAYS = (("page", "days"), ("days", "tue thu"), ("at", "18:30"))
"""What the organiser presses in private when the club is new: its days, and the hour."""


@dataclass(slots=True)
class Clubhouse:
    """The first of its people brings the bot along, sets it up and leads the warm-up."""

    telegram: Telegram
    people: list[Living]
    put: Put
    phone: Phone | None = None
    calls: list[Logged] = field(default_factory=list)
    coming: dict[int, set[int]] = field(default_factory=dict)  # by the card's message: chats of those who come
    considered: set[tuple[int, str]] = field(default_factory=set)  # each card is decided on once for each question

    @property
    def organiser(self) -> Living:
        return self.people[0]

    async def found(self) -> None:
        chat, _ = new_group(self.telegram, {"title": TITLE, "people": [one.phone.chat.id for one in self.people]})
        self.phone = Phone(self.telegram, chat)
        set_bot_status(self.telegram, chat, self.telegram.world.people[self.organiser.phone.chat.id], "administrator")

    def hears(self, logged: Logged) -> bool:
        return self.phone is not None and logged.call.integer("chat_id") == self.phone.chat.id

    def received(self, logged: Logged) -> None:
        self.calls.append(logged)
        sent = self.phone.received(logged) if self.phone else None
        if sent is None:
            return
        for verb, consider in (("join", self.join), ("in", self.come), ("answer", self.answer), ("my-week", self.read)):
            button = sent.shown.find(verb)
            if button and (sent.shown.number, verb) not in self.considered:
                self.considered.add((sent.shown.number, verb))
                consider(sent.shown, button, logged.at)

    def join(self, shown: Shown, _: Button, now: datetime) -> None:
        for place, one in enumerate(self.people):
            self.soon(now + timedelta(minutes=5 + place), one, shown.number, "join")

    def come(self, shown: Shown, button: Button, now: datetime) -> None:
        coming = self.coming[shown.number] = set()
        for one in self.people:
            chance, name = one.mind.chance, ("club", button.arg)
            at = now + timedelta(minutes=chance.delay(LATER, *name, "when"))
            if chance.happens(COMES, *name, "comes"):
                coming.add(one.phone.chat.id)
                one.mind.shifted.append(datetime.fromisoformat(button.arg))
                self.soon(at, one, shown.number, "in")
            elif chance.happens(STAYS_AWAY, *name, "says no"):
                self.soon(at, one, shown.number, "out")
        leads_at = datetime.fromisoformat(button.arg) - LEADS_BEFORE
        self.soon(leads_at, self.organiser, shown.number, "lead")
        for number in range(1, 8):
            self.soon(leads_at + number * STEP, self.organiser, shown.number, "next")
        self.soon(leads_at + 8 * STEP, self.organiser, shown.number, "end")

    def answer(self, shown: Shown, button: Button, now: datetime) -> None:
        for one in self.people:
            if one.phone.chat.id in self.coming.get(shown.number, ()):
                minutes = one.mind.chance.delay(SOON, "club", button.arg, "answers")
                self.soon(now + timedelta(minutes=minutes), one, shown.number, "answer")

    def read(self, shown: Shown, _: Button, now: datetime) -> None:
        for one in self.people:
            if one.mind.chance.happens(one.mind.manner.primes / 2, "club", shown.number, "digest"):
                self.soon(now + timedelta(minutes=LATER), one, shown.number, "my-week")

    def soon(self, at: datetime, one: Living, message: int, verb: str) -> None:
        self.put(at, one.phone.chat.id, partial(self.press, one, message, verb))

    async def press(self, one: Living, message: int, verb: str) -> None:
        """As the card stands then: whoever comes too late finds another face and leaves it."""
        phone = self.phone
        shown = phone.screen.get(message) if phone else None
        button = shown.find(verb) if shown else None
        if phone and shown and button:
            one.acted_at = one.mind.now
            await phone.press(shown, button, one.phone.chat.id)

    async def set_up(self) -> None:
        """The organiser's settings, one press after the other; each answer is there before the next."""
        for number, (verb, arg) in enumerate(RUN_DAYS):
            at = self.organiser.mind.now + number * STEP
            self.put(at, self.organiser.phone.chat.id, partial(self.choose, verb, arg))

    async def choose(self, verb: str, arg: str) -> None:
        phone = self.organiser.phone
        for shown in reversed(phone.screen.values()):
            if button := shown.find(verb, arg):
                await phone.press(shown, button)
                return
