"""G4: what each gate of section 4 wants."""

from dataclasses import replace

import pytest

from coach.journal import Benchmark, Decided, Injury, Request
from coach.profile import Runner, Side
from coach.standing import Standing
from tests.coach.gates import AT_TOP, full_session, measured, spring_tests, wants_at
from tests.coach.journals import (
    ANYA,
    TODAY,
    at,
    calm,
    decision,
    morning,
    placed,
    told,
)


@pytest.mark.parametrize(
    ("raises", "seconds", "born", "opens"),
    [(12, 45, 1988, True), (11, 45, 1988, False), (12, 44, 1988, False), (12, 25, 1966, True), (12, 24, 1966, False)],
)
def test_the_gate_to_p4(raises, seconds, born, opens):
    tests = [*measured("heel-raise", raises), *measured("balance-open", seconds)]

    found = decision([*calm(), *tests], start=AT_TOP, runner=replace(ANYA, born=born))

    assert (found.decision == "progress") is opens
    assert found.rules == (("G1", "G4") if opens else ("G4",))


def test_each_side_passes_the_gate_to_p4_for_itself():
    tests = [
        Benchmark(at=at(TODAY, "06:00"), test=test, side=side, value=value, pain=0)
        for test, side, value in (
            ("heel-raise", "left", 10), ("heel-raise", "right", 12),
            ("balance-open", "left", 45), ("balance-open", "right", 45),
        )
    ]  # fmt: skip

    found = decision([*calm(), *tests], start=AT_TOP)

    assert (found.left, found.right) == ("hold", "progress")
    assert {step.side for step in found.changes} == {Side.RIGHT}


def test_a_test_that_hurt_does_not_count():
    tests = [*measured("heel-raise", 12), *measured("balance-open", 45)]
    hurting = [replace(test, pain=2.5, at=at(TODAY - 5)) for test in tests]

    assert decision([*calm(), *hurting], start=AT_TOP).decision == "hold"


@pytest.mark.parametrize(
    ("technique", "reach", "opens"), [(True, True, True), (False, True, False), (True, False, False)]
)
def test_the_gate_to_p2(technique, reach, opens):
    test = "knee-to-wall" if reach else "gait-check"
    request = Request(at=at(TODAY, "09:00"), to="P2")

    found = decision([*calm(), *measured(test, 3, technique_ok=technique), request], start=Standing())

    assert (found.decision == "progress") is opens


def test_the_latest_answer_about_a_technique_counts():
    request = Request(at=at(TODAY, "09:00"), to="P2")
    clean = measured("double-heel-raise", 20, technique_ok=True)
    broken = [replace(test, at=at(TODAY, "06:30"), technique_ok=False) for test in clean]

    found = decision([*calm(), *measured("knee-to-wall", 3), *clean, *broken, request], start=Standing())

    assert found.decision == "hold"


@pytest.mark.parametrize(
    ("sets", "reps", "seconds", "opens"),
    [(3, 15, 30, True), (2, 15, 30, False), (3, 14, 30, False), (3, 15, 29, False)],
)
def test_the_gate_to_p3(sets, reps, seconds, opens):
    entries = [entry for entry in calm() if entry.at != at(17, "18:30")]
    request = Request(at=at(TODAY, "09:00"), to="P3")
    start = Standing(placed("P2"), placed("P2"))

    found = decision([*entries, full_session(sets, reps), *measured("balance-open", seconds), request], start=start)

    assert (found.decision == "progress") is opens


@pytest.mark.parametrize(
    ("tests", "born", "opens"),
    [
        ({}, 1990, True),
        ({"raises": 21}, 1990, False),  # 80 % of 27
        ({"raises": 24}, None, True),
        ({"raises": 23}, None, False),  # where the age is not known 80 % of the highest norm, 30
        ({"seconds": 9}, 1990, False),
        ({"seconds": 5}, 1970, True),
        ({"seconds": 4}, 1970, False),
        ({"seconds": 3}, 1960, True),
        ({"seconds": 2}, 1960, False),
        ({"hops": 9}, 1990, False),
        ({"hop_pain": 2}, 1990, False),
    ],
)
def test_the_gate_to_p5(tests, born, opens):
    start = Standing(placed("P4"), placed("P4"))
    request = Request(at=at(TODAY, "09:00"), to="P5")
    runner = Runner(time_zone="Europe/Berlin", born=born, sex="female")

    found = decision([*calm(), *spring_tests(**tests), request], start=start, runner=runner)

    assert (found.decision == "progress") is opens


@pytest.mark.parametrize(
    "trouble",
    [
        [morning(10, "07:30", pain=2)],
        [
            Injury(at=at(-20), side="right"),
            Decided(at=at(-18), decision="regress", sides=((Side.RIGHT, "regress"),), rules=("C6",), changes=()),
        ],
    ],
)
def test_springs_want_calm_mornings_and_no_recent_sprain(trouble):
    start = Standing(placed("P4"), placed("P4"))
    request = Request(at=at(TODAY, "09:00"), to="P5")

    found = decision([*calm(), *spring_tests(), *trouble, request], start=start)

    assert found.left == "hold"


@pytest.mark.parametrize(("amber_day", "opens"), [(13, True), (14, False)])
def test_the_gate_to_p2_wants_a_green_week(amber_day, opens):
    request = Request(at=at(TODAY, "09:00"), to="P2")
    amber = told(amber_day, "15:00", pain=3)

    found = decision([*calm(), amber, *measured("knee-to-wall", 3, technique_ok=True), request], start=Standing())

    assert (found.decision == "progress") is opens


@pytest.mark.parametrize(
    ("sets", "reps", "wanted"),
    [
        (3, 15, set()),
        (2, 15, {"gate.double-raises", "gate.bands"}),
        (3, 14, {"gate.double-raises", "gate.bands"}),
    ],
)
def test_the_gate_to_p3_wants_the_whole_dose_of_raises_and_of_bands(sets, reps, wanted):
    start = Standing(placed("P2"), placed("P2"))

    found = wants_at(start, "P3", full_session(sets, reps), *measured("balance-open", 30))

    assert {want.key for want in found} == wanted


@pytest.mark.parametrize(("day", "pain", "calm_enough"), [(7, 1, True), (7, 2, False), (6, 2, True)])
def test_the_gate_to_p5_wants_two_weeks_of_calm_mornings(day, pain, calm_enough):
    start = Standing(placed("P4"), placed("P4"))

    found = wants_at(start, "P5", *spring_tests(), morning(day, "07:30", pain=pain))

    assert ("gate.calm-mornings" not in {want.key for want in found}) is calm_enough


@pytest.mark.parametrize(("pain", "wanted"), [(1, set()), (2, {"gate.hops"})])
def test_hops_are_to_be_next_to_painless(pain, wanted):
    start = Standing(placed("P4"), placed("P4"))

    assert {want.key for want in wants_at(start, "P5", *spring_tests(hop_pain=pain))} == wanted
