"""The weekly review and the four weekly questions."""

from bot.simulate.answers.ordinary import begin
from bot.simulate.answers.table import Answer, card
from bot.simulate.mind import Mind
from bot.simulate.phone import Button, Shown

BUSY = 0.04
"""Share of weeks that are going to be busy."""
GRADES = (1.0, 2.5, 4.5)
"""Irritation from which the answer to a weekly question is one grade worse."""
QUESTIONS = ("participation", "volume", "performance", "pain")


@card("ok", "busy")
@card("ok", "lighter")
@card("ok", "usual")
@card("ok", "felt-since")
def review(mind: Mind, shown: Shown) -> Answer:
    if since := shown.find("felt-since", "worse" if mind.ankles.worst >= GRADES[1] else "same"):
        return since
    if (busy := shown.find("busy")) and mind.once(BUSY, "busy"):
        return busy
    return begin(mind, shown) or shown.find("ok")


@card("take-back", "lighter")
@card("felt", "lighter")
def worse(_: Mind, shown: Shown) -> Answer:
    """What made it worse is taken back."""
    return shown.find("take-back") or shown.find("lighter")


def graded(mind: Mind, shown: Shown) -> Button | None:
    """Of four grades the one that the worse ankle is worth."""
    grade = sum(mind.ankles.worst >= each for each in GRADES)
    verb = next(one for one in QUESTIONS if shown.find(one))
    return shown.find(verb, str(grade))


@card("participation", "skip")
def participation(mind: Mind, shown: Shown) -> Answer:
    """Who likes to give details answers all four."""
    return graded(mind, shown) if mind.willing(mind.manner.primes, "weekly") else shown.find("skip")


@card("volume", "skip")
@card("performance", "skip")
@card("pain", "skip")
def question(mind: Mind, shown: Shown) -> Answer:
    return graded(mind, shown)


@card("felt", "not-now")
def where(_: Mind, shown: Shown) -> Answer:
    return shown.find("not-now")
