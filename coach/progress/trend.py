"""Symptoms over load, with stages and decisions: one picture's worth of a runner's record."""

from coach.person import Origin
from coach.profile import SIDES, Side
from coach.progress.axis import span_of
from coach.progress.changes import decisions_of, marks_of, notes_of, stages_of
from coach.progress.loads import loads_of
from coach.progress.mornings import ByDay, line_of, mean, symptoms_of, tiredness_of
from coach.progress.values import Axis, Mark, Sided, Stretch, Trend
from coach.review.daybook import Daybook
from coach.rulebook import RuleBook

NOTES = 3
"""Decisions that are told in words: what fits below a picture and into its caption."""
HALVES = 3
"""Mornings that each half of the time needs before the two are compared: fewer say nothing."""


def trend_of(daybook: Daybook, axis: Axis, origin: Origin, book: RuleBook, shown: tuple[Side, ...] = SIDES) -> Trend:
    decisions = decisions_of(daybook)
    stages = stages_of(daybook, axis, origin, book)
    sides = []
    for side in shown:
        marks = marks_of(decisions, axis, side)
        sides.append(sided(daybook, axis, side, stages[side], marks, book.morning.green))
    return Trend(
        axis,
        tuple(sides),
        line_of(tiredness_of(daybook, axis), axis),
        loads_of(daybook, axis),
        notes_of(decisions, axis, shown, NOTES),
        book.morning.green,
        book.trend.pain,
    )


def sided(
    daybook: Daybook, axis: Axis, side: Side, stages: tuple[Stretch, ...], marks: tuple[Mark, ...], green: float
) -> Sided:
    symptoms = symptoms_of(daybook, axis, side)
    pains = list(symptoms.pain.values())
    return Sided(
        side,
        line_of(symptoms.pain, axis),
        line_of(symptoms.stiffness, axis),
        stages,
        marks,
        len(pains),
        sum(pain <= green for pain in pains),
        mean(pains),
        mean(list(symptoms.stiffness.values())),
        halves_of(symptoms.pain, axis),
    )


def halves_of(pain: ByDay, axis: Axis) -> tuple[float, float] | None:
    middle = (span_of(axis).first + span_of(axis).last + 1) / 2
    before = [value for day, value in pain.items() if day < middle]
    after = [value for day, value in pain.items() if day >= middle]
    if min(len(before), len(after)) < HALVES:
        return None
    return sum(before) / len(before), sum(after) / len(after)
