"""G6: tests come on calm days only, and the card can say why not today."""

from dataclasses import replace

import pytest

from coach.journal import CheckIn, Illness, Pause, Race
from coach.profile import Goal
from coach.rules import decide
from coach.rules.calm import unrest
from coach.standing import refold
from tests.coach.journals import ANYA, BOOK, P3, TODAY, at, calm, numbered, run, strength, told


def reason(*entries, clock="18:00", runner=ANYA, day=TODAY):
    """Why there is no test at this hour of today; None on a calm day."""
    now = at(day, clock)
    standing = refold(numbered([*calm(), *entries]), runner, BOOK, P3)
    found = unrest(standing, decide(runner, standing, now, BOOK), standing.hard_at, now, BOOK)
    return None if found is None else (found.reason, found.until)


def test_a_calm_day_is_for_tests():
    assert reason() is None


@pytest.mark.parametrize(("clock", "until"), [("17:59", at(TODAY, "18:00")), ("18:00", None)])
def test_a_sharp_pain_keeps_tests_away_for_three_days(clock, until):
    sharp = told(TODAY - 3, "18:00", sharp=True, side="left")

    assert reason(sharp, clock=clock) == (until and ("sharp", until))


def test_a_sharp_set_of_a_session_does_so_too():
    assert reason(strength(TODAY - 2, "12:00", sharp=True, form="broke")) == ("sharp", at(TODAY + 1, "12:00"))


@pytest.mark.parametrize(("clock", "until"), [("18:29", at(TODAY, "18:30")), ("18:30", None)])
def test_an_amber_value_keeps_them_away_for_two_days(clock, until):
    sore = CheckIn(at=at(TODAY - 2, "18:30"), moment="after-session", pain=3)

    assert reason(strength(TODAY - 2, "17:30"), sore, clock=clock) == (until and ("amber", until))


@pytest.mark.parametrize("more", [{"effort": 8}, {"race": True}, {"km": 30, "minutes": 200}])
def test_a_hard_or_long_run_or_a_race_keeps_them_away_for_two_days(more):
    usual = run(TODAY - 6, "09:00")
    hard = run(TODAY - 2, "17:00", **({"minutes": 61} | more))

    found = reason(usual, hard)

    assert found is not None
    assert found[0] == "hard-run"
    assert reason(usual, hard, clock="21:00") is None


def test_an_easy_run_does_not():
    assert reason(run(TODAY - 1, "18:00", effort=4)) is None


def test_pain_that_nobody_has_called_over_is_open():
    assert reason(told(TODAY, "12:00", pain=3)) == ("concern", None)


def test_a_flag_of_the_last_two_days_is_open():
    assert reason(told(TODAY - 1, "12:00", flags=("giving-way",)))[0] == "concern"


def test_a_limp_and_a_stop_are_no_time_for_tests():
    assert reason(told(TODAY - 4, "12:00", limp=True)) == ("stop", None)
    assert reason(told(TODAY - 4, "12:00", flags=("calf-hot-swollen",))) == ("stop", None)


def test_whoever_is_ill_or_near_a_race_waits():
    assert reason(Illness(at=at(TODAY - 1, "12:00"), fever=True)) == ("ill", None)
    assert reason(Race(at=at(TODAY - 9), distance="10k", date=at(TODAY + 5).date())) == ("race", None)
    assert reason(runner=replace(ANYA, goal=Goal("10k", at(TODAY + 5).date()))) == ("race", None)


def test_a_very_tired_or_sore_day_is_no_measure():
    assert reason(told(TODAY, "09:00", fatigue=9, sleep=6)) == ("tired", None)
    sore = told(TODAY, "12:00", soreness=5, pattern="diffuse", sites=("calf",))

    assert reason(strength(TODAY - 1, "17:00"), sore) == ("tired", None)


def test_a_break_alone_does_not_speak_against_it():
    """Whoever comes back from a long break is to be tested."""
    assert reason(Pause(at=at(TODAY - 1, "12:00"), until=at(TODAY).date()), day=TODAY + 40) is None
