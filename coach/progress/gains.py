"""What a runner may show around: read from tests, stages and weeks, never from what was felt."""

from datetime import date
from typing import Literal

from coach.library import Library
from coach.localtime import monday_of
from coach.person import Person
from coach.progress.measures import benchmarks_of, has_gained
from coach.progress.shown import FIRST, Gain, Gains, Reached
from coach.review.consistency import kept_in
from coach.review.daybook import Daybook, Span
from coach.review.timing import joined_on
from coach.terms import Stage

WEEKS = 12


def gains_of(person: Person, daybook: Daybook, today: int, library: Library, name: str = "") -> Gains:
    weeks = weeks_kept(person, daybook, today, library)
    return Gains(tuple(gained(daybook, library)), tuple(reached(person)), sum(weeks), name)


def gained(daybook: Daybook, library: Library) -> list[Gain]:
    found = []
    for line in benchmarks_of(daybook, library.book).tests:
        for own in line.sides:
            values = [value for _, value in own.values]
            if has_gained(values, line.error, library.book):
                found.append(Gain(line.test, own.side.value, values[0], values[-1]))
    return found


def reached(person: Person) -> list[Reached]:
    left, right = person.standing.left.stage, person.standing.right.stage
    if left == right:
        return [Reached("both", left)] if left != FIRST else []
    sides: list[tuple[Literal["left", "right"], Stage]] = [("left", left), ("right", right)]
    return [Reached(side, stage) for side, stage in sides if stage != FIRST]


def weeks_kept(person: Person, daybook: Daybook, today: int, library: Library) -> list[bool]:
    """The latest weeks that are over and had a plan: whether as much was kept as G2 asks for."""
    found = []
    monday = monday_of(date.fromordinal(today)).toordinal()
    for back in range(1, WEEKS + 1):
        first = monday - 7 * back
        if first + 6 <= joined_on(person):
            break
        kept = kept_in(person, daybook, Span(first, first + 6), library)
        if kept.planned:
            found.append(kept.share >= library.book.progress.adherence)
    return found
