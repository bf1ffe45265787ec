"""Which exercises stay away: what hurt, and what is as new as something else."""

import pytest

from coach.journal import Change, CheckIn, Session, WorkSet
from coach.profile import Side
from coach.session_rungs import rung_doses
from coach.standing import Standing
from content.exercises import load_exercises
from tests.coach.journals import (
    BOOK,
    TODAY,
    at,
    calm,
    placed,
    strength,
)
from tests.coach.reliefs import eased


def hurting(pain: float | None = None, felt: str | None = None, day: int = TODAY - 1) -> Session:
    sets = (
        WorkSet(exercise="heel-raise", reps=10, pain=0),
        WorkSet(exercise="balance-firm", side="left", seconds=20, pain=pain, felt=felt),
    )
    return strength(day, sets=sets, pain=pain or 0)


@pytest.mark.parametrize("sets", [hurting(3), hurting(felt="sharp")], ids=["amber", "sharp"])
def test_an_exercise_that_hurt_stays_away_for_a_week(sets: Session):
    entries = [*calm(), sets]

    assert eased(entries).dropped == {"balance-firm"}
    assert eased([*entries, *calm(TODAY + 1, TODAY + 5)], TODAY + 5).dropped == {"balance-firm"}
    assert eased([*entries, *calm(TODAY + 1, TODAY + 6)], TODAY + 6).dropped == frozenset()


def test_a_mild_pain_drops_the_exercise_only_if_the_side_was_sore_afterwards():
    mild = hurting(2, "hurts")
    sore = CheckIn(at=at(TODAY - 1, "19:30"), moment="after-session", side="both", pain=4)

    assert eased([*calm(), mild]).dropped == frozenset()
    assert eased([*calm(), mild, sore]).dropped == {"balance-firm"}


def test_an_exercise_that_was_done_without_pain_is_back():
    again = hurting(0, day=TODAY)

    assert eased([*calm(), hurting(3), again]).dropped == frozenset()


@pytest.mark.parametrize("what", ["shoes", "surface", "hills"])
def test_a_heavy_rung_as_new_as_the_shoes_waits_and_the_one_below_is_done(what):
    side = placed("P5", since=TODAY - 10, calf="heavy-raise-2")
    entries = [*calm(first=TODAY - 9), Change(at=at(TODAY - 1), what=what)]

    found = eased(entries, start=Standing(side, side))

    assert {rung for _, rung in found.waiting} == {"heavy-raise-2", "landing-1"}
    assert [cause.rule for cause in found.because] == ["K2"]
    doses = rung_doses(BOOK.ladders, load_exercises(), {Side.LEFT: {"calf": "heavy-raise-2"}}, found)
    assert doses[Side.LEFT]["calf"].load == "5 kg"  # of heavy-raise-1


@pytest.mark.parametrize(
    ("since", "changed", "day"),
    [(TODAY - 20, "shoes", TODAY - 1), (TODAY - 10, "cadence", TODAY - 1), (TODAY - 10, "shoes", TODAY - 14)],
    ids=["an old rung", "cadence is nothing new", "old shoes"],
)
def test_nothing_waits_where_only_one_thing_is_new(since, changed, day):
    side = placed("P5", since=since, calf="heavy-raise-2")
    entries = [*calm(first=TODAY - 19), Change(at=at(day), what=changed)]

    assert not eased(entries, start=Standing(side, side)).waiting
