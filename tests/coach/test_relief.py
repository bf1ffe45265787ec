"""What recorded decisions take off the sessions, and for how long."""

from datetime import timedelta

import pytest

from coach.journal import Override, Race, Run, Session, WorkSet
from coach.profile import Side
from coach.relief import Cause, Relief, relief
from coach.rules import decide
from coach.standing import refold
from tests.coach.journals import (
    ANYA,
    BOOK,
    P3,
    TODAY,
    after,
    at,
    calm,
    morning,
    numbered,
    ordinal,
    run,
    strength,
)
from tests.coach.reliefs import BOTH, LEFT, eased, step_back


def test_a_calm_runner_trains_in_full():
    assert eased(calm()) == Relief()


@pytest.mark.parametrize("rule", ["D3", "E3"])
@pytest.mark.parametrize(("days", "less"), [(6, LEFT), (7, frozenset())])
def test_less_volume_lasts_a_week_on_the_side_that_stepped_back(rule, days, less):
    found = eased([*calm(last=TODAY + days), step_back(rule, TODAY, Side.LEFT)], TODAY + days)

    assert found.less == less


def test_less_volume_after_soreness_ends_with_the_soreness():
    entries = [
        *calm(last=TODAY - 1),
        morning(TODAY, soreness=5, pattern="diffuse"),
        step_back("D4", TODAY, Side.LEFT, Side.RIGHT),
    ]

    assert eased([*entries, morning(TODAY + 1, soreness=5)], TODAY + 1).less == BOTH
    assert eased([*entries, morning(TODAY + 1, soreness=1)], TODAY + 1).less == frozenset()
    sore = [morning(TODAY + day, soreness=5) for day in range(1, 8)]
    assert eased([*entries, *sore[:-1]], TODAY + 6).less == BOTH
    assert eased([*entries, *sore], TODAY + 7).less == frozenset()


@pytest.mark.parametrize(("days", "feet"), [(6, LEFT), (7, frozenset())])
def test_after_a_red_load_that_foot_does_not_land_for_a_week(days, feet):
    found = eased([*calm(last=TODAY + days), step_back("D3", TODAY, Side.LEFT)], TODAY + days)

    assert found.grounded == feet


def test_any_step_back_keeps_the_foot_down_that_day():
    entries = [*calm(), step_back("D6", TODAY, Side.RIGHT)]

    assert eased(entries).grounded == {Side.RIGHT}
    assert eased([*entries, morning(TODAY + 1)], TODAY + 1).grounded == frozenset()


def test_a_vetoed_step_back_takes_nothing_off_any_more():
    step = step_back("D5", TODAY, Side.LEFT, id="d")
    back = step_back("E3", TODAY, Side.LEFT, id="e")
    veto = Override(at=at(TODAY, "09:00"), of="e")

    assert eased([*calm(), step, back]).less == LEFT
    assert eased([*calm(), step, back, veto]).less == frozenset()


@pytest.mark.parametrize(("days", "fewer"), [(7, 0), (8, 1), (14, 1), (15, 0)])
def test_after_a_gap_of_one_to_two_weeks_one_set_goes(days, fewer):
    last = TODAY - days
    entries = [*calm(last=last - 1), strength(last), after(last)]

    assert eased(entries, clock="06:00").fewer_sets == fewer


def test_the_first_session_after_the_gap_ends_it():
    gap = [*calm(last=TODAY - 10), strength(TODAY, "10:00")]

    assert not eased(gap).fewer_sets


@pytest.mark.parametrize(("km", "days", "feet"), [(17, 6, BOTH), (16, 6, frozenset()), (17, 7, frozenset())])
def test_a_run_twice_as_long_as_any_keeps_both_feet_down_for_a_week(km, days, feet):
    entries = [*calm(last=TODAY + days), run(5), run(TODAY - 1, km=km)]

    assert eased(entries, TODAY - 1 + days).grounded == feet


def test_after_a_half_marathon_no_hops_for_a_week():
    race = Race(at=at(TODAY - 20), distance="half", date=at(TODAY).date())

    assert eased([*calm(last=TODAY + 7), race], TODAY + 7).grounded == BOTH
    assert eased([*calm(last=TODAY + 8), race], TODAY + 8).grounded == frozenset()


@pytest.mark.parametrize(("hours", "waits"), [(47, True), (48, False)])
@pytest.mark.parametrize(
    "hard",
    [
        strength(TODAY, "10:00", impact=True),
        strength(TODAY, "10:00", sets=(WorkSet(exercise="hops", reps=10),)),
        strength(TODAY, "10:00", sets=(WorkSet(exercise="heel-raise-single", side="left", reps=12, load=5),)),
        Run(at=at(TODAY, "10:00"), effort=7),
        Run(at=at(TODAY, "10:00"), race=True),
    ],
    ids=["impact", "hops", "heavy raises", "hard run", "race"],
)
def test_hops_and_heavy_calf_work_are_two_days_apart(hard: Session | Run, hours, waits):
    standing = refold(numbered([*calm(), hard]), ANYA, BOOK, P3)
    now = hard.at + timedelta(hours=hours)

    found = relief(ANYA, standing, now, BOOK, decide(ANYA, standing, now, BOOK))

    assert (found.light_calf, found.grounded == BOTH) == (waits, waits)


def test_plain_raises_and_easy_runs_keep_nothing_away():
    raises = strength(TODAY, "10:00", sets=(WorkSet(exercise="heel-raise-single", side="left", reps=12),))

    assert not eased([*calm(), raises, Run(at=at(TODAY, "12:00"), effort=6)]).light_calf


def test_what_is_told_names_the_day_it_began():
    found = eased([*calm(last=TODAY + 2), step_back("D3", TODAY, Side.LEFT)], TODAY + 2)

    assert found.because == (Cause("D3", ordinal(TODAY), (Side.LEFT,)),)
