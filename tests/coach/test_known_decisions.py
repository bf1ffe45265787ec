"""When a decision that is made again is the one that stands in the journal already."""

from dataclasses import replace

import pytest

from coach.decision import Decision
from coach.person import Person
from coach.record import known_as
from coach.standing import Standing
from coach.standing.values import Past
from coach.terms import Verdict


def stored(*rules: str, because: tuple[str, ...], decision: Verdict = "hold", **more: object) -> Person:
    past = Past("e9", 1, decision, decision, decision, rules, because, **more)
    return Person(1, standing=Standing(past=(past,)))


def made(*rules: str, because: tuple[str, ...], news: tuple[str, ...], decision: Verdict = "hold") -> Decision:
    return Decision(decision, decision, decision, rules, (), (), because, "next.hold", news)


FAR = stored("K1", "D7", because=("far", "first"))
"""A hold for a far run, before the morning after the first load."""


def test_a_hold_stays_the_same_after_another_load_and_after_a_calm_morning():
    assert known_as(FAR, made("K1", "D7", because=("far", "second"), news=("far",))) == "e9"
    assert known_as(FAR, made("K1", because=("far",), news=("far",))) == "e9"


def test_another_far_run_is_another_hold():
    assert known_as(FAR, made("K1", "D7", because=("farther",), news=("farther",))) is None


def test_a_rule_more_is_another_hold():
    assert known_as(FAR, made("K1", "K3", because=("far", "race"), news=("far", "race"))) is None


def test_a_vetoed_hold_is_told_anew_once_something_new_is_known():
    (past,) = FAR.standing.past
    vetoed = replace(FAR, standing=Standing(past=(replace(past, vetoed_day=1),)))

    assert known_as(vetoed, made("K1", "D7", because=("far", "first"), news=("far",))) == "e9"
    assert known_as(vetoed, made("K1", "D7", because=("far", "second"), news=("far",))) is None


@pytest.mark.parametrize("decision", ["regress", "rest", "stop-soon", "stop-urgent"])
def test_only_holds_overlook_what_is_new(decision):
    person = stored("D3", because=("red", "first"), decision=decision)

    assert known_as(person, made("D3", because=("red", "second"), news=("red",), decision=decision)) is None
