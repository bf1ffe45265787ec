"""Another exercise in a session that has begun: never more of it, never one that is barred."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from coach.profile import SIDES
from coach.session_plan import build
from coach.session_swap import swapped
from tests.coach.sessions import BAND, LIBRARY, MIRROR, everyone, session, wanted

EXERCISES = LIBRARY.exercises


def sets_of(planned, exercise, side):
    return len([each for each in planned if each.exercise == exercise and each.side in (None, side)])


@given(everyone, st.data())
def test_what_takes_the_place_is_allowed_new_and_in_no_more_sets(asked, data):
    planned = build(EXERCISES, LIBRARY.shapes, asked)
    step = data.draw(st.integers(0, len(planned) - 1))
    given_up = planned[step].exercise

    changed = swapped(EXERCISES, asked, planned, step)

    if changed is None:
        return
    other = changed[step].exercise
    exercise = EXERCISES[other]
    assert changed[:step] == planned[:step]
    assert other not in asked.banned | {each.exercise for each in planned}
    assert asked.equipment.issuperset(exercise.needs)
    assert asked.conditions.isdisjoint(exercise.not_with)
    assert given_up not in {each.exercise for each in changed[step:]}
    for side in SIDES:
        assert sets_of(changed, other, side) <= sets_of(planned[step:], given_up, side)
    for each in changed:
        if each.exercise == other:
            assert (each.reps, each.seconds, each.metres) == (
                exercise.dose.reps,
                exercise.dose.seconds,
                exercise.dose.metres,
            )
            if exercise.impact:
                assert all(asked.stages[side] in ("P5", "maintain") for side in SIDES if each.side in (None, side))


@given(everyone, st.data())
def test_mirrored_sides_get_the_mirrored_swap(asked, data):
    planned = build(EXERCISES, LIBRARY.shapes, asked)
    step = data.draw(st.integers(0, len(planned) - 1))
    turned_round = tuple(replace(each, side=MIRROR[each.side]) for each in planned)
    mirrored = replace(
        asked,
        rungs={MIRROR[side]: rungs for side, rungs in asked.rungs.items()},
        stages={MIRROR[side]: stage for side, stage in asked.stages.items()},
    )

    here, there = (swapped(EXERCISES, who, sets, step) for who, sets in ((asked, planned), (mirrored, turned_round)))

    assert (here is None) == (there is None)
    if here is not None and there is not None:
        assert Counter(here) == Counter(replace(each, side=MIRROR[each.side]) for each in there)


def test_a_single_leg_raise_gives_way_to_one_on_both_feet():
    planned = session("strength", 12, "P3", "P3", equipment=BAND)
    step = next(place for place, each in enumerate(planned) if each.exercise == "heel-raise-single")

    changed = swapped(EXERCISES, wanted("strength", 12, "P3", "P3", equipment=BAND), planned, step)

    assert changed is not None
    raises = [each for each in changed if each.exercise == "heel-raise"]
    assert [(each.side, each.set_number, each.sets, each.instead_of) for each in raises] == [
        (None, 1, 2, "heel-raise-single"),
        (None, 2, 2, "heel-raise-single"),
    ]
