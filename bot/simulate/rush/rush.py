"""Eight in the morning: every club's card goes out at once, everybody presses within minutes, others answer alone.

The clock is moved, and with it the limits; a call takes no time. So a wait is what Telegram's limits cost.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.bench.seeding import CARD, TODAY, press
from bot.callback import encode
from bot.limits import Limits
from bot.simulate.clock import SeasonClock
from bot.simulate.rush.crowd import RUN_AT, ZONE, Plan, settled
from bot.simulate.rush.wire import Call, Wire
from bot.simulate.street import Street, opened
from coach.localtime import moment
from content.library import load_library

PER_SECOND = 30
BEFORE = timedelta(seconds=30)
WITHIN = timedelta(minutes=5)
AFTERWARDS = timedelta(minutes=5)
FIRST_UPDATE = 1

Press = tuple[datetime, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Rushed:
    """`pressed`: when each private chat pressed; `came`: how many of each club did."""

    calls: list[Call]
    pressed: dict[int, datetime]
    came: dict[int, int]


async def rushed(plan: Plan, seed: int, folder: Path) -> Rushed:
    library = load_library()
    announced = moment(TODAY, library.clubs.announce_at, ZoneInfo(ZONE))
    wires: list[Wire] = []

    def wired(clock: SeasonClock) -> Wire:
        wires.append(Wire(clock.now))
        return wires[0]

    async with opened(folder, announced - BEFORE, Limits(PER_SECOND), wired) as street:
        await settled(street.house.db, plan, street.clock.now(), library)
        dice = random.Random(seed)
        alone = {chat: announced + dice.random() * WITHIN for chat in plan.private}
        presses = [*private_presses(alone), *club_presses(plan, announced, dice)]
        await live(street, sorted(presses, key=lambda one: one[0]), announced + WITHIN + AFTERWARDS)
    return Rushed(wires[0].calls, alone, {chat: len(people) for chat, people in plan.members()})


def private_presses(alone: dict[int, datetime]) -> Iterator[Press]:
    for place, (chat, at) in enumerate(alone.items()):
        yield at, press(chat, encode(CARD, "felt", "good"), FIRST_UPDATE + place)


def club_presses(plan: Plan, announced: datetime, dice: random.Random) -> Iterator[Press]:
    """Each member comes, pressing in the club's chat some time after the card."""
    start = moment(TODAY, RUN_AT, ZoneInfo(ZONE)).astimezone(ZoneInfo(ZONE)).isoformat(timespec="minutes")
    number = FIRST_UPDATE + plan.alone
    for chat, people in plan.members():
        for person in people:
            made = press(person, encode(1, "in", start), number)
            made["callback_query"]["message"]["chat"] = {"id": chat, "type": "supergroup", "title": "Club"}
            yield announced + BEFORE + dice.random() * WITHIN, made
            number += 1


async def live(street: Street, presses: list[Press], end: datetime) -> None:
    """From moment to moment at which somebody presses or something may be sent."""
    street.house.worker.wake()
    waiting = list(reversed(presses))
    while street.clock.now() < end:
        ahead = await street.settle()
        moments = (ahead, waiting[-1][0] if waiting else end, end)
        await street.move_to(min(at for at in moments if at is not None))
        while waiting and waiting[-1][0] <= street.clock.now():
            await street.house.intake.store([waiting.pop()[1]])
