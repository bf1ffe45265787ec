"""G5, G6: what a repeated benchmark says."""

import pytest

from coach.journal import Benchmark, Decided
from coach.profile import Side
from coach.rules.benchmarks import change, retest_day, side_gap
from coach.standing import refold
from tests.coach.journals import ANYA, BOOK, at, ordinal


def standing_after(test, *rows):
    """Left and right on one day after the other, four weeks apart."""
    return refold(
        [
            Benchmark(at=at(28 * number), test=test, side=side, value=value, pain=0)
            for number, row in enumerate(rows)
            for side, value in zip(("left", "right"), row, strict=True)
        ],
        ANYA,
        BOOK,
    )


@pytest.mark.parametrize(
    ("test", "before", "now", "real"),
    [("knee-to-wall", 9, 10.5, False), ("knee-to-wall", 9, 11, True), ("knee-to-wall", 11, 9, True),
     ("heel-raise", 20, 26, False), ("heel-raise", 20, 27, True), ("balance-closed", 5, 20, False)],
)  # fmt: skip
def test_a_change_is_real_beyond_the_measuring_error(test, before, now, real):
    found = change(standing_after(test, (before, 9), (now, 9)), test, Side.LEFT, BOOK)

    assert found is not None
    assert (found.before, found.now, found.is_real) == (before, now, real)


@pytest.mark.parametrize(("values", "real"), [((9, 9.5, 10), True), ((9, 10, 9.5), False), ((10, 9.5, 9), True)])
def test_the_same_direction_on_three_tests_is_real(values, real):
    found = change(standing_after("knee-to-wall", *((value, 9) for value in values)), "knee-to-wall", Side.LEFT, BOOK)

    assert found is not None
    assert found.is_real is real


def test_one_test_alone_says_nothing():
    assert change(standing_after("knee-to-wall", (9, 9)), "knee-to-wall", Side.LEFT, BOOK) is None


@pytest.mark.parametrize(
    ("test", "rows", "gap"),
    [("knee-to-wall", [(9, 10.5), (9, 10.5)], "none"), ("knee-to-wall", [(9, 10.6), (9, 10.6)], "gap"),
     ("knee-to-wall", [(9, 12), (9, 12)], "gap"), ("knee-to-wall", [(9, 12.1), (9, 12.1)], "strong"),
     ("knee-to-wall", [(9, 9), (9, 13)], "none"), ("knee-to-wall", [(9, 13)], "none"),
     ("heel-raise", [(20, 25), (20, 25)], "none"), ("heel-raise", [(19, 24), (19, 24)], "gap"),
     ("heel-raise", [(10, 14), (10, 14)], "none"), ("balance-open", [(5, 45), (5, 45)], "none")],
)  # fmt: skip
def test_a_side_gap_is_seen_on_two_days(test, rows, gap):
    assert side_gap(standing_after(test, *rows), test, BOOK) == gap


def test_a_test_that_hurt_says_nothing():
    hurting = Benchmark(at=at(30), test="knee-to-wall", side="left", value=15, pain=3)
    standing = refold([Benchmark(at=at(0), test="knee-to-wall", side="left", value=9), hurting], ANYA, BOOK)

    assert change(standing, "knee-to-wall", Side.LEFT, BOOK) is None


def test_a_test_that_hurt_leaves_the_next_one_due():
    hurting = Benchmark(at=at(30), test="knee-to-wall", side="left", pain=3)

    assert retest_day(refold([hurting], ANYA, BOOK), BOOK) == 0


@pytest.mark.parametrize(("days", "due"), [(28, 28 + 5), (29, 20)])
def test_after_a_break_of_more_than_four_weeks_they_are_due_at_once(days, due):
    measured = Benchmark(at=at(5), test="knee-to-wall", side="left", value=9, pain=0)
    back = Decided(at=at(20), decision="regress", rules=("K4",), changes=(), reasons=(("K4", (("days", days),)),))

    assert retest_day(refold([measured, back], ANYA, BOOK), BOOK) == ordinal(due)


def test_the_tests_come_back_after_four_weeks():
    assert retest_day(standing_after("knee-to-wall", (9, 9)), BOOK) == ordinal(28)
    assert retest_day(refold([], ANYA, BOOK), BOOK) == 0
