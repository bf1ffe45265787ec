"""That a cause acts once, and what a veto keeps and does not lift."""

from dataclasses import replace

import pytest

from coach.journal import Decided, Override, Step
from coach.profile import Side
from tests.coach.journals import (
    TODAY,
    at,
    calm,
    decision,
    morning,
    told,
)
from tests.coach.test_rules_progress import strands_of


def test_a_recorded_step_is_shown_again_until_something_new_is_known():
    entries = [*calm()]
    found = decision(entries)
    stepped = Decided(at=at(TODAY, "07:01"), decision="progress", because=found.because, changes=found.changes)

    shown = decision([*entries, stepped], now=at(TODAY, "12:00"))

    assert (shown.decision, shown.changes) == ("progress", ())


def test_a_step_that_was_taken_for_all_strands_waits_for_its_days():
    stepped = Decided(at=at(TODAY - 1, "07:01"), decision="progress", because=("#0",))

    assert decision([*calm(), stepped]).decision == "hold"


def test_a_step_back_acts_once_for_each_cause():
    entries = [*calm(last=TODAY - 1), replace(morning(TODAY, stiffness_minutes=40), id="m")]
    recorded = Decided(at=at(TODAY, "07:01"), decision="regress", rules=("D6",), because=("m",), changes=())

    again = decision([*entries, recorded, told(TODAY, "09:00", fatigue=2)])
    anew = decision([*entries, recorded, morning(TODAY + 1, stiffness_minutes=40)])

    assert (again.decision, again.changes) == ("regress", ())
    assert anew.changes


def vetoed(day):
    regress = Decided(at=at(day, "07:05"), id="d", decision="regress", rules=("D6",), because=("m",))
    return [
        replace(morning(day, "07:01", stiffness_minutes=40), id="m"),
        regress,
        Override(at=at(day, "07:20"), of="d"),
    ]


def test_a_veto_takes_the_step_back_back():
    found = decision([*calm(), *vetoed(TODAY - 8)])

    assert (found.decision, {step.from_ for step in found.changes}) == (
        "progress",
        {"toes-wall-1", "single-raise-1", "strong-bands-1"},
    )


@pytest.mark.parametrize(("days", "verdict"), [(6, "hold"), (7, "regress")])
def test_a_vetoed_step_is_not_offered_again_for_a_week(days, verdict):
    found = decision([*calm(last=10), *vetoed(10), *calm(11, 9 + days), morning(10 + days, stiffness_minutes=40)])

    assert (found.decision, "D6" in found.rules) == (verdict, True)


@pytest.mark.parametrize("rule", ["C1", "C2", "C3"])
def test_a_veto_never_lifts_the_firm_rules(rule):
    regress = Decided(at=at(10), id="d", decision="regress", rules=(rule,), because=("x",))

    found = decision([*calm(), regress, Override(at=at(11), of="d")])

    assert found.changes[0].from_ == "knee-wall-5"


def test_a_vetoed_step_up_is_not_offered_to_that_strand():
    step = Step(Side.LEFT, "mobility", "toes-wall-1", "toes-wall-2")
    up = Decided(
        at=at(TODAY - 1), id="d", decision="progress", sides=((Side.LEFT, "progress"),), because=("x",), changes=(step,)
    )

    found = decision([*calm(), up, Override(at=at(TODAY - 1, "07:05"), of="d")])

    assert (strands_of(found), strands_of(found, Side.RIGHT)) == (
        ("calf", "cuff", "foot"),
        ("mobility", "calf", "cuff"),
    )


def test_a_veto_of_a_step_up_holds_every_strand_until_there_is_something_new():
    sided = [morning(TODAY, "07:10", side="left"), morning(TODAY, "07:11", side="right")]
    known = decision([*calm(), *sided])
    up = Decided(at=at(TODAY, "07:20"), id="d", decision="progress", because=known.because, changes=known.changes)
    vetoed_now = [*calm(), *sided, up, Override(at=at(TODAY, "07:40"), of="d")]

    kept = decision(vetoed_now)

    assert (kept.decision, kept.changes) == ("hold", ())
