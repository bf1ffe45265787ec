"""The work of a session: each side at its own rung, the weaker first, both feet only as far as the weaker goes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from coach.exercise import Dose, Exercise, Exercises
from coach.profile import SIDES, Side
from coach.session_choice import Choice, recency
from coach.session_fit import Block, Blocks, Turn
from coach.session_shape import ONE_FOOT, RungDose, Wanted
from coach.terms import Strand

Doing = list[tuple[Side, RungDose]]
"""Sides with what their rungs ask for, the weaker first."""


def strands_in_turn(wanted: Wanted, strands: tuple[Strand, ...]) -> list[Strand]:
    """The most important first, then what is to come in every session, the others by how long ago they were trained."""
    trained = [strand for strand in strands if any(strand in rungs for rungs in wanted.rungs.values())]
    ahead = [strand for strand in wanted.ahead if strand in trained[1:]]
    others = [strand for strand in trained[1:] if strand not in ahead]
    return [*trained[:1], *ahead, *sorted(others, key=lambda strand: strand_recency(wanted, strand))]


def strand_recency(wanted: Wanted, strand: Strand) -> int:
    return max(
        recency(wanted.past, name)
        for rungs in wanted.rungs.values()
        if strand in rungs
        for name in (rungs[strand].exercise, *rungs[strand].also)
    )


def strand_groups(choice: Choice, strand: Strand, each: int) -> list[Blocks]:
    """For each exercise in turn one block where the sides do the same, else one for each side, the weaker first."""
    rungs = {side: rungs[strand] for side, rungs in choice.wanted.rungs.items() if strand in rungs}
    doing = together(choice.exercises, sorted(rungs.items(), key=lambda one: (one[1].level, SIDES.index(one[0]))))
    tasks = dict.fromkeys(task_of(choice.exercises, rung) for _, rung in doing)
    same = [[one for one in doing if task_of(choice.exercises, one[1]) == task] for task in tasks]
    groups = (tuple(blocks_at(choice, strand, same, place)) for place in range(each))
    return [group for group in groups if group]


def blocks_at(choice: Choice, strand: Strand, same: list[Doing], place: int) -> Iterator[Block]:
    """The exercises at this place of each task's turn. Both feet work at most once: as the weaker side can."""
    first = True
    for doing in same:
        names = in_turn(choice.wanted, doing[0][1])
        block = strand_block(choice, strand, names[place], doing) if place < len(names) else None
        if block is not None and (first or not block.is_of_both_feet):
            choice.taken.add(block.exercise.id)
            yield block
        first = False


def in_turn(wanted: Wanted, rung: RungDose) -> list[str]:
    return sorted((rung.exercise, *rung.also), key=lambda name: recency(wanted.past, name))


def together(exercises: Exercises, doing: Doing) -> Doing:
    """Where the stronger side's exercise takes both feet, it does what the weaker side does: that foot would pay."""
    weaker, stronger = doing[0][1], doing[-1][1]
    if is_sided(exercises[stronger.exercise], stronger.variant):
        return doing
    return [(side, weaker) for side, _ in doing]


def task_of(exercises: Exercises, rung: RungDose) -> tuple[str, bool]:
    """Sides with the same task take turns, set by set."""
    return rung.exercise, is_sided(exercises[rung.exercise], rung.variant)


def is_sided(exercise: Exercise, variant: str | None) -> bool:
    return exercise.sided or variant in ONE_FOOT


def strand_block(choice: Choice, strand: Strand, name: str, doing: Doing) -> Block | None:
    """`name` is what the rung asks for; a stand-in is done plainly, with its own dose in no more sets."""
    exercise = choice.first_usable(name, tuple(side for side, _ in doing))
    if exercise is None:
        return None
    if exercise.id == name:
        turns = [Turn(side, own_dose(exercise, rung), rung.variant, rung.load) for side, rung in doing]
    else:
        turns = [Turn(side, plain_dose(exercise, rung)) for side, rung in doing]
    if not is_sided(exercise, turns[0].variant):
        turns = [replace(turns[0], side=None)]
    return Block("work", exercise, tuple(turns), strand, None if exercise.id == name else name)


def own_dose(exercise: Exercise, rung: RungDose) -> Dose:
    """Tempo and rest are the exercise's own where the rung names none."""
    return replace(rung.dose, tempo=rung.dose.tempo or exercise.dose.tempo, rest=rung.dose.rest or exercise.dose.rest)


def plain_dose(exercise: Exercise, rung: RungDose) -> Dose:
    return replace(exercise.dose, sets=min(exercise.dose.sets, rung.dose.sets))


def by_weakness(sides: tuple[Side, ...], rungs: Mapping[Side, Mapping[Strand, RungDose]]) -> tuple[Side, ...]:
    """The side that stands lower over all strands first."""
    return tuple(sorted(sides, key=lambda side: sum(rung.level for rung in rungs.get(side, {}).values())))
