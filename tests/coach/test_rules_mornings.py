"""Tier D: after a load, the next morning, soreness and the trend."""

from dataclasses import replace

import pytest

from coach.journal import Session
from coach.profile import ClinicianMode
from coach.standing import refold
from tests.coach.journals import (
    ANYA,
    BOOK,
    TODAY,
    after,
    asks,
    at,
    calm,
    decision,
    mobility,
    morning,
    numbered,
    run,
    strength,
    told,
)


def mornings(values, first=0, **more):
    return [morning(first + place, pain=value, **more) for place, value in enumerate(values)]


@pytest.mark.parametrize(("pain", "rules"), [(2, ()), (2.5, ("D2",)), (4.9, ("D2",)), (5, ("D3",))])
def test_pain_after_a_load(pain, rules):
    found = decision([*calm(), strength(TODAY), after(TODAY, pain=pain)])

    assert tuple(rule for rule in found.rules if rule != "D7") == rules


def test_pain_at_any_time_within_an_hour_of_a_load_is_pain_after_it():
    found = decision([*calm(), run(TODAY, "12:00", minutes=60), told(TODAY, "13:59", pain=5)])

    assert found.rules == ("D3",)


def test_pain_at_any_other_time_is_asked_about_and_holds():
    hurts = [*calm(last=TODAY - 2), told(TODAY - 2, "15:00", pain=5)]

    assert decision(hurts).decision == "hold"
    assert asks(hurts) == ()
    assert asks(hurts, now=at(TODAY, "15:01")) == ("eased",)


def test_a_calm_answer_closes_the_open_pain():
    found = decision([*calm(), told(TODAY - 3, "15:00", pain=5)])

    assert found.decision == "progress"


@pytest.mark.parametrize(("pain", "rules"), [(1, ("G1",)), (2, ("D2",)), (3, ("D2",)), (4, ("D3",))])
def test_the_morning_against_a_base_of_zero(pain, rules):
    assert decision([*calm(last=TODAY - 1), morning(TODAY, pain=pain)]).rules == rules


@pytest.mark.parametrize(("pain", "rule"), [(2, "G1"), (3, "D2"), (5, "D3")])
def test_the_morning_against_a_base_of_one(pain, rule):
    usual = [replace(entry, pain=1) for entry in calm(last=TODAY - 1)]

    assert decision([*usual, morning(TODAY, pain=pain)]).rules[0] == rule


@pytest.mark.parametrize(("runner", "highest"), [(ANYA, 3), (replace(ANYA, clinician_mode=ClinicianMode("both")), 4)])
def test_the_base_is_capped_so_that_a_creeping_one_hides_nothing(runner, highest):
    creeping = mornings([1] * 15 + [2] * 15 + [3] * 15 + [4] * 10)

    assert "D2" not in decision([*creeping, morning(55, pain=highest)], runner=runner).rules
    assert "D2" in decision([*creeping, morning(55, pain=highest + 0.5)], runner=runner).rules


def test_the_base_is_what_lies_in_the_middle_of_fourteen_green_mornings():
    """Half of them at one and half at none: the base is a half, and one more is the limit."""
    easing = mornings([1] * 20 + [0] * 7)

    assert "D2" not in decision([*easing, morning(27, pain=1.5)]).rules
    assert "D2" in decision([*easing, morning(27, pain=1.6)]).rules


def test_the_base_does_not_follow_while_mornings_rise():
    standing = refold(numbered(mornings([0] * 14 + [1] * 7 + [1])), ANYA, BOOK)

    assert standing.left.green_pains.count(1) == 6


@pytest.mark.parametrize(
    ("hours", "pain", "verdict"), [("18:29", 2, "progress"), ("18:30", 2, "regress"), ("18:30", 1, "progress")]
)
def test_one_spot_that_still_hurts_a_day_later_steps_back(hours, pain, verdict):
    entries = [*calm(), strength(TODAY, "18:30"), after(TODAY), morning(TODAY + 1)]

    found = decision([*entries, told(TODAY + 1, hours, side="left", pain=pain, pattern="focal", sites=("achilles",))])

    assert found.left == verdict


def test_in_the_muscle_a_spot_is_not_held_against_the_tendon():
    entries = [*calm(), strength(TODAY, "18:30"), after(TODAY), morning(TODAY + 1)]

    found = decision([*entries, told(TODAY + 1, "20:00", pain=2, pattern="focal", sites=("calf",))])

    assert found.decision != "regress"


def test_focal_soreness_is_judged_as_pain():
    found = decision([*calm(last=TODAY - 1), morning(TODAY, soreness=4, pattern="focal", sites=("heel",))])

    assert found.rules == ("D3",)


