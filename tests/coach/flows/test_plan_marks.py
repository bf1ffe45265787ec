"""What the plan marks as done: the thing itself, not something else that is light."""

from dataclasses import replace
from datetime import date

import pytest

from coach.flows.week_face import done_on
from coach.journal import Session
from coach.standing import fold
from coach.terms import Plan
from tests.coach.flows.driver import Talk, joined
from tests.coach.sessions import LIBRARY

MONDAY = date(2026, 5, 4)


def after(plan: Plan, share: float = 1) -> Talk:
    talk = joined()
    entry = Session(at=talk.now, plan=plan, share=share)
    standing = fold(talk.person.standing, entry, talk.person.runner, LIBRARY.book)
    talk.person = replace(talk.person, standing=standing)
    return talk


@pytest.mark.parametrize(
    ("plan", "marked"),
    [
        ("strength", "strength"),
        ("mobility", "mobility"),
        ("balance", "balance"),
        ("rest-day", "rest"),
        ("pre-run", "pre-run"),
    ],
)
def test_a_session_marks_its_own_kind_only(plan: Plan, marked: str) -> None:
    assert done_on(after(plan).person, MONDAY) == {marked}


def test_less_than_half_is_not_done() -> None:
    assert done_on(after("mobility", 0.4).person, MONDAY) == set()
