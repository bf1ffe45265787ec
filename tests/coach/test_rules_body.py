"""Tier E: illness, a bad day, a run of bad days."""

import pytest

from coach.journal import Illness, Recovered
from tests.coach.journals import (
    TODAY,
    at,
    calm,
    decision,
    morning,
    told,
)


@pytest.mark.parametrize(
    ("fever", "below_neck", "verdict"),
    [
        (True, None, "rest"),
        (None, True, "rest"),
        (None, None, "rest"),
        (False, False, "progress"),
    ],
)
def test_illness_rests_unless_it_is_a_cold_in_the_head(fever, below_neck, verdict):
    ill = Illness(at=at(TODAY, "06:00"), fever=fever, below_neck=below_neck)

    assert decision([*calm(), ill]).decision == verdict


@pytest.mark.parametrize(
    ("day", "clock", "verdict"),
    [(1, "05:59", "rest"), (1, "06:00", "hold"), (8, "05:59", "hold"), (8, "06:00", "none")],
)
def test_after_recovery_a_day_of_rest_and_a_week_of_the_same(day, clock, verdict):
    entries = [Illness(at=at(0), fever=True), Recovered(at=at(2, "06:00"))]

    found = decision(entries, now=at(2 + day, clock))

    assert (found.decision if "E1" in found.rules else "none") == verdict


@pytest.mark.parametrize("said", [{"flags": ("fever",)}, {"answers": (("ill", True),)}])
def test_a_fever_or_an_upset_stomach_in_words_is_an_illness(said):
    assert decision([*calm(), told(TODAY, **said)]).rules == ("E1",)


@pytest.mark.parametrize(
    ("fatigue", "sleep", "rules"), [(7, 4, ("G1",)), (8, 4, ("E2",)), (2, 2, ("E2",)), (2, 3, ("G1",)), (8, 1, ("E2",))]
)
def test_one_bad_day_holds(fatigue, sleep, rules):
    assert decision([*calm(last=TODAY - 1), morning(TODAY, fatigue=fatigue, sleep=sleep)]).rules == rules


def test_tomorrow_it_is_over():
    bad = morning(TODAY - 1, "08:00", fatigue=9)

    assert decision([*calm(last=TODAY - 1), bad, morning(TODAY)]).decision == "progress"


@pytest.mark.parametrize(("days", "rules"), [((14, 16, 20), ("E3",)), ((13, 16, 20), ("G1",)), ((16, 20), ("G1",))])
def test_three_tired_days_of_seven_take_volume_back(days, rules):
    tired = [morning(day, "08:00", fatigue=7) for day in days]

    found = decision([*calm(), *tired])

    assert (found.rules, found.changes == ()) == (rules, rules == ("E3",))


def test_a_little_tired_is_not_tired():
    a_little = [morning(day, "08:00", fatigue=6) for day in (14, 16, 20)]

    assert decision([*calm(), *a_little]).rules == ("G1",)


@pytest.mark.parametrize(("soreness", "found"), [(2, False), (3, True)])
def test_two_weeks_sorer_than_usual_take_volume_back(soreness, found):
    usual = [morning(day, soreness=1) for day in range(28)]
    sorer = [morning(day, soreness=soreness) for day in range(28, 42)]

    assert ("E3" in decision([*usual, *sorer]).rules) is found


@pytest.mark.parametrize(("day", "found"), [(0, False), (-1, True)])
def test_the_four_weeks_before_are_the_usual(day, found):
    """One day sorer raises what is usual, if it is one of them."""
    entries = [morning(one, soreness=9 if one == day else 1 if one < 28 else 3) for one in range(-1, 42)]

    assert ("E3" in decision(entries).rules) is found


@pytest.mark.parametrize(("sleep", "tired"), [(3, True), (4, False)])
def test_bad_nights_count_as_tired_days(sleep, tired):
    nights = [morning(day, "08:00", sleep=sleep) for day in (15, 17, 19)]

    assert ("E3" in decision([*calm(), *nights]).rules) is tired
