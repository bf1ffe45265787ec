"""Symptoms day by day, as they were told. A day without an answer is unknown, never calm."""

from collections.abc import Iterator
from dataclasses import dataclass

from coach.journal import CheckIn
from coach.profile import Side
from coach.progress.axis import span_of
from coach.progress.values import Axis, Line
from coach.review.daybook import Daybook
from coach.standing.checkins import sides
from coach.standing.windows import worst

ByDay = dict[int, float]


@dataclass(frozen=True, slots=True)
class Symptoms:
    """By local day number: pain or soreness 0-10 and stiffness in minutes of the morning, the worst that was told."""

    pain: ByDay
    stiffness: ByDay


def symptoms_of(daybook: Daybook, axis: Axis, side: Side) -> Symptoms:
    found = Symptoms({}, {})
    for day, entry in daybook.within(span_of(axis)):
        if isinstance(entry, CheckIn) and entry.moment == "next-morning" and side in sides(entry.side):
            keep(found.pain, day, worst(entry.pain, entry.soreness))
            keep(found.stiffness, day, entry.stiffness_minutes)
    return found


def tiredness_of(daybook: Daybook, axis: Axis) -> ByDay:
    """0-10, the worst of a day. It is of the runner, not of a side."""
    found: ByDay = {}
    for day, entry in daybook.within(span_of(axis)):
        if isinstance(entry, CheckIn):
            keep(found, day, entry.fatigue)
    return found


def keep(found: ByDay, day: int, value: float | None) -> None:
    if value is not None:
        found[day] = max(value, found.get(day, value))


def line_of(found: ByDay, axis: Axis) -> Line:
    """The mean of the days of each place that have a value."""
    return tuple(mean(values) for values in gathered(found, axis))


def gathered(found: ByDay, axis: Axis) -> Iterator[list[float]]:
    places: list[list[float]] = [[] for _ in range(axis.count)]
    for day, value in found.items():
        if 0 <= axis.place(day) < axis.count:
            places[axis.place(day)].append(value)
    yield from places


def mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None
