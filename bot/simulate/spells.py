"""What happens to a runner beside ordinary weeks: illness, weeks away from everything, another clock, a race."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from bot.simulate.chance import Chance
from bot.simulate.people import ABROAD, Someone
from coach.profile import WEEKDAYS

HALF_YEAR = 26 * 7
FIRST = 10
"""Nothing befalls anybody in the first days."""


@dataclass(frozen=True, slots=True)
class Spell:
    """From `first` to `last`, both included; a race is one day. `what` is the illness, the zone or the distance.

    `told`: the coach hears of it.
    """

    kind: Literal["ill", "away", "travel", "race"]
    first: date
    last: date
    what: str = ""
    told: bool = True

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Spells:
    spells: tuple[Spell, ...]

    def on(self, day: date, kind: str) -> Spell | None:
        return next((spell for spell in self.spells if spell.kind == kind and spell.covers(day)), None)


def spells_of(someone: Someone, begins: date, days: int) -> Spells:
    """One after the other, never two at a time."""
    chance = Chance(someone.luck)
    found: list[Spell] = []
    for spell in sorted(drawn(someone, chance, begins, days), key=lambda one: one.first):
        if not found or spell.first > found[-1].last + timedelta(days=7):
            found.append(spell)
    return Spells(tuple(found))


def drawn(someone: Someone, chance: Chance, begins: date, days: int) -> Iterator[Spell]:
    manner = someone.manner
    for number in range(count(chance, manner.ill, days, "ill")):
        first = begins + timedelta(days=chance.of("ill on", number).randint(FIRST, max(FIRST, days)))
        length = chance.of("ill for", number).randint(2, 6)
        yield Spell("ill", first, first + timedelta(days=length), chance.of("ill of", number).choice(ILLNESSES))
    for number in range(count(chance, manner.away, days, "away")):
        first = begins + timedelta(days=chance.of("away on", number).randint(3 * FIRST, max(3 * FIRST, days)))
        length = chance.of("away for", number).choice((10, 18, 24, 33))
        yield Spell("away", first, first + timedelta(days=length), told=chance.happens(0.5, "away told", number))
    for number in range(count(chance, manner.travels, days, "travel")):
        first = begins + timedelta(days=chance.of("travel on", number).randint(FIRST, max(FIRST, days)))
        length = chance.of("travel for", number).randint(3, 9)
        yield Spell("travel", first, first + timedelta(days=length), chance.of("travel to", number).choice(ABROAD))

    yield from race_of(someone, chance, begins, days)


ILLNESSES = ("fever", "below", "cold")
RACERS = 0.5
"""Share of runners with a race; they run as ever before it (ours)."""
RACE_WEEKS = (7, 20)
SHORT_RACES, LONG_RACES = ("5k", "10k"), ("10k", "half")


def race_of(someone: Someone, chance: Chance, begins: date, days: int) -> Iterator[Spell]:
    """On the last run day of some week; `begins` is a Monday."""
    on = begins + timedelta(weeks=chance.of("race in").randint(*RACE_WEEKS), days=WEEKDAYS.index(someone.days[-1]))
    if (on - begins).days < days and chance.happens(RACERS, "race"):
        distances = LONG_RACES if someone.long_day else SHORT_RACES
        yield Spell("race", on, on, chance.of("race of").choice(distances))


def count(chance: Chance, in_half_a_year: float, days: int, what: str) -> int:
    """The average as whole spells, the rest by luck."""
    wanted = in_half_a_year * days / HALF_YEAR
    return int(wanted) + chance.happens(wanted % 1, what, "rest")
