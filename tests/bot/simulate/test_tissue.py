"""The tissue model: time heals, too much at once irritates, the usual week keeps an ankle where it is."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.simulate.model import load_model
from bot.simulate.tissue import DAY, Impulse, Tissue, run_impulse, set_impulse, settled, spike_times
from content.exercises import load_exercises

MODEL = load_model()
START = datetime(2026, 3, 2, 4, tzinfo=UTC)
EASY = run_impulse(MODEL, 45, "easy")
WEEK = [(timedelta(days=day, hours=14), EASY) for day in (1, 3, 5)]


def ankle(spare=1.4):
    return settled(MODEL, WEEK, START, spare)


def test_every_exercise_has_exactly_one_tier():
    listed = [name for names in MODEL.exercises.values() for name in names]

    assert sorted(listed) == sorted(load_exercises())


@pytest.mark.parametrize(("tier", "days"), [("light", 1), ("medium", 2), ("high", 3)])
def test_after_the_recovery_days_a_twentieth_of_a_load_is_left(tier, days):
    tissue = Tissue(MODEL, 10, 0, START)
    tissue.load(Impulse(1, tier), START)

    tissue.rest_until(START + days * DAY)

    assert tissue.fatigue[tier] == pytest.approx(0.05)


@given(st.floats(0.01, 5), st.floats(0.01, 5), st.floats(0, 4), st.floats(0, 4))
def test_two_rests_are_one_long_rest(one, other, irritation, coming):
    halves, whole = (Tissue(MODEL, 2, 0.1, START, {"high": 1.0}, irritation, coming) for _ in range(2))

    halves.rest_until(START + one * DAY)
    halves.rest_until(START + one * DAY + other * DAY)
    whole.rest_until(START + one * DAY + other * DAY)

    assert (halves.irritation, halves.capacity) == pytest.approx((whole.irritation, whole.capacity), rel=1e-4, abs=1e-6)


def test_the_usual_week_hurts_nobody_and_keeps_the_capacity():
    tissue = ankle(spare=1.1)
    before = tissue.capacity
    for week in range(26):
        for after, impulse in WEEK:
            assert tissue.load(impulse, START + 7 * week * DAY + after) == 0

    assert tissue.capacity == pytest.approx(before, rel=0.05)


def test_two_weeks_without_anything_cost_less_than_a_twentieth():
    tissue = ankle()
    before = tissue.capacity

    tissue.rest_until(START + 14 * DAY)

    assert 0.945 * before < tissue.capacity < before


def test_too_much_at_once_hurts_more_the_next_morning_than_at_once():
    tissue = ankle()
    at_once = tissue.load(run_impulse(MODEL, 180, "hard"), START)

    tissue.rest_until(START + 0.6 * DAY)

    assert tissue.irritation > at_once > 0


def test_cutting_a_load_into_sets_does_not_irritate_more():
    whole, pieces = ankle(), ankle()
    whole.load(run_impulse(MODEL, 120, "hard"), START)
    for _ in range(6):
        pieces.load(run_impulse(MODEL, 20, "hard"), START)

    total = [tissue.irritation + tissue.coming for tissue in (whole, pieces)]
    assert total[1] == pytest.approx(total[0], rel=0.1)


def test_an_exercise_that_was_never_done_loads_more_than_the_same_a_month_later():
    new, used = ankle(), ankle()
    raises = set_impulse(MODEL, "heel-raise-single", reps=12)
    for _ in range(30):
        used.load(raises, START)
    used.fatigue.clear()
    for tissue in (new, used):
        tissue.load(raises, START)

    assert new.fatigue["high"] > 2 * used.fatigue["high"]


def test_a_stronger_week_makes_a_stronger_ankle_and_an_irritated_one_does_not_adapt():
    calm, sore = ankle(), ankle()
    sore.irritate(9)
    for tissue in (calm, sore):
        tissue.load(EASY, START + timedelta(hours=1))

    assert calm.capacity > sore.capacity


@pytest.mark.parametrize(("minutes", "times"), [(44, 1.0), (45, 1.64), (60, 1.52), (90, 2.28)])
def test_a_run_far_longer_than_the_longest_is_riskier(minutes, times):
    assert spike_times(MODEL, minutes, 40) == times
