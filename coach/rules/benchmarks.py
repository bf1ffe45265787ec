"""G5, G6: what a repeated benchmark says, and when it is time for the next. They inform; they move nothing."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from coach.profile import SIDES, Side
from coach.rulebook import RuleBook
from coach.standing.values import Measure, Past, Standing
from coach.terms import Test

Gap = Literal["none", "gap", "strong"]


@dataclass(frozen=True, slots=True)
class Change:
    """The latest value against the one before. `is_real`: beyond what measuring alone explains."""

    before: float
    now: float
    is_real: bool


def series(standing: Standing, test: Test, side: Side, book: RuleBook) -> list[tuple[int, float]]:
    """Day and value of the valid measurements, the oldest first. A test that hurt is aborted and counts for nothing."""
    return [
        (measure.day, measure.value)
        for measure in standing.measures
        if measure.test == test and measure.side in (side.value, "both") and is_valid(measure, book)
        if measure.value is not None
    ]


def latest(standing: Standing, test: Test, side: Side, book: RuleBook) -> Measure | None:
    """The latest that did not hurt; its value is None where the test was broken off for a limp."""
    own = (measure for measure in reversed(standing.measures) if measure.test == test)
    return next((one for one in own if one.side in (side.value, "both") and is_valid(one, book)), None)


def is_valid(measure: Measure, book: RuleBook) -> bool:
    return measure.pain is None or measure.pain <= book.benchmarks.abort_pain


def change(standing: Standing, test: Test, side: Side, book: RuleBook) -> Change | None:
    """G5: real beyond the measuring error, or in the same direction on three tests."""
    values = [value for _, value in series(standing, test, side, book)]
    if len(values) < 2:
        return None
    before, now = values[-2], values[-1]
    error = {"knee-to-wall": book.benchmarks.reach, "heel-raise": book.benchmarks.raises}.get(test)
    beyond = error is not None and abs(now - before) >= error
    return Change(before, now, beyond or same_direction(values[-book.benchmarks.repeats :], book))


def same_direction(values: list[float], book: RuleBook) -> bool:
    if len(values) < book.benchmarks.repeats:
        return False
    steps = [later - earlier for earlier, later in pairwise(values)]
    return all(step > 0 for step in steps) or all(step < 0 for step in steps)


def side_gap(standing: Standing, test: Test, book: RuleBook) -> Gap:
    """G5: a gap between the sides, seen on two test days."""
    left, right = (dict(series(standing, test, side, book)) for side in SIDES)
    days = sorted(left.keys() & right.keys())[-book.benchmarks.gap_tests :]
    if len(days) < book.benchmarks.gap_tests:
        return "none"
    numbers = book.benchmarks
    gaps = [(abs(left[day] - right[day]), max(left[day], right[day])) for day in days]
    if test == "knee-to-wall":
        if all(gap > numbers.reach_gap_strong for gap, _ in gaps):
            return "strong"
        return "gap" if all(gap > numbers.reach_gap for gap, _ in gaps) else "none"
    wide = all(gap >= numbers.raises_gap and gap > numbers.raises_gap_share * best for gap, best in gaps)
    return "gap" if test == "heel-raise" and wide else "none"


def retest_day(standing: Standing, book: RuleBook) -> int:
    """G6: the local day from which the tests are due again; 0 where nothing was measured yet."""
    measured = (one.day for one in standing.measures if one.value is not None and is_valid(one, book))
    latest_day = max(measured, default=0)
    returned = max((past.day for past in standing.past if is_long_gap(past, book)), default=0)
    return returned if returned > latest_day > 0 else latest_day and latest_day + book.benchmarks.retest_days


def is_long_gap(past: Past, book: RuleBook) -> bool:
    """K4: a break so long that the runner begins again at the stage before, and is tested anew."""
    days = dict(dict(past.reasons).get("K4", ())).get("days")
    return past.decision == "regress" and isinstance(days, int) and days > book.gap.regress
