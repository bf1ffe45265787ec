"""Tier A: what stops at once, latches, and how it is cleared."""

from dataclasses import replace

import pytest

from coach.journal import Cleared, Decided, Injury, Void
from coach.profile import Side
from tests.coach.journals import TODAY, at, calm, decision, morning, told


def by_professional(day, flag=None):
    return Cleared(at=at(day, "20:00"), by="professional", flag=flag)


@pytest.mark.parametrize(
    ("flag", "rule"),
    [
        ("chest-or-breath", "A1"),
        ("pop-or-snap", "A2"),
        ("cannot-heel-raise", "A2"),
        ("cannot-bear-weight", "A3"),
        ("deformity", "A3"),
        ("calf-hot-swollen", "A4"),
        ("infection-signs", "A5"),
        ("foot-drop", "A7"),
        ("both-sides-saddle", "A7"),
        ("fluoroquinolone", "A8"),
    ],
)
def test_a_red_flag_stops_at_once_and_whatever_the_numbers(flag, rule):
    found = decision([*calm(), told(TODAY, flags=(flag,), soreness=0)])

    assert (found.decision, found.rules[0]) == ("stop-urgent", rule)
    assert found.next.startswith(f"stop.{rule}")


def test_a_flag_on_one_side_leaves_the_other_its_own_decision():
    found = decision([*calm(), told(TODAY, side="left", flags=("pop-or-snap",))])

    assert (found.left, found.right) == ("stop-urgent", "progress")


def test_breathlessness_stops_the_whole_person():
    found = decision([*calm(), told(TODAY, side="left", flags=("chest-or-breath",))])

    assert (found.left, found.right) == ("stop-urgent", "stop-urgent")


@pytest.mark.parametrize("flag", ["bone-point-tender", "numb-or-cold", "pop-or-snap"])
def test_after_an_injury_a_sign_of_a_fracture_is_urgent(flag):
    injury = Injury(at=at(TODAY, "12:00"), side="left")

    found = decision([*calm(), injury, told(TODAY, "13:00", side="left", flags=(flag,))])

    assert "A3" in found.rules


@pytest.mark.parametrize(("day", "urgent"), [(9, True), (10, False)])
def test_an_injury_is_acute_for_ten_days(day, urgent):
    injury = Injury(at=at(TODAY, "12:00"), side="left")

    found = decision([*calm(), injury, told(TODAY + day, side="left", flags=("bone-point-tender",))])

    assert ("A3" in found.rules) is urgent


def test_an_answer_that_four_steps_do_not_go_is_urgent():
    injury = Injury(at=at(TODAY, "12:00"), side="left")

    found = decision([*calm(), injury, told(TODAY, "13:00", side="left", answers=(("four-steps", False),))])

    assert found.rules[0] == "A3"


def test_pain_out_of_proportion_with_numbness_is_urgent():
    assert "A6" in decision([*calm(), told(TODAY, flags=("out-of-proportion", "numb-or-cold"))]).rules


@pytest.mark.parametrize(("pain", "sites", "stops"), [(3, ("achilles",), True), (0, (), False), (3, ("knee",), False)])
def test_an_antibiotic_and_a_tendon_that_hurts(pain, sites, stops):
    found = decision([*calm(), told(TODAY, flags=("fluoroquinolone",), pain=pain, sites=sites)])

    assert (found.decision == "stop-urgent") is stops


def test_a_tendon_that_hurts_weeks_after_the_antibiotic():
    earlier = told(3, "12:00", flags=("fluoroquinolone",), pain=0)

    assert decision([*calm(), earlier, morning(TODAY, "09:00", pain=1, sites=("achilles",))]).rules[0] == "A8"


def test_a_faint_with_exercise_is_urgent():
    assert decision([*calm(), told(TODAY, answers=(("fainted", True),))]).rules == ("A9",)


def test_a_stop_latches_through_green_weeks():
    found = decision([*calm(), told(3, "12:00", flags=("pop-or-snap",))])

    assert (found.decision, found.latched) == ("stop-urgent", True)


@pytest.mark.parametrize("flag", [None, "pop-or-snap", "A2"])
def test_professional_advice_clears_it(flag):
    found = decision([*calm(), told(3, "12:00", flags=("pop-or-snap",)), by_professional(4, flag)])

    assert found.decision == "progress"


@pytest.mark.parametrize("cleared", [Cleared(at=at(4), by="function-check"), by_professional(4, "calf-hot-swollen")])
def test_nothing_else_does(cleared):
    found = decision([*calm(), told(3, "12:00", flags=("pop-or-snap",)), cleared])

    assert found.decision == "stop-urgent"


def test_a_recorded_stop_latches_without_its_cause():
    recorded = Decided(at=at(3, "12:00"), decision="stop-soon", sides=((Side.LEFT, "stop-soon"),), rules=("B4",))

    assert decision([*calm(), recorded]).left == "stop-soon"
    assert decision([*calm(), recorded, by_professional(4, "B4")]).left == "progress"


@pytest.mark.parametrize(("clock", "verdict"), [("12:10", "progress"), ("12:11", "stop-urgent")])
def test_a_stop_can_be_taken_back_for_ten_minutes(clock, verdict):
    flagged = replace(told(3, "12:00", flags=("pop-or-snap",)), id="x")

    assert decision([*calm(), flagged, Void(at=at(3, clock), replaces="x")]).decision == verdict


@pytest.mark.parametrize(("day", "urgent"), [(180, True), (181, False)])
def test_the_months_after_an_antibiotic_end(day, urgent):
    entries = [told(1, flags=("fluoroquinolone",), pain=0), told(day, pain=2, sites=("achilles",))]

    assert (decision(entries).decision == "stop-urgent") is urgent


def test_a_milder_stop_of_the_other_side_latches_by_its_own_rule():
    recorded = Decided(
        at=at(3, "12:00"),
        decision="stop-urgent",
        sides=((Side.LEFT, "stop-urgent"), (Side.RIGHT, "stop-soon")),
        rules=("A4",),
        reasons=(("A4", ()), ("B1", (("way", "worse"),))),
    )

    found = decision([*calm(), recorded])
    assert (found.left, found.right) == ("stop-urgent", "stop-soon")
    assert decision([*calm(), recorded, by_professional(4, "A4")]).rules == ("B1",)
    assert decision([*calm(), recorded, by_professional(4, "B1")]).right == "progress"
