"""Runners who answer, and go on answering, whatever happens to the bot meanwhile. They remember what they pressed."""

import asyncio
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from tests.crash.log import Log, Shown

LOOK_SECONDS = 0.04
PATIENCE = 300.0  # seconds until a bot that does not answer has failed, however slow the machine is
FELT = (("felt", "good"), ("felt", "both-aware"))
LEGS = (("legs", "fresh"), ("legs", "normal"), ("legs", "heavy"))
REPORT = "/ran"
QUESTIONS = {"felt", "another"}  # what a face has that asks for a run


class NoAnswerError(AssertionError):
    """Somebody waited in vain."""


@dataclass(slots=True)
class Wire:
    """The playground, from outside."""

    address: str
    session: aiohttp.ClientSession
    log: Log = field(default_factory=Log)
    updates: int = 0  # how many were made

    async def get(self, path: str) -> Any:
        async with self.session.get(self.address + path) as answer:
            assert answer.status == 200, await answer.text()
            return await answer.json()

    async def post(self, path: str, body: dict[str, Any]) -> Any:
        async with self.session.post(self.address + path, json=body) as answer:
            assert answer.status == 200, await answer.text()
            return await answer.json()

    async def arrives(self, name: str) -> int:
        """Somebody new with a private chat; both have this id."""
        return int((await self.post("/sim/chats", {"name": name}))["id"])

    async def says(self, chat: int, words: str) -> None:
        await self.post("/sim/messages", {"chat": chat, "from": chat, "text": words, "wait": False})
        self.updates += 1

    async def presses(self, chat: int, card: int, shown: Shown, button: tuple[str, str]) -> None:
        """By what the button carries: a press that was under way when the face changed arrives all the same."""
        data = f"v1:{card}:{button[0]}:{button[1]}"
        body = {"chat": chat, "from": chat, "message": shown.message, "data": data, "wait": False}
        await self.post("/sim/presses", body)
        self.updates += 1

    async def look(self) -> None:
        for call in await self.get(f"/sim/calls?after={self.log.last}"):
            self.log.add(call)


@dataclass(slots=True)
class Runner:
    """`felt` and `legs` are what the journal must hold in the end, in this order."""

    chat: int
    wire: Wire
    dice: random.Random
    stopping: asyncio.Event
    felt: list[str] = field(default_factory=list)
    legs: list[str] = field(default_factory=list)
    answered: set[int] = field(default_factory=set)  # cards

    async def live(self) -> None:
        """Answer what was asked, else tell of a run; leave nothing half-answered."""
        while not self.stopping.is_set():
            card = self.open_question()
            if card is None:
                await self.wire.says(self.chat, REPORT)
                card = await self.until(self.open_question)
            await self.answer(card)
            await self.rest()

    async def answer(self, card: int) -> None:
        """A question may move below while its answer is under way; the legs are asked wherever it went."""
        self.answered.add(card)
        if not self.wire.log.has_rung(self.chat, card):
            await self.speaks_of_yesterday(card)
        felt, legs = self.dice.choice(FELT), self.dice.choice(LEGS)
        self.felt.append(felt[1])
        await self.press(card, felt)
        asking = await self.until(lambda: self.showing("legs"))
        self.answered.add(asking)
        self.legs.append(legs[1])
        await self.press(asking, legs)
        await self.until(lambda: self.shows(asking, "undo"))

    async def speaks_of_yesterday(self, card: int) -> None:
        """Today's planned runs are left to the questions that come by themselves. More than one run is another run."""
        if self.shows(card, "days"):
            await self.press(card, ("days", ""))
            yesterday = await self.until(lambda: self.day_before(card))
            await self.press(card, yesterday)
            await self.until(lambda: self.shows(card, "felt") or self.shows(card, "another"))
        if not self.shows(card, "felt"):
            await self.press(card, ("another", ""))
            await self.until(lambda: self.shows(card, "felt"))

    def day_before(self, card: int) -> tuple[str, str] | None:
        days = sorted(button for button in self.wire.log.cards[self.chat][card].buttons if button[0] == "day")
        return days[-2] if days else None

    async def press(self, card: int, button: tuple[str, str]) -> None:
        """Sometimes twice, as on a phone that seems to hang."""
        for _ in range(1 + (self.dice.random() < 0.2)):
            await self.wire.presses(self.chat, card, self.wire.log.cards[self.chat][card], button)

    async def rest(self) -> None:
        try:
            async with asyncio.timeout(self.dice.uniform(0.1, 0.6)):
                await self.stopping.wait()
        except TimeoutError:
            return

    async def until(self, condition: Callable[[], Any]) -> Any:
        try:
            return await until(condition, f"runner {self.chat}")
        except NoAnswerError as vain:
            vain.add_note(f"on the screen: {self.wire.log.cards[self.chat]}")
            raise

    def open_question(self) -> int | None:
        return max((card for card, _ in self.open_questions()), default=None)

    def open_questions(self) -> Iterator[tuple[int, Shown]]:
        for card, shown in self.wire.log.cards[self.chat].items():
            if not QUESTIONS.isdisjoint(shown.verbs()) and card not in self.answered:
                yield card, shown

    def showing(self, verb: str) -> int | None:
        """The card whose face has it."""
        return next((card for card in self.wire.log.cards[self.chat] if self.shows(card, verb)), None)

    def shows(self, card: int, verb: str) -> bool:
        return verb in self.wire.log.cards[self.chat][card].verbs()


async def until(condition: Callable[[], Any], who: str, seconds: float = PATIENCE) -> Any:
    """What the condition gives once it gives anything."""
    deadline = time.monotonic() + seconds
    while not (found := condition()):
        if time.monotonic() > deadline:
            raise NoAnswerError(f"{who} waited {seconds:.0f} s in vain")
        await asyncio.sleep(LOOK_SECONDS)
    return found


async def watch(wire: Wire, stopping: asyncio.Event) -> None:
    """Keep the log up to date until told to stop."""
    while not stopping.is_set():
        await wire.look()
        await asyncio.sleep(LOOK_SECONDS)
