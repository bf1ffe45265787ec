"""Strength of one leg while the other is stopped: nothing in it stands on the stopped foot, nothing lands."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from coach.decision import Decision, Reason
from coach.one_leg import is_of_one_leg, side_alone
from coach.profile import SIDES, Side
from coach.relief import Relief
from coach.rulebook import STAGES
from coach.session_plan import build
from coach.session_rungs import rung_doses
from coach.session_shape import OTHER_LEG
from tests.coach.sessions import BAND, LIBRARY, levels_at, wanted

MOBILITY_ONLY = LIBRARY.policy.mobility_only_rules
STOPPED = Decision("stop-soon", "stop-soon", "progress", ("B1",), (Reason("B1", Side.LEFT),), (), (), "stop.B1")


@given(
    alone=st.sampled_from(SIDES),
    stage=st.sampled_from(STAGES),
    place=st.integers(0, 12),
    minutes=st.sampled_from([2, 6, 12, 16]),
    kit=st.sampled_from([frozenset(), BAND, frozenset({"band", "step", "weight", "ramp", "pad"})]),
    past=st.lists(st.sampled_from(sorted(LIBRARY.exercises)), unique=True, max_size=12).map(tuple),
)
def test_every_set_is_of_the_leg_that_goes_on_and_stands_on_no_other(alone, stage, place, minutes, kit, past):
    other = frozenset(side for side in SIDES if side is not alone)
    relief = Relief(alone=alone, resting=other, grounded=frozenset(SIDES))
    levels = {side: levels_at(stage, place) for side in SIDES}
    asked = wanted("strength", minutes, stage, stage, equipment=kit, past=past)
    doses = rung_doses(LIBRARY.book.ladders, LIBRARY.exercises, levels, relief)

    sets = build(
        LIBRARY.exercises,
        LIBRARY.shapes,
        replace(asked, rungs=doses, alone=alone, resting=other, grounded=frozenset(SIDES)),
    )

    assert any(each.part == "work" for each in sets)
    for each in sets:
        assert each.side is alone
        assert is_of_one_leg(LIBRARY.exercises[each.exercise], each.variant)
    for strand, dose in doses[alone].items():
        usual = rung_doses(LIBRARY.book.ladders, LIBRARY.exercises, levels)[alone][strand]
        assert dose.level <= usual.level


def test_the_other_leg_is_not_to_be_stood_on_for_a_while():
    assert OTHER_LEG in {rung.variant for ladder in LIBRARY.book.ladders for rung in ladder.rungs}


def test_a_stop_of_one_side_leaves_the_other_its_strength():
    assert side_alone(STOPPED, frozenset(), MOBILITY_ONLY) is Side.RIGHT
    assert side_alone(replace(STOPPED, decision="rest", left="rest"), frozenset(), MOBILITY_ONLY) is Side.RIGHT


def test_there_is_none_with_an_urgent_stop_or_both_sides_stopped_or_on_the_first_days_of_a_sprain():
    urgent = replace(STOPPED, decision="stop-urgent", left="stop-urgent")

    assert side_alone(urgent, frozenset(), MOBILITY_ONLY) is None
    assert side_alone(replace(STOPPED, right="stop-soon"), frozenset(), MOBILITY_ONLY) is None
    assert side_alone(STOPPED, frozenset({Side.LEFT}), MOBILITY_ONLY) is None
    assert side_alone(replace(STOPPED, decision="hold", left="hold"), frozenset(), MOBILITY_ONLY) is None


def test_after_a_bad_night_the_other_leg_moves_only_too():
    tired = replace(STOPPED, right="hold", reasons=(*STOPPED.reasons, Reason("E2", None)))

    assert side_alone(tired, frozenset(), MOBILITY_ONLY) is None
