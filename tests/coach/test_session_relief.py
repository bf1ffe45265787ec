"""Unsafe combinations cannot be built: closed or grounded feet, resting sides, eased volume."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.profile import SIDES, Side
from coach.relief import Relief
from coach.rulebook import STAGES
from coach.session_choice import CALM
from coach.session_plan import build
from coach.session_rungs import rung_doses
from coach.session_shape import PlannedSet, Wanted
from tests.coach.sessions import BAND, LIBRARY, PLANS, levels_at, names, of, session, wanted

SOME_SIDES = st.frozensets(st.sampled_from(SIDES))
reliefs = st.builds(
    Relief,
    fewer_sets=st.integers(0, 1),
    less=SOME_SIDES,
    grounded=SOME_SIDES,
    light_calf=st.booleans(),
    gentle=SOME_SIDES,
    resting=SOME_SIDES,
)


@st.composite
def eased(draw: st.DrawFn) -> tuple[Wanted, Relief]:
    """Any two sides on any rungs of any stage, with anything taken off."""
    relief, stages = draw(reliefs), {side: draw(st.sampled_from(STAGES)) for side in SIDES}
    relief = replace(relief, gentle=relief.gentle | relief.resting)
    levels = {side: levels_at(stages[side], draw(st.integers(0, 9))) for side in SIDES}
    asked = wanted(
        draw(st.sampled_from(PLANS)),
        draw(st.integers(2, 16)),
        stages[Side.LEFT],
        stages[Side.RIGHT],
        equipment=draw(st.sampled_from([frozenset(), BAND])),
        past=draw(st.lists(st.sampled_from(sorted(LIBRARY.exercises)), max_size=12).map(tuple)),
        rungs=rung_doses(LIBRARY.book.ladders, LIBRARY.exercises, levels, relief),
        resting=relief.resting,
        gentle=relief.gentle,
        grounded=relief.grounded,
        less=relief.less,
        share_less=LIBRARY.book.relief.less,
    )
    return asked, relief


def feet(planned: PlannedSet) -> tuple[Side, ...]:
    return SIDES if planned.side is None else (planned.side,)


def built(asked: Wanted) -> tuple[PlannedSet, ...]:
    return build(LIBRARY.exercises, LIBRARY.shapes, asked)


@given(eased())
def test_no_foot_lands_whose_gate_is_closed_or_that_is_kept_down(case):
    asked, relief = case

    for planned in built(asked):
        if LIBRARY.exercises[planned.exercise].impact:
            assert relief.grounded.isdisjoint(feet(planned))
            assert relief.gentle.isdisjoint(feet(planned))
            assert all(asked.stages[side] in ("P5", "maintain") for side in feet(planned))


@given(eased())
def test_a_side_that_rests_does_nothing_of_its_own_and_a_gentle_one_nothing_that_loads(case):
    asked, relief = case

    for planned in built(asked):
        exercise = LIBRARY.exercises[planned.exercise]
        if planned.side is not None:
            assert planned.side not in relief.resting
        for side in relief.gentle.intersection(feet(planned)):
            assert exercise.kind in CALM, side
            assert not exercise.static


@given(eased())
def test_no_dose_is_above_the_rung_on_which_each_foot_stands(case):
    asked, _ = case

    for planned in built(asked):
        if planned.strand is None or planned.instead_of is not None:
            continue
        for side in feet(planned):
            rung = asked.rungs[side][planned.strand]
            if planned.exercise in (rung.exercise, *rung.also):
                assert planned.sets <= rung.dose.sets
                assert (planned.reps or 0) <= (rung.dose.reps or 0)
                assert (planned.seconds or 0) <= (rung.dose.seconds or 0)
                assert (planned.metres or 0) <= (rung.dose.metres or 0)


@given(eased())
def test_heavy_rungs_wait_where_two_days_have_not_passed(case):
    asked, relief = case

    for side, rungs in asked.rungs.items():
        for strand, dose in rungs.items():
            ladder = next(each for each in LIBRARY.book.ladders if each.strand == strand)
            assert not (ladder.rungs[dose.level].heavy and relief.light_calf), side


def work(sets: tuple[PlannedSet, ...], side: Side) -> int:
    return sum(planned.part == "work" and side in feet(planned) for planned in sets)


@given(eased())
def test_less_is_at_least_a_third_of_the_sets_less_on_that_side(case):
    asked, _ = case
    full = built(replace(asked, less=frozenset()))

    less = built(asked)

    for side in asked.less:
        before, now = work(full, side), work(less, side)
        assert now <= max(1, 0.7 * before)
        assert now >= min(1, before)


@pytest.mark.parametrize("stage", ["P2", "P3", "P4"])
def test_less_for_both_sides_is_at_most_half(stage):
    full = session("strength", 12, stage, stage, equipment=BAND)

    less = session("strength", 12, stage, stage, equipment=BAND, less=frozenset(SIDES), share_less=0.3)

    for side in SIDES:
        assert 0.5 <= work(less, side) / work(full, side) <= 0.7


def test_of_nine_sets_a_third_is_left_out():
    less = LIBRARY.book.relief.less
    full, cut = (
        session("strength", 15, "P4", "P4", equipment=BAND, less=sides, share_less=less)
        for sides in (frozenset(), frozenset(SIDES))
    )

    assert [work(full, side) for side in SIDES] == [9, 9]
    assert [work(cut, side) for side in SIDES] == [6, 6]


def test_one_set_of_the_first_exercise_always_stays():
    less = session("strength", 2, "P3", "P3", less=frozenset(SIDES), share_less=0.3)

    assert names(planned for planned in less if planned.part == "work") == ["heel-raise-single"]


def test_where_one_set_is_all_there_is_it_gets_shorter():
    full, less = (session("mobility", 2, "P1", "P1", less=sides, share_less=0.3) for sides in ((), frozenset(SIDES)))

    (before,) = {planned.reps for planned in full if planned.part == "work"}
    (after,) = {planned.reps for planned in less if planned.part == "work"}
    assert after < before


def test_a_foot_kept_down_goes_back_to_the_last_rung_without_landing():
    levels = {side: {"spring": "hops-1"} for side in SIDES}
    doses = rung_doses(LIBRARY.book.ladders, LIBRARY.exercises, levels, Relief(grounded=frozenset({Side.LEFT})))

    assert doses[Side.LEFT]["spring"].exercise == "diagonal-push"
    assert doses[Side.RIGHT]["spring"].exercise == "hops"


def test_hops_of_both_feet_wait_for_the_foot_that_is_kept_down():
    levels = {side: {"spring": "hops-1"} for side in SIDES}
    rungs = rung_doses(LIBRARY.book.ladders, LIBRARY.exercises, levels, Relief(grounded=frozenset({Side.LEFT})))

    sets = session("strength", 12, "P5", "P5", rungs=rungs, grounded=frozenset({Side.LEFT}))

    assert not of(sets, "hops")


def test_two_days_apart_takes_the_weight_off_not_the_raises():
    levels = {side: {"calf": "heavy-raise-2"} for side in SIDES}

    doses = rung_doses(LIBRARY.book.ladders, LIBRARY.exercises, levels, Relief(light_calf=True))

    assert {own["calf"].exercise for own in doses.values()} == {"heel-raise-bent-knee"}


def test_after_a_gap_each_exercise_has_one_set_less():
    levels = {side: levels_at("P3", 9) for side in SIDES}
    full, less = (
        rung_doses(LIBRARY.book.ladders, LIBRARY.exercises, levels, Relief(fewer_sets=fewer)) for fewer in (0, 1)
    )

    for side in SIDES:
        assert all(less[side][strand].dose.sets == max(1, dose.dose.sets - 1) for strand, dose in full[side].items())


def test_ground_work_is_the_first_stage_and_nothing_springs():
    levels = {side: levels_at("P4", 0) for side in SIDES}
    relief = Relief(gentle=frozenset({Side.LEFT}), grounded=frozenset({Side.LEFT}), ground_work=True)

    doses = rung_doses(LIBRARY.book.ladders, LIBRARY.exercises, levels, relief)

    assert {strand: dose.level for strand, dose in doses[Side.LEFT].items()} == dict.fromkeys(
        ("mobility", "calf", "cuff", "foot", "balance"), 0
    )
    sets = session("rest-day", 12, "P4", "P4", rungs=doses, shape="ground", grounded=relief.grounded, equipment=BAND)
    assert "heel-raise" in names(sets)


def test_after_a_sprain_balance_does_not_wait_for_its_turn():
    past = ("balance-firm",)

    assert "balance-firm" not in names(session("strength", 6, "P1", "P1", past=past, equipment=BAND))
    assert "balance-firm" in names(session("strength", 6, "P1", "P1", past=past, equipment=BAND, ahead=("balance",)))
