"""What a runner does with or without a coach: the same luck decides, whoever makes the plan."""

from dataclasses import dataclass
from datetime import date

from bot.simulate.chance import Chance
from bot.simulate.model import RunKind
from bot.simulate.people import Someone
from bot.simulate.spells import Spells
from coach.profile import WEEKDAYS
from content.policy import load_policy

RACE_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class OwnRun:
    """What the runner means to run."""

    minutes: float
    kind: RunKind
    race: bool = False


def run_on(someone: Someone, chance: Chance, spells: Spells, day: date) -> OwnRun | None:
    """A race well within the time that the coach reckons with, else a run of the week or one that nobody planned."""
    weekday = WEEKDAYS[day.weekday()]
    if race := spells.on(day, "race"):
        lasts = next(minutes for name, minutes in load_policy().race_minutes.items() if name == race.what)
        return OwnRun(RACE_SHARE * lasts, "hard", race=True)
    if weekday not in someone.days and not chance.happens(someone.manner.extra_runs, "extra", day):
        return None
    return OwnRun(minutes_of(someone, chance, day), someone.kind_on(weekday))


def minutes_of(someone: Someone, chance: Chance, day: date) -> float:
    """The usual length, now and then a good deal more."""
    minutes = someone.minutes_on(WEEKDAYS[day.weekday()])
    if not chance.happens(someone.manner.stretches, "stretch", day):
        return minutes
    return minutes * chance.of("stretch by", day).uniform(1.15, 1.6)


def is_willing(chance: Chance, share: float, day: date, *what: object) -> bool:
    """Asked twice on the same day about the same thing, the answer stays."""
    return chance.happens(share, "willing", day, *what)
