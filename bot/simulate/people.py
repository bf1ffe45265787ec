"""Who lives the season: drawn from the seed, each kind in turn, and one runner with a mirrored twin."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter

from bot.simulate.chance import Chance
from bot.simulate.model import RunKind
from coach.profile import Weekday
from content.source import read

Kind = Literal["diligent", "forgetful", "over-eager", "flaring", "ill", "travelling", "returning"]
KINDS: tuple[Kind, ...] = ("diligent", "flaring", "over-eager", "forgetful", "ill", "travelling", "returning")
ZONES = (
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "America/Los_Angeles",
    "Australia/Sydney",
    "Asia/Kolkata",
)
ABROAD = ("America/New_York", "Asia/Tokyo", "Europe/Lisbon", "Africa/Nairobi", "America/Denver")
WEEKS: tuple[tuple[Weekday, ...], ...] = (
    (Weekday.TUE, Weekday.THU, Weekday.SAT),
    (Weekday.MON, Weekday.WED, Weekday.FRI, Weekday.SUN),
    (Weekday.WED, Weekday.SUN),
    (Weekday.MON, Weekday.TUE, Weekday.THU, Weekday.SAT, Weekday.SUN),
)
HOURS = ("early", "midday", "after-work", "evening")
STARTS = {"early": dt.time(7), "midday": dt.time(12, 30), "after-work": dt.time(18), "evening": dt.time(19, 30)}
"""When the coach takes such a runner to start (the spans on the buttons of set-up)."""


@dataclass(frozen=True, slots=True)
class Manner:
    """Shares of 1 and counts, as `people.yaml` says."""

    notices: float
    answers_after: float  # minutes
    trains: float
    mobilises: float
    primes: float
    obeys: float
    vetoes: float = 0.03
    extra_runs: float = 0.0
    stretches: float = 0.02
    flares: float = 1.0
    ill: float = 0.3
    away: float = 0.0
    travels: float = 0.0


@cache
def manners() -> dict[Kind, Manner]:
    return read(Path(__file__).with_name("people.yaml"), TypeAdapter(dict[Kind, Manner]))


@dataclass(frozen=True, slots=True)
class Body:
    """`weak` had trouble in the past year. `raises` are single-leg heel raises, `open_eyes` seconds on one leg."""

    born: int
    sex: Literal["female", "male"]
    weak: Literal["left", "right"] | None
    raises: int
    open_eyes: int
    reach: float  # knee to wall, cm


@dataclass(frozen=True, slots=True)
class Someone:
    """`luck` names the draws: twins share it. `mirrored` swaps left and right."""

    name: str
    kind: Kind
    luck: str
    body: Body
    zone: str
    days: tuple[Weekday, ...]
    hour: str  # button of set-up: early, midday, after-work, evening
    minutes: int  # of a usual run
    long_day: Weekday | None  # this day's run is half as long again
    kit: str  # button of set-up
    mirrored: bool = False

    @property
    def manner(self) -> Manner:
        return manners()[self.kind]

    @property
    def starts(self) -> dt.time:
        return STARTS[self.hour]

    def minutes_on(self, day: Weekday) -> float:
        return self.minutes * 1.5 if day is self.long_day else self.minutes

    def kind_on(self, day: Weekday) -> RunKind:
        return "long" if day is self.long_day else "easy"


def crowd(count: int, seed: int, year: int) -> list[Someone]:
    """So many runners, and a mirrored twin of the one whose sides differ most."""
    people = [someone(number, seed, year) for number in range(count)]
    return [*people, twin_of(people)]


def someone(number: int, seed: int, year: int) -> Someone:
    kind = KINDS[number % len(KINDS)]
    chance = Chance(f"{seed}/{number}")
    days = chance.of("days").choice(WEEKS)
    return Someone(
        name=f"{kind}-{number + 1}",
        kind=kind,
        luck=chance.name,
        body=body(chance, kind, year),
        zone=chance.of("zone").choice(ZONES),
        days=days,
        hour=chance.of("hour").choice(HOURS),
        minutes=chance.of("minutes").choice((30, 40, 45, 50)),
        long_day=days[-1] if chance.happens(0.6, "long") else None,
        kit=chance.of("kit").choice(("nothing", "band", "band-step", "all", "all")),
    )


def body(chance: Chance, kind: Kind, year: int) -> Body:
    age = chance.of("age").randint(20, 68)
    troubled = kind == "flaring" or chance.happens(0.3, "past")
    return Body(
        born=year - age,
        sex=chance.of("sex").choice(("female", "male")),
        weak=chance.of("weak").choice(("left", "right")) if troubled else None,
        raises=chance.of("raises").randint(8, 22),
        open_eyes=chance.of("open").randint(26, 45),
        reach=chance.of("reach").randint(14, 26) / 2,
    )


def twin_of(people: Sequence[Someone]) -> Someone:
    one = next((person for person in people if person.body.weak), people[0])
    return replace(one, name=f"{one.name}-mirrored", body=mirrored(one.body), mirrored=True)


def mirrored(body: Body) -> Body:
    if body.weak is None:
        return body
    return replace(body, weak="right" if body.weak == "left" else "left")
