"""Sessions asked for with defaults: both sides on the first rungs of their stage."""

from collections.abc import Iterable
from typing import get_args

from hypothesis import strategies as st

from coach.exercise import Dose, set_seconds
from coach.ladder import first_rung, rungs
from coach.profile import Side
from coach.rulebook import STAGES, STRANDS
from coach.session_fit import CHANGE_SECONDS
from coach.session_plan import build
from coach.session_rungs import rung_doses
from coach.session_shape import PlannedSet, Wanted
from coach.terms import Plan, Stage, Strand
from content.library import load_library

LIBRARY = load_library()
BAND = frozenset({"band"})
PLANS: tuple[Plan, ...] = get_args(Plan)
MIRROR = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT, None: None}


def wanted(
    plan: Plan = "strength", minutes: int = 12, left: Stage = "P1", right: Stage = "P1", **more: object
) -> Wanted:
    """Each side on the first rungs of its stage, unless `levels` names rungs."""
    named = more.pop("levels", {})
    levels = {
        side: {strand: first_rung(LIBRARY.book, strand, stage).id for strand in STRANDS} | named.get(side, {})
        for side, stage in ((Side.LEFT, left), (Side.RIGHT, right))
    }
    rungs_of = rung_doses(LIBRARY.book.ladders, LIBRARY.exercises, levels)
    stages = {Side.LEFT: left, Side.RIGHT: right}
    return Wanted(**{"plan": plan, "minutes": minutes, "rungs": rungs_of, "stages": stages, **more})


everyone = st.builds(
    wanted,
    plan=st.sampled_from(PLANS),
    minutes=st.integers(2, 15),
    left=st.sampled_from(STAGES),
    right=st.sampled_from(STAGES),
    equipment=st.sampled_from([frozenset(), BAND]),
    banned=st.frozensets(st.sampled_from(sorted(LIBRARY.exercises)), max_size=6),
    conditions=st.sampled_from([frozenset(), frozenset({"neuropathy"}), frozenset({"pregnancy"})]),
    past=st.lists(st.sampled_from(sorted(LIBRARY.exercises)), max_size=12).map(tuple),
)


def levels_at(stage: Stage, place: int) -> dict[Strand, str]:
    """On each strand the rung at this place of the stage, or its last one."""
    found = {strand: rungs(LIBRARY.book, strand, stage) for strand in STRANDS}
    return {strand: own[min(place, len(own) - 1)].id for strand, own in found.items()}


def session(*args: object, **more: object) -> tuple[PlannedSet, ...]:
    return build(LIBRARY.exercises, LIBRARY.shapes, wanted(*args, **more))


def names(sets: Iterable[PlannedSet]) -> list[str]:
    return list(dict.fromkeys(planned.exercise for planned in sets))


def of(sets: Iterable[PlannedSet], exercise: str) -> list[PlannedSet]:
    return [planned for planned in sets if planned.exercise == exercise]


def seconds(sets: tuple[PlannedSet, ...]) -> int:
    """Work and changes; rests come on top where one side does not work in the other's rest."""
    doses = ((planned, Dose(1, planned.reps, planned.seconds, planned.metres, planned.tempo)) for planned in sets)
    work = sum(set_seconds(LIBRARY.exercises[planned.exercise], dose) for planned, dose in doses)
    return work + CHANGE_SECONDS * len(names(sets))
