"""Benchmarks over time, each side, with what measuring alone explains (G5)."""

from datetime import date
from itertools import pairwise
from typing import get_args

from coach.journal import Benchmark
from coach.profile import SIDES, Side
from coach.progress.values import BenchmarkLine, Benchmarks, SideLine
from coach.review.daybook import Daybook
from coach.rulebook import RuleBook
from coach.rules.benchmarks import same_direction
from coach.standing.checkins import sides
from coach.terms import Test

NUMBERED: tuple[Test, ...] = tuple(test for test in get_args(Test) if test != "gait-check")
MOST = 27
"""Test days that are kept: two years of every four weeks."""


def benchmarks_of(daybook: Daybook, book: RuleBook, shown: tuple[Side, ...] = SIDES) -> Benchmarks:
    found = []
    for test in NUMBERED:
        lines = [line_of(daybook, test, side, book) for side in shown]
        if known := tuple(line for line in lines if line.values):
            found.append(BenchmarkLine(test, known, error_of(test, book)))
    return Benchmarks(tuple(found))


def line_of(daybook: Daybook, test: Test, side: Side, book: RuleBook) -> SideLine:
    values = values_of(daybook, test, side, book)
    return SideLine(side, values, is_real([value for _, value in values], error_of(test, book), book))


def values_of(daybook: Daybook, test: Test, side: Side, book: RuleBook) -> tuple[tuple[date, float], ...]:
    """A test that hurt counts for nothing (G5)."""
    found: dict[int, float] = {}
    for day, entry in daybook.entries:
        if isinstance(entry, Benchmark) and entry.test == test and side in sides(entry.side):
            hurt = entry.pain is not None and entry.pain > book.benchmarks.abort_pain
            if entry.value is not None and not hurt:
                found[day] = entry.value
    return tuple((date.fromordinal(day), value) for day, value in sorted(found.items()))[-MOST:]


def error_of(test: Test, book: RuleBook) -> float | None:
    return {"knee-to-wall": book.benchmarks.reach, "heel-raise": book.benchmarks.raises}.get(test)


def is_real(values: list[float], error: float | None, book: RuleBook) -> bool:
    """G5, of the last value against the one before: beyond measuring, or the same way on several tests."""
    if len(values) < 2:
        return False
    beyond = error is not None and abs(values[-1] - values[-2]) >= error
    return beyond or same_direction(values[-book.benchmarks.repeats :], book)


def has_gained(values: list[float], error: float | None, book: RuleBook) -> bool:
    """G5, of the last value against the first."""
    if len(values) < 2 or values[-1] <= values[0]:
        return False
    return (error is not None and values[-1] - values[0] >= error) or rising(values, book.benchmarks.repeats)


def rising(values: list[float], repeats: int) -> bool:
    latest = values[-repeats:]
    return len(latest) == repeats and all(after > before for before, after in pairwise(latest))
