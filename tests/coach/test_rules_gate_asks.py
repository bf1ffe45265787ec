"""How far a gate is off, and a request for a stage."""

import pytest

from coach.battery import may_hop
from coach.journal import Decided, Request, WorkSet
from coach.profile import SIDES, Side
from coach.rules.deciding import view_of
from coach.rules.gates import is_spring_near
from coach.standing import Standing, refold
from tests.coach.gates import AT_TOP, TOPS, measured, spring_tests, wants_at
from tests.coach.journals import (
    ANYA,
    BOOK,
    TODAY,
    at,
    calm,
    decision,
    ordinal,
    placed,
    strength,
)


def test_at_the_top_the_gate_holds():
    found = decision(calm(), start=AT_TOP)

    assert (found.decision, found.rules) == ("hold", ("G4",))


def test_one_strand_below_its_top_still_steps():
    start = Standing(*(placed("P3", **(TOPS | {"foot": "toe-yoga-1"})) for _ in SIDES))

    assert decision(calm(), start=start).changes[0].to == "toe-yoga-2"


def test_a_step_through_the_gate_changes_the_stage():
    tests = [*measured("heel-raise", 12), *measured("balance-open", 45)]

    assert decision([*calm(), *tests], start=AT_TOP).changes[0].to == "band-lunge-1"


@pytest.mark.parametrize(
    ("to", "raises", "verdict"),
    [
        ("P4", 12, "progress"),
        ("P4", 11, "hold"),
        ("P5", 12, "hold"),
        ("P3", 12, "progress"),
    ],
)
def test_a_request_for_a_stage_is_answered_by_the_gate(to, raises, verdict):
    tests = [*measured("heel-raise", raises), *measured("balance-open", 45)]

    found = decision([*calm(), *tests, Request(at=at(TODAY, "09:00"), to=to)])

    assert found.decision == verdict
    assert ("G4" in found.rules) is (to != "P3")


def test_an_answered_request_is_closed():
    asked = [*calm(), Request(at=at(TODAY, "09:00"), to="P4")]
    answered = Decided(at=at(TODAY, "09:01"), decision="hold", rules=("G4",), because=("x",), changes=())

    assert decision([*asked, answered]).decision == "progress"


def test_a_gate_says_by_how_much_a_test_falls_short():
    tests = [*measured("heel-raise", 10), *measured("balance-open", 44)]

    assert [(want.test, want.side, want.short) for want in wants_at(AT_TOP, "P4", *tests)] == [
        ("heel-raise", Side.LEFT, 2),
        ("balance-open", Side.LEFT, 1),
    ]


def test_what_was_not_measured_falls_short_by_no_number():
    assert [want.short for want in wants_at(AT_TOP, "P4")] == [None, None]


def test_a_share_of_the_norm_is_counted_in_whole_raises():
    start = Standing(placed("P4"), placed("P4"))

    found = wants_at(start, "P5", *spring_tests(raises=20))

    assert {(want.test, want.short) for want in found} == {("heel-raise", 2)}  # 80 % of 27 are 21.6


@pytest.mark.parametrize(
    ("raises", "seconds", "near"), [(22, 10, True), (16, 7, True), (15, 10, False), (22, 6, False)]
)
def test_hops_are_tried_when_the_rest_of_the_gate_is_nearly_there(raises, seconds, near):
    tests = [*measured("heel-raise", raises), *measured("balance-closed", seconds)]
    standing = refold([*calm(), *tests], ANYA, BOOK, Standing(placed("P4"), placed("P4")))
    view = view_of(ANYA, standing, at(TODAY, "10:00"), ordinal(TODAY), BOOK, Side.LEFT)

    assert is_spring_near(view) is near


@pytest.mark.parametrize(("clock", "tried"), [("18:29", False), ("18:30", True)])
def test_hops_are_not_tried_within_two_days_of_heavy_calf_work(clock, tried):
    weighted = WorkSet(exercise="heel-raise-single", side="left", reps=8, load=8)
    tests = [*measured("heel-raise", 22), *measured("balance-closed", 10)]
    entries = [*calm(last=TODAY - 3), strength(TODAY - 2, "18:30", sets=(weighted,)), *tests]
    standing = refold(entries, ANYA, BOOK, Standing(placed("P4"), placed("P4")))

    assert may_hop(view_of(ANYA, standing, at(TODAY, clock), ordinal(TODAY), BOOK, Side.LEFT)) is tried


@pytest.mark.parametrize(("since", "opens"), [(-8, True), (-7, False)])
def test_maintenance_is_entered_on_request_after_four_weeks_of_springs(since, opens):
    start = Standing(placed("P5", since), placed("P5", since))
    request = Request(at=at(TODAY, "09:00"), to="maintain")

    assert (decision([*calm(), request], start=start).decision == "progress") is opens
