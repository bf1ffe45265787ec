"""What a runner adds about a run: how far, how long, how hard, where it was felt."""

from bot.simulate.answers.ordinary import HEAVY
from bot.simulate.answers.table import Answer, card
from bot.simulate.mind import Mind
from bot.simulate.phone import Shown

PACE = 6.0
"""Minutes a kilometre."""
GIVEN = ("distance", "minutes", "effort", "surface", "where")
TICK = "\N{CHECK MARK}"


@card("page", "race")
def menu(mind: Mind, shown: Shown) -> Answer:
    """Whatever is not known yet, one after the other."""
    for what in GIVEN:
        asked = shown.find("page", what)
        if asked and TICK not in asked.label and mind.first(f"{what} {shown.number} {mind.day}"):
            return asked
    return shown.find("page", "")


def minutes_run(mind: Mind) -> float:
    return mind.minutes_run.get(mind.day) or mind.someone.minutes


@card("km")
@card("km", "page")
def how_far(mind: Mind, shown: Shown) -> Answer:
    kilometres = minutes_run(mind) / PACE
    return min(shown.every("km"), key=lambda one: abs(float(one.arg) - kilometres))


@card("minutes", "page")
def how_long(mind: Mind, shown: Shown) -> Answer:
    return min(shown.every("minutes"), key=lambda one: abs(float(one.arg) - minutes_run(mind)))


@card("effort", "page")
def how_hard(mind: Mind, shown: Shown) -> Answer:
    return shown.find("effort", "7" if mind.tiredness > HEAVY else "5" if mind.tiredness > 1 else "3")


@card("surface", "page")
def on_what(_: Mind, shown: Shown) -> Answer:
    return shown.find("surface", "road")


@card("tick", "next", "page")
def where(_: Mind, shown: Shown) -> Answer:
    return shown.find("next")


@card("another", "days")
def told_already(_: Mind, shown: Shown) -> Answer:
    return shown.find("today")
