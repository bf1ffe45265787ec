"""B1: one spot on the bone, and what makes it serious."""

from dataclasses import replace

import pytest

from tests.coach.journals import ANYA, TODAY, calm, decision, run, told

BONE = {"side": "left", "pain": 2, "sites": ("foot",), "pattern": "focal"}


@pytest.mark.parametrize(
    "more",
    [
        {"answers": (("worse-through-run", True),)},
        {"flags": ("night-or-rest-pain",)},
        {"flags": ("hop-refusal",)},
        {"flags": ("bone-point-tender",)},
    ],
)
def test_one_spot_on_the_bone_with_what_makes_it_serious(more):
    found = decision([*calm(), told(TODAY, **BONE, **more)])

    assert (found.left, found.rules, found.next) == ("stop-soon", ("B1",), "stop.B1")


def test_a_tender_bone_that_is_not_worse_through_runs():
    found = decision(
        [*calm(), told(TODAY, **BONE, flags=("bone-point-tender",), answers=(("worse-through-run", False),))]
    )

    assert "B1" not in found.rules


@pytest.mark.parametrize(("km", "stops"), [(10.3, False), (10.5, True)])
def test_one_spot_on_the_bone_after_a_jump_in_running(km, stops):
    runs = [run(7 * week + day, km=8) for week in range(5) for day in (1, 5)] + [run(36, km=km), run(40, km=km)]

    assert (decision([*runs, told(41, **BONE)]).left == "stop-soon") is stops


def test_an_old_bone_stress_injury_makes_it_serious():
    runner = replace(ANYA, conditions=("bone-stress-history",))

    assert decision([*calm(), told(TODAY, **BONE)], runner=runner).left == "stop-soon"


def weekly(**kilometres):
    """One run a week, 10 km unless named otherwise."""
    return [run(7 * week + 1, km=kilometres.get(f"week{week}", 10)) for week in range(10)]


@pytest.mark.parametrize(
    ("weeks", "jumps"),
    [({"week7": 7, "week8": 8}, False), ({"week6": 7}, True), ({"week1": 7}, True), ({"week0": 7}, False)],
)
def test_the_jump_is_looked_for_three_to_eight_weeks_back(weeks, jumps):
    found = decision([*weekly(**weeks), told(65, **BONE)])

    assert (found.left == "stop-soon") is jumps


def test_toes_are_no_high_risk_site():
    found = decision([*calm(), told(TODAY, **(BONE | {"sites": ("toes",), "flags": ("night-or-rest-pain",)}))])

    assert found.next == "stop.B1-week"
