"""Tier C, and what latches until a function check is passed."""

from dataclasses import replace

import pytest

from coach.journal import Cleared, Decided, Injury, WorkSet
from coach.profile import ClinicianMode, Side
from tests.coach.journals import ANYA, TODAY, after, at, calm, decision, mobility, morning, run, strength, told

SHARP = WorkSet(exercise="heel-raise-single", side="left", pain=1, felt="sharp")


def sprained(day: int, side: str = "left") -> Injury:
    return Injury(at=at(day, "12:00"), side=side)


def checked(day: int, clock: str = "17:00", **values: object) -> Cleared:
    return Cleared(at=at(day, clock), by="function-check", **values)


def test_a_calm_runner_steps_up():
    found = decision(calm())

    assert (found.decision, found.rules) == ("progress", ("G1",))


def test_sharp_pain_steps_back_at_any_score_and_only_on_its_side():
    found = decision([*calm(), strength(TODAY, sharp=True, pain=1, sets=(SHARP,))])

    assert (found.left, found.right) == ("regress", "hold")
    assert found.rules == ("C1",)
    assert {step.side for step in found.changes} == {Side.LEFT}


def test_sharp_pain_without_a_side_counts_for_both():
    found = decision([*calm(), strength(TODAY, sharp=True)])

    assert (found.left, found.right) == ("regress", "regress")


def test_sharp_words_after_a_sharp_session_are_the_same_pain():
    session = replace(strength(TODAY, sharp=True), id="s")
    recorded = Decided(at=at(TODAY, "18:31"), decision="regress", rules=("C1",), because=("s",), changes=())

    found = decision([*calm(), session, recorded, after(TODAY, sharp=True)])

    assert (found.decision, found.changes) == ("regress", ())


@pytest.mark.parametrize(("days", "verdict"), [(13, "stop-soon"), (14, "regress")])
def test_a_second_sharp_pain_within_two_weeks_of_a_step_back_is_referred(days, verdict):
    recorded = Decided(at=at(TODAY - days, "18:31"), decision="regress", rules=("C1",), because=("s",), changes=())
    first = replace(strength(TODAY - days, "18:30", sharp=True), id="s")

    found = decision([*calm(last=TODAY - days), first, recorded, *calm(TODAY - days + 1), strength(TODAY, sharp=True)])

    assert found.decision == verdict


def test_a_limp_rests_until_a_function_check_whatever_comes_after():
    found = decision([*calm(last=7), run(7, limp=True), *calm(8)])

    assert (found.decision, found.rules, found.latched) == ("rest", ("C2",), True)


def test_once_the_limp_is_cleared_that_day_steps_back():
    entries = [*calm(), run(TODAY - 1, limp=True), checked(TODAY)]

    assert decision(entries).decision == "regress"
    assert decision(entries).rules == ("C2",)
    assert "C2" not in decision([*entries, morning(TODAY + 1)]).rules


def test_the_step_back_after_a_limp_is_the_word_of_its_day_alone():
    recorded = Decided(at=at(8, "17:05"), decision="regress", rules=("C2",), because=("limped",), changes=())
    limped = replace(run(7, limp=True), id="limped")
    entries = [*calm(last=7), limped, *calm(8, 8), checked(8), recorded]

    assert decision([*entries, told(8, "18:00")]).rules == ("C2",)
    assert decision([*entries, *calm(9)]).rules == ("G1",)


def test_a_step_back_ends_with_the_next_load_though_the_session_is_one_of_the_last_two():
    recorded = Decided(at=at(14, "18:31"), decision="regress", rules=("C3",), because=("hard",), changes=())
    hard = replace(strength(14, "18:30", pain=6), id="hard")
    before = [*calm(last=14)[:-2], hard, recorded, after(14)]

    assert decision([*before, morning(15)]).rules == ("C3",)
    assert decision([*before, *calm(15, 18)]).rules == ("G1",)


def test_a_second_sharp_pain_counts_from_its_own_day():
    recorded = Decided(at=at(TODAY - 13, "18:31"), decision="regress", rules=("C1",), because=("s",), changes=())
    first = replace(strength(TODAY - 13, "18:30", sharp=True), id="s")
    sharp = [*calm(last=TODAY - 13), first, recorded, *calm(TODAY - 12), strength(TODAY, sharp=True), after(TODAY)]

    assert decision([*sharp, morning(TODAY + 1)]).rules == ("B4",)


def test_professional_advice_does_not_clear_a_limp():
    seen = Cleared(at=at(TODAY, "17:00"), by="professional", flag="C2")

    assert decision([*calm(), run(TODAY - 1, limp=True), seen]).decision == "rest"


