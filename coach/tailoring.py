"""What the race ahead asks of a strength session: another order, fewer sets, one long and easy set. Never more load."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from coach.exercise import Dose, Exercises
from coach.profile import SIDES, Distance, Side
from coach.rulebook import STAGES
from coach.session_choice import Choice
from coach.session_fit import Block, Blocks, Groups, Turn, with_doses
from coach.session_rungs import Doses
from coach.session_shape import Item, RungDose
from coach.terms import Stage, Strand


@dataclass(frozen=True, slots=True)
class LongSet:
    """An exercise of both feet that loads little; repetitions from a stage on, the latest stage last."""

    exercise: str
    reps: tuple[tuple[Stage, int], ...]


@dataclass(frozen=True, slots=True)
class Tailoring:
    """`ahead` are strands that do not wait for their turn. Sets are taken off as long as `least_sets` are left."""

    ahead: tuple[Strand, ...] = ()
    fewer_sets: int = 0
    least_sets: int = 1
    long_set: LongSet | None = None


Tailorings: TypeAlias = Mapping[Distance, Tailoring]
UNTAILORED = Tailoring()
LEAST = 2
"""Sets of the first strand, of which one becomes the long one."""


def tailored(doses: Doses, race: Tailoring) -> Doses:
    return {side: {strand: with_fewer_sets(rung, race) for strand, rung in own.items()} for side, own in doses.items()}


def with_fewer_sets(rung: RungDose, race: Tailoring) -> RungDose:
    sets = rung.dose.sets
    return replace(rung, dose=replace(rung.dose, sets=min(sets, max(race.least_sets, sets - race.fewer_sets))))


def long_set_of(race: Tailoring, stages: Mapping[Side, Stage], exercises: Exercises) -> Item | None:
    """As the lower side can. In the first stage there is none: there the raises are done sitting anyway."""
    if race.long_set is None:
        return None
    reached = min(STAGES.index(stage) for stage in stages.values())
    counts = [reps for stage, reps in race.long_set.reps if STAGES.index(stage) <= reached]
    if not counts:
        return None
    return Item(race.long_set.exercise, replace(exercises[race.long_set.exercise].dose, sets=1, reps=counts[-1]))


def long_block(choice: Choice, strand: Strand) -> Blocks:
    """The long set, where it is wanted and both feet may do it."""
    item = choice.wanted.long_set
    if item is None or item.dose is None or not choice.is_usable(choice.exercises[item.exercise], SIDES):
        return ()
    choice.taken.add(item.exercise)
    return (Block("work", choice.exercises[item.exercise], (Turn(None, item.dose),), strand),)


def with_long_set(work: Groups, long: Blocks) -> Groups:
    """Right after the first strand, which gives a set on each side; where it has none to give there is no long set."""
    first = work[0] if work else ()
    if not long or not first or not all(gives_a_set(block, long[0]) for block in first):
        return work
    return (tuple(with_doses(block, one_set_less) for block in first), long, *work[1:])


def gives_a_set(block: Block, long: Block) -> bool:
    return block.strand == long.strand and all(turn.dose.sets >= LEAST for turn in block.turns)


def one_set_less(dose: Dose) -> Dose:
    return replace(dose, sets=dose.sets - 1)
