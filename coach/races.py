"""The race calendar as the week sees it: which days are races, and which of the others a race keeps light (K3)."""

import datetime as dt

from coach.profile import Distance, Runner
from coach.rulebook import RuleBook
from coach.standing import Standing


def races_of(runner: Runner, standing: Standing) -> dict[int, Distance]:
    """Race days by their day number; what the runner told of a day last counts."""
    goal = runner.goal
    found: dict[int, Distance] = {goal.date.toordinal(): goal.distance} if goal and goal.date else {}
    return found | {day: distance for day, distance, _ in standing.races}


def race_on(races: dict[int, Distance], day: dt.date) -> Distance | None:
    return races.get(day.toordinal()) if races else None


def is_close(races: dict[int, Distance], day: dt.date, book: RuleBook) -> bool:
    """In the last days before a race a few minutes of mobility are all (K3)."""
    today = day.toordinal()
    return any(0 < race - today <= book.races.micro_days for race in races)


def tailored_to(races: dict[int, Distance], day: dt.date, book: RuleBook) -> Distance | None:
    """The distance of the next race, in the weeks in which training turns to it."""
    today = day.toordinal()
    near = [race for race in races if 0 < race - today <= book.races.tailored_days]
    return races[min(near)] if near else None
