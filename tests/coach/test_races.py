"""What a race changes in the sessions before it, and when: another order, fewer sets, a long easy one. Never more."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.profile import SIDES
from coach.races import tailored_to
from coach.rulebook import STAGES
from coach.session_plan import build
from coach.tailoring import long_set_of, tailored
from tests.coach.sessions import BAND, LIBRARY, levels_at, names, of, session, wanted

DAY = dt.date(2026, 5, 5)
LONG = "heel-raise-seated"
AT_ANY_STAGE = st.sampled_from(STAGES)


def before(race, minutes=16, left="P3", right="P3", **more):
    """A strength session as it is wanted in the weeks before this race."""
    asked = LIBRARY.races[race]
    more = {"equipment": BAND, **more}
    usual = wanted("strength", minutes, left, right, **more)
    changed = {
        "rungs": tailored(usual.rungs, asked),
        "ahead": asked.ahead,
        "long_set": long_set_of(asked, usual.stages, LIBRARY.exercises),
    }
    return replace(usual, **changed)


def built(asked):
    return build(LIBRARY.exercises, LIBRARY.shapes, asked)


def test_the_weeks_before_a_race_turn_to_the_nearest_one():
    races = {DAY.toordinal() + 60: "marathon", DAY.toordinal() + 42: "trail", DAY.toordinal() - 1: "5k"}

    assert tailored_to(races, DAY, LIBRARY.book) == "trail"
    assert tailored_to({DAY.toordinal() + 43: "trail"}, DAY, LIBRARY.book) is None


def test_what_a_race_asks_for_comes_right_after_the_calf():
    past = ("band-eversion", "band-inversion", "balance-firm")

    sets = session("strength", 12, "P2", "P2", equipment=BAND, past=past, ahead=LIBRARY.races["trail"].ahead)

    strands = list(dict.fromkeys(each.strand for each in sets if each.strand))
    assert strands[:3] == ["calf", "cuff", "balance"]


def test_short_races_have_one_set_less_where_two_are_left():
    high = {"levels": dict.fromkeys(SIDES, levels_at("P3", 6))}

    usual, race = session("strength", 16, "P3", "P3", equipment=BAND, **high), built(before("10k", **high))

    assert max(each.sets for each in usual) == 3
    assert max(each.sets for each in race) == 2


@pytest.mark.parametrize(("stage", "reps"), [("P2", 15), ("P3", 20), ("P4", 25), ("P5", 25)])
@pytest.mark.parametrize("race", ["half", "marathon"])
def test_long_races_have_one_long_set_that_grows_with_the_stage(race, stage, reps):
    (long,) = of(built(before(race, left=stage, right=stage)), LONG)

    assert (long.sets, long.reps, long.side, long.strand) == (1, reps, None, "calf")


def test_the_long_set_takes_the_place_of_a_set_of_the_calf():
    usual, race = session("strength", 16, "P3", "P3", equipment=BAND), built(before("half"))

    assert len(of(usual, "heel-raise-single")) == len(of(race, "heel-raise-single")) + len(SIDES)
    assert names(each for each in race if each.part == "work")[:2] == ["heel-raise-single", LONG]


def test_the_lower_side_sets_how_long_the_long_set_is():
    (long,) = of(built(before("half", left="P2", right="P4")), LONG)

    assert long.reps == 15


def test_in_the_first_stage_raises_are_done_sitting_anyway():
    assert not of(built(before("half", left="P1")), LONG)


@pytest.mark.parametrize(
    "spared",
    [
        {"resting": frozenset(SIDES[:1])},
        {"gentle": frozenset(SIDES[:1])},
        {"banned": frozenset({LONG})},
        {"banned": frozenset({"heel-raise", "heel-raise-single", "band-plantarflexion", "standing-gastroc-curl"})},
    ],
    ids=["resting", "gentle", "banned", "no calf work left"],
)
def test_there_is_no_long_set_where_a_foot_may_not_do_it_or_nothing_gives_way(spared):
    assert not of(built(before("half", **spared)), LONG)


def test_the_smallest_session_stays_what_it_is():
    assert not of(built(before("half", minutes=2)), LONG)


@given(
    race=st.sampled_from(sorted(LIBRARY.races)),
    left=AT_ANY_STAGE,
    right=AT_ANY_STAGE,
    minutes=st.sampled_from((2, 6, 12, 16)),
)
def test_a_race_never_asks_more_sets_of_the_calf_than_the_rungs_do(race, left, right, minutes):
    full, tailor = session("strength", 60, left, right, equipment=BAND), built(before(race, minutes, left, right))

    for side in SIDES:
        asked, done = (len([each for each in sets if is_calf(each, side)]) for sets in (full, tailor))
        assert done <= asked


def is_calf(planned, side):
    return planned.strand == "calf" and planned.side in (None, side)