@pytest.mark.parametrize(("pain", "rule"), [(4.5, "D2"), (5, "C3")])
def test_the_red_ceiling_is_five(pain, rule):
    assert decision([*calm(), strength(TODAY, pain=pain)]).rules[0] == rule


@pytest.mark.parametrize(("pain", "left", "right"), [(5, "hold", "regress"), (6, "regress", "regress")])
def test_clinician_mode_moves_the_ceiling_to_six_on_its_side(pain, left, right):
    runner = replace(ANYA, clinician_mode=ClinicianMode("left"))

    found = decision([*calm(), strength(TODAY, pain=pain)], runner=runner)

    assert (found.left, found.right) == (left, right)


@pytest.mark.parametrize(("pains", "rules"), [((0, 1), ("D7",)), ((0, 2), ("C4", "D7")), ((2, 0), ("D7",))])
def test_pain_that_climbs_by_two_points_within_a_session_holds(pains, rules):
    sets = tuple(WorkSet(exercise="heel-raise", pain=pain) for pain in pains)

    assert decision([*calm(), strength(TODAY, sets=sets)]).rules == rules


def test_a_set_that_names_a_side_gives_that_side_its_own_pain():
    sets = (WorkSet(exercise="heel-raise-single", side="left", pain=6),)

    found = decision([*calm(), strength(TODAY, pain=0, sets=sets)])

    assert (found.left, found.right) == ("regress", "hold")


@pytest.mark.parametrize("plan", ["mobility", "pre-run", "post-run", "rest-day", "reset"])
def test_a_light_session_does_not_wipe_a_warning(plan):
    found = decision([*calm(), strength(TODAY - 1, "18:00", pain=5), mobility(TODAY, plan=plan)])

    assert "C3" in found.rules


def test_the_next_load_does():
    found = decision([*calm(), strength(TODAY - 1, "18:00", pain=5), strength(TODAY)])

    assert "C3" not in found.rules


def test_a_sprain_rests():
    found = decision([*calm(), sprained(TODAY), told(TODAY, "13:00", side="left", pain=4, limp=False)])

    assert (found.left, found.rules) == ("rest", ("C5",))


@pytest.mark.parametrize(("hour", "verdict"), [("11:59", "rest"), ("12:00", "regress")])
def test_a_sprain_rests_48_hours_even_with_a_passed_check(hour, verdict):
    entries = [*calm(), sprained(TODAY), checked(TODAY + 1)]

    assert decision(entries, now=at(TODAY + 2, hour)).left == verdict


def test_a_sprain_rests_until_the_check_is_passed():
    assert decision([*calm(), sprained(TODAY)], now=at(TODAY + 4)).left == "rest"


def test_after_the_check_the_sprained_side_starts_at_the_beginning():
    found = decision([*calm(), sprained(TODAY), checked(TODAY + 3), told(TODAY + 3, "18:00", side="left", pain=2)])

    assert (found.left, found.rules) == ("regress", ("C6",))
    assert {(step.side, step.to) for step in found.changes} >= {(Side.LEFT, "double-raise-1"), (Side.LEFT, "firm-1")}


@pytest.mark.parametrize("values", [{"pain": 3}, {"confident": False}])
def test_the_way_back_waits_for_calm_and_confidence(values):
    later = told(TODAY + 3, "18:00", side="left", **values)

    found = decision([*calm(), sprained(TODAY), checked(TODAY + 3), later])

    assert found.left == "hold"
    assert "C6" in found.rules


def test_swelling_alone_does_not_stand_in_the_way():
    later = told(TODAY + 3, "18:00", side="left", pain=1, flags=("swelling",))

    assert decision([*calm(), sprained(TODAY), checked(TODAY + 3), later]).left == "regress"


def test_the_way_back_acts_once():
    entries = [*calm(), sprained(TODAY), checked(TODAY + 3)]
    recorded = Decided(at=at(TODAY + 3, "17:05"), decision="regress", sides=((Side.LEFT, "regress"),), rules=("C6",))

    assert decision([*entries, recorded], now=at(TODAY + 3, "17:10")).changes == ()


def test_weeks_after_a_sprain_the_step_back_is_over():
    entries = [
        *calm(last=2),
        replace(sprained(2), id="sprain"),
        told(4, side="left", pain=1, limp=False, confident=True),
    ]
    recorded = Decided(at=at(5, "17:05"), decision="regress", rules=("C6",), because=("sprain", "check"), changes=())
    back = [*entries, replace(checked(5), id="check"), recorded]

    assert decision([*back, told(5, "18:00")]).left == "regress"
    assert decision([*back, *calm(6, 40)]).rules == ("G1",)
