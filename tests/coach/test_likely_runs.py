"""Where runs are likely to fall of somebody who names no run days."""

from dataclasses import replace

import pytest

from coach.likely_runs import likely_kinds
from coach.standing import Standing
from tests.coach.journals import BOOK, ordinal

THIS_MONDAY = ordinal(28)


def monday(*runs: tuple[int, float]) -> str | None:
    """What Mondays are likely to be: runs by how many days ago, with their kilometres; the usual run is of ten."""
    usual = [(THIS_MONDAY - days, 10, None) for days in (5, 6, 12, 13)]
    told = [(THIS_MONDAY - days, km, None) for days, km in runs]
    return likely_kinds(replace(Standing(), runs=tuple(sorted([*usual, *told]))), THIS_MONDAY, BOOK.week)[0]


@pytest.mark.parametrize(("days", "kind"), [((7,), None), ((7, 14), "easy"), ((14, 21), "easy"), ((14, 28), None)])
def test_two_runs_in_three_weeks_make_a_weekday_one_of_running(days, kind):
    assert monday(*((back, 10) for back in days)) == kind


@pytest.mark.parametrize(("km", "kind"), [(14.9, "easy"), (15, "long")])
def test_a_long_run_is_half_as_long_again_as_the_usual_one(km, kind):
    assert monday((7, km), (14, km)) == kind
