"""Each side does its own dose, and what one side may do says nothing of the other."""

from collections import Counter
from dataclasses import replace

from hypothesis import given

from coach.profile import SIDES, Side
from coach.session_plan import build
from tests.coach.sessions import BAND, LIBRARY, MIRROR, everyone, names, of, session, wanted


@given(everyone)
def test_mirrored_sides_get_the_mirrored_session(asked):
    swapped = replace(
        asked,
        rungs={MIRROR[side]: rungs for side, rungs in asked.rungs.items()},
        stages={MIRROR[side]: stage for side, stage in asked.stages.items()},
    )

    sets, mirrored = (build(LIBRARY.exercises, LIBRARY.shapes, each) for each in (asked, swapped))

    assert Counter(sets) == Counter(replace(planned, side=MIRROR[planned.side]) for planned in mirrored)


def test_each_side_does_its_own_dose_and_the_weaker_goes_first():
    levels = {Side.LEFT: {"calf": "single-raise-3"}, Side.RIGHT: {"calf": "single-raise-1"}}

    raises = of(session("strength", 12, "P3", "P3", levels=levels), "heel-raise-single")

    assert [(planned.side, planned.reps) for planned in raises[:2]] == [(Side.RIGHT, 6), (Side.LEFT, 8)]


def test_sides_take_turns_set_by_set():
    raises = of(session("strength", 12, "P3", "P3"), "heel-raise-single")

    assert [(planned.side, planned.set_number) for planned in raises] == [
        (Side.LEFT, 1),
        (Side.RIGHT, 1),
        (Side.LEFT, 2),
        (Side.RIGHT, 2),
    ]


def test_a_side_still_on_two_feet_does_that_and_the_other_its_single_leg():
    sets = session("strength", 12, "P2", "P3", equipment=BAND)

    assert {planned.side for planned in of(sets, "heel-raise")} == {None}
    assert {planned.side for planned in of(sets, "heel-raise-single")} == {Side.RIGHT}
    assert names(sets).index("heel-raise") < names(sets).index("heel-raise-single")


def test_what_both_feet_do_together_goes_only_as_far_as_the_weaker():
    levels = {Side.LEFT: {"calf": "bent-raise-2"}, Side.RIGHT: {"calf": "double-raise-2"}}

    sets = session("strength", 12, "P4", "P1", levels=levels)

    assert of(sets, "heel-raise")[0].reps == 12
    assert not of(sets, "heel-raise-bent-knee")


def test_a_resting_side_is_left_alone():
    asked = wanted("strength", 12, "P3", "P3")
    resting = {Side.RIGHT: asked.rungs[Side.RIGHT]}

    sets = session("strength", 12, "P3", "P3", rungs=resting, resting=frozenset({Side.LEFT}))

    assert {planned.side for planned in sets if planned.part == "work"} == {Side.RIGHT}


def test_hops_on_one_foot_are_done_side_by_side():
    levels = {side: {"spring": "hops-3"} for side in SIDES}
    past = tuple(names(session("strength", 12, "P5", "P5")))

    hops = of(session("strength", 12, "P5", "P5", levels=levels, past=past), "hops")

    assert [planned.side for planned in hops[:2]] == [Side.LEFT, Side.RIGHT]
    assert {planned.variant for planned in hops} == {"one foot"}
