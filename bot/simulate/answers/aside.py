"""What the coach asks by the way on calm mornings: a cue, an hour, a goal, and what gets in the way."""

from bot.simulate.answers.table import Answer, card
from bot.simulate.mind import Mind
from bot.simulate.phone import Shown


@card("cue")
def cue(mind: Mind, shown: Shown) -> Answer:
    return chosen(mind, shown, "cue")


@card("morning", "skip")
def hour(_: Mind, shown: Shown) -> Answer:
    """The session stays where it is."""
    return shown.find("skip")


@card("goal", "no-goal")
def goal(mind: Mind, shown: Shown) -> Answer:
    """Who has a race names it, on the pages that follow."""
    return shown.find("goal") if mind.race else shown.find("no-goal")


@card("distance")
def distance(mind: Mind, shown: Shown) -> Answer:
    return shown.find("distance", mind.race.what if mind.race else "none")


@card("month")
def month(mind: Mind, shown: Shown) -> Answer:
    return shown.find("month", str(mind.race.first.replace(day=1))) if mind.race else shown.find("no-date")


@card("day", "months")
def race_day(mind: Mind, shown: Shown) -> Answer:
    return shown.find("day", str(mind.race.first)) if mind.race else shown.find("months")


@card("goal", "race")
def goal_kept(_: Mind, __: Shown) -> Answer:
    return None


@card("barrier")
def barrier(mind: Mind, shown: Shown) -> Answer:
    return chosen(mind, shown, "barrier")


@card("agreed")
def plan_for_it(_: Mind, shown: Shown) -> Answer:
    return shown.find("agreed")


def chosen(mind: Mind, shown: Shown, verb: str) -> Answer:
    """One of them, by who likes to give details."""
    if not mind.willing(mind.manner.primes, verb):
        return shown.find("skip")
    return mind.chance.of(verb, mind.day).choice(shown.every(verb))
