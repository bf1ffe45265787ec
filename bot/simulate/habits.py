"""What a runner does with or without a coach: the same luck decides, whoever makes the plan."""

from datetime import date

from bot.simulate.chance import Chance
from bot.simulate.people import Someone
from coach.profile import WEEKDAYS


def runs_on(someone: Someone, chance: Chance, day: date) -> bool:
    usual = WEEKDAYS[day.weekday()] in someone.days
    return usual or chance.happens(someone.manner.extra_runs, "extra", day)


def minutes_of(someone: Someone, chance: Chance, day: date) -> float:
    """The usual length, now and then a good deal more."""
    minutes = someone.minutes_on(WEEKDAYS[day.weekday()])
    if not chance.happens(someone.manner.stretches, "stretch", day):
        return minutes
    return minutes * chance.of("stretch by", day).uniform(1.15, 1.6)


def is_willing(chance: Chance, share: float, day: date, *what: object) -> bool:
    """Asked twice on the same day about the same thing, the answer stays."""
    return chance.happens(share, "willing", day, *what)
