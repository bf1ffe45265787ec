"""The way up and down a ladder, and that no step on it is a leap."""

from itertools import pairwise

import pytest

from coach.ladder import (
    first_rung,
    is_top,
    ladder,
    position,
    rung_at,
    rungs,
    stage_after,
    stage_before,
    step_down,
    step_up,
)
from coach.rulebook import STAGES, STRANDS, Rung
from coach.standing.values import FIRST_LEVELS
from content.rulebook import load_rulebook

BOOK = load_rulebook()
VARIABLES = ("sets", "reps", "seconds", "metres", "tempo", "load", "variant")
LARGEST_STEP = 0.25


def test_up_and_down_are_each_others_way_back():
    up = step_up(BOOK, "calf", "single-raise-1")

    assert up is not None
    assert up.id == "single-raise-2"
    assert step_down(BOOK, "calf", up.id) == rung_at(BOOK, "calf", "single-raise-1")


def test_the_ends_of_a_ladder_lead_nowhere():
    assert step_down(BOOK, "calf", "double-raise-1") is None
    assert step_up(BOOK, "calf", "heavy-raise-keep") is None


def test_the_top_of_a_stage_is_its_last_rung():
    assert is_top(BOOK, "calf", "double-raise-6")
    assert not is_top(BOOK, "calf", "double-raise-5")
    assert is_top(BOOK, "calf", "heavy-raise-keep")


def test_an_unknown_rung_stands_at_the_bottom():
    assert position(BOOK, "calf", "from another book") == 0


def test_stages_end_where_they_begin():
    assert (stage_before("P1"), stage_before("P3")) == ("P1", "P2")
    assert (stage_after("maintain"), stage_after("P5")) == ("maintain", "maintain")


@pytest.mark.parametrize("strand", STRANDS)
def test_every_stage_has_at_least_two_rungs(strand):
    assert all(len(rungs(BOOK, strand, stage)) >= 2 for stage in STAGES)


def test_a_runner_of_whom_nothing_is_known_begins_at_the_first_rungs():
    assert [rung for rung, _ in FIRST_LEVELS] == [first_rung(BOOK, strand, "P1").id for strand in STRANDS]


def dose(rung: Rung) -> tuple[object, ...]:
    return tuple(getattr(rung, name) for name in VARIABLES)


def is_heavier_for_fewer(lower: Rung, upper: Rung) -> bool:
    """From 15 to 6 raises a set the weight rises as the repetitions fall: one variable, the weight."""
    return bool(upper.heavy and lower.load != upper.load and (upper.reps or 0) < (lower.reps or 0))


@pytest.mark.parametrize("strand", STRANDS)
def test_neighbours_of_one_exercise_differ_in_one_variable(strand):
    for lower, upper in pairwise(ladder(BOOK, strand).rungs):
        if upper.stage == "maintain" or lower.exercise != upper.exercise:
            continue
        different = [name for name in VARIABLES if getattr(lower, name) != getattr(upper, name)]
        if is_heavier_for_fewer(lower, upper):
            different.remove("reps")

        assert len(different) == 1, f"{lower.id} and {upper.id} differ in {different}"


@pytest.mark.parametrize("strand", STRANDS)
def test_a_step_of_repetitions_or_time_is_modest(strand):
    for lower, upper in pairwise(ladder(BOOK, strand).rungs):
        if upper.stage == "maintain" or lower.exercise != upper.exercise:
            continue
        for name in ("reps", "seconds", "metres"):
            before, now = getattr(lower, name), getattr(upper, name)

            modest = before == now or before < now <= before * (1 + LARGEST_STEP)
            assert modest or is_heavier_for_fewer(lower, upper), f"{lower.id} to {upper.id}"
        assert upper.sets - lower.sets in (0, 1)


def test_hops_and_loaded_raises_are_heavy():
    steps = [rung for each in BOOK.ladders for rung in each.rungs]

    assert all(rung.heavy for rung in steps if rung.exercise in ("hops", "soft-landing", "hill-strides"))
    assert all(rung.heavy for rung in steps if rung.exercise == "heel-raise-single" and rung.load)