@pytest.mark.parametrize(
    ("soreness", "day", "clock", "verdict"),
    [
        (3, 2, "20:00", "progress"),
        (4, 1, "18:30", "hold"),
        (6, 2, "18:30", "hold"),
        (4, 2, "18:31", "regress"),
        (6.9, 1, "18:30", "hold"),
        (7, 1, "07:00", "rest"),
        (8, 3, "07:00", "rest"),
    ],
)
def test_diffuse_soreness_by_score_and_hours(soreness, day, clock, verdict):
    entries = [*calm(0, 17), strength(17), after(17), *calm(18, 17 + day)]

    found = decision([*entries, told(17 + day, clock, soreness=soreness, sites=("calf",))])

    assert found.decision == verdict


def test_late_soreness_takes_volume_back_but_no_rung():
    entries = [*calm(0, 17), strength(17), after(17), *calm(18, 19)]

    assert decision([*entries, told(19, "20:00", soreness=5)]).changes == ()


@pytest.mark.parametrize(("plan", "impact", "verdict"), [("mobility", None, "regress"), ("mobility", True, "hold")])
def test_hours_count_from_strength_or_impact_not_from_mobility(plan, impact, verdict):
    light = mobility(TODAY, "06:00", plan=plan, impact=impact)

    assert decision([*calm(last=TODAY - 1), light, told(TODAY, "08:00", soreness=5)]).decision == verdict


def test_soreness_belongs_to_the_latest_day_with_a_check_in():
    found = decision([*calm(last=TODAY - 1), morning(TODAY - 1, "09:00", soreness=8), morning(TODAY, soreness=None)])

    assert "D4" not in found.rules


def test_dark_urine_is_urgent():
    found = decision([*calm(), told(TODAY, soreness=7, answers=(("dark-urine", True),))])

    assert (found.decision, found.rules, found.next) == ("stop-urgent", ("D4",), "stop.D4")


def test_a_rising_week_holds_and_a_second_one_steps_back():
    one = mornings([0] * 7 + [0] * 7 + [1] * 7)
    two = mornings([0] * 7 + [1] * 7 + [2] * 7)

    assert "D5" in decision(one).rules
    assert decision(two).decision == "regress"


def test_a_week_with_a_single_morning_says_nothing():
    later = [morning(8, pain=1), morning(9, pain=1)]

    assert "D5" not in decision([morning(0), *later]).rules
    assert "D5" in decision([morning(1), morning(2), *later]).rules


def test_mornings_rise_by_a_whole_point():
    assert "D5" not in decision(mornings([0] * 14 + [1] * 6 + [0.5])).rules


@pytest.mark.parametrize(("minutes", "rises"), [(14, False), (15, True)])
def test_stiffness_rises_by_ten_minutes_a_week(minutes, rises):
    stiff = [morning(day, stiffness_minutes=5 if day < 14 else minutes) for day in range(21)]

    assert ("D5" in decision(stiff).rules) is rises


@pytest.mark.parametrize(("minutes", "verdict"), [(15, "progress"), (16, "hold"), (35, "hold"), (36, "regress")])
def test_stiffness_against_the_base(minutes, verdict):
    assert decision([*calm(last=TODAY - 1), morning(TODAY, stiffness_minutes=minutes)]).decision == verdict


def test_a_missing_morning_holds_until_it_is_logged():
    entries = [*calm(), strength(TODAY), after(TODAY)]

    assert decision(entries, now=at(TODAY + 1, "12:00")).rules == ("D7",)
    assert decision([*entries, morning(TODAY + 1, pain=None)]).rules == ("D7",)
    assert decision([*entries, morning(TODAY + 1)]).decision == "progress"


def test_a_morning_before_the_session_is_not_the_one_after_it():
    assert "D7" in decision([*calm(), strength(TODAY, "06:00"), morning(TODAY, "06:50")]).rules


def test_a_side_that_was_not_named_has_no_morning():
    found = decision([*calm(), strength(TODAY), after(TODAY), morning(TODAY + 1, side="left")])

    assert (found.left, found.right) == ("progress", "hold")


@pytest.mark.parametrize(
    "entries",
    [
        [strength(TODAY, painkiller=True), after(TODAY), morning(TODAY + 1)],
        [strength(TODAY), after(TODAY, painkiller=True), morning(TODAY + 1)],
        [strength(TODAY), after(TODAY), morning(TODAY + 1, painkiller=True)],
    ],
)
def test_after_a_painkiller_a_score_says_nothing(entries):
    assert decision([*calm(), *entries]).rules == ("D8",)


@pytest.mark.parametrize(("clock", "dulled"), [("18:00", True), ("18:01", False)])
def test_a_painkiller_dulls_for_eight_hours(clock, dulled):
    entries = [*calm(), told(TODAY, "10:00", painkiller=True), run(TODAY, "17:00"), told(TODAY, clock, pain=0)]

    assert ("D8" in decision(entries).rules) is dulled


def test_a_session_without_a_plan_lowers_nothing():
    unknown = Session(at=at(TODAY, "20:00"), pain=0)

    assert "C3" in decision([*calm(), strength(TODAY, pain=6), unknown]).rules
