"""Of several values on one scale the one that is so now: the latest in time, and of several at once the highest."""

from collections.abc import Sequence
from dataclasses import dataclass

from coach.understand.measures import Measure, Source
from coach.understand.message import Message
from coach.understand.places import MUSCLES
from coach.understand.timing import When

TODAY = ("time-today", "time-now")
BESIDE = 2
"""Words from the day to its value: "monday a 5"."""


@dataclass(frozen=True, slots=True)
class Present:
    value: float
    was: float | None = None
    """What it came from, where that is said."""
    guessed: bool = False
    muscular: bool = False


def present(measures: Sequence[Measure], message: Message) -> Present | None:
    """`measures` are those of one scale, in the order of the text."""
    told = on_last_day(corrected(strongest(measures), message), message)
    if not told:
        return None
    latest = [one for one in told if not superseded(one, told)] or told[-1:]
    best = max(latest, key=lambda one: one.value)
    before = [one for one in told if one not in latest and one.source is not Source.BARE]
    was = best.was if best.was is not None else before[-1].value if before else None
    muscular = best.muscular and bool(best.places) and best.places <= MUSCLES
    return Present(best.value, was, best.source is Source.BARE, muscular)


def strongest(measures: Sequence[Measure]) -> list[Measure]:
    """A number says more than a degree beside it, and both more than the bare complaint."""
    exact = any(one.source is not Source.BARE and not one.denied for one in measures)
    told = [one for one in measures if one.source is not Source.BARE or not exact]
    numbers = [one for one in told if one.source is Source.NUMBER]
    return [
        one for one in told if one.source is Source.NUMBER or not any(elaborates(number, one) for number in numbers)
    ]


def elaborates(number: Measure, degree: Measure) -> bool:
    """Both speak of the same place at the same time."""
    if degree.denied:
        return False
    apart = bool(number.places and degree.places) and number.places.isdisjoint(degree.places)
    later = degree.when > number.when and (degree.when is When.NOW or degree.high == 0)
    return not apart and not later


def corrected(measures: Sequence[Measure], message: Message) -> list[Measure]:
    for one in sorted(message.named("correction"), key=lambda one: -one.start):
        after = [measure for measure in measures if measure.found.start >= one.end]
        if after:
            return after
    return list(measures)


def on_last_day(measures: Sequence[Measure], message: Message) -> list[Measure]:
    """Of values that each have their day, in a list, the last: "monday 5, tuesday 4, today 3"."""
    dated: list[Measure] = []
    for one in measures:
        before = one.found.start - BESIDE, one.found.start
        today = dated and any(message.inside(name, *before) for name in TODAY)
        if today or message.inside("weekday", *before):
            dated.append(one)
    return [one for one in measures if one not in dated[:-1]]


def superseded(one: Measure, told: Sequence[Measure]) -> bool:
    return any(supersedes(other, one) for other in told if other is not one)


def supersedes(later: Measure, one: Measure) -> bool:
    """What is long past gives way to everything, the rest only to a later value of the same place."""
    if later.when is When.LATE and one.when is When.LATE:
        return later.found.start > one.found.start
    if later.when <= one.when:
        return False
    if one.when is When.PAST:
        return True
    apart = bool(later.places and one.places) and later.places.isdisjoint(one.places)
    return not apart
