"""Another exercise for the rest of a session: the nearest that may stand there, done plainly."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from coach.exercise import Exercise, Exercises
from coach.profile import Side
from coach.session_choice import Choice, working
from coach.session_shape import PlannedSet, Wanted

Sets = tuple[PlannedSet, ...]


def swapped(exercises: Exercises, wanted: Wanted, planned: Sets, step: int) -> Sets | None:
    """From `step` on the exercise there gives way; None where nothing may take its place.

    No side gets more sets: one that is done with it does nothing more.
    """
    given_up = planned[step].exercise
    left = [each for each in planned[step:] if each.exercise == given_up]
    sides = tuple(dict.fromkeys(each.side for each in left if each.side)) or working(wanted)
    one_is_done = not set(working(wanted)) <= set(sides)
    both_feet = {each.id for each in exercises.values() if one_is_done and not each.sided}
    choice = Choice(exercises, wanted, taken={each.exercise for each in planned} | both_feet)
    other = choice.first_usable(given_up, sides)
    if other is None:
        return None
    rest = (each for each in planned[step:] if each.exercise != given_up)
    return (*planned[:step], *stand_ins(other, left, sides), *rest)


def stand_ins(other: Exercise, left: Sequence[PlannedSet], sides: Sequence[Side]) -> Iterator[PlannedSet]:
    """Its own first dose, in no more sets than are left on each side; both feet as often as the side with fewer."""
    counts = {side: min(other.dose.sets, len([each for each in left if each.side in (None, side)])) for side in sides}
    turns = counts.items() if other.sided else [(None, min(counts.values()))]
    for number in range(1, max(counts.values()) + 1):
        for side, sets in turns:
            if number <= sets:
                yield stand_in(other, left[0], side, number, sets)


def stand_in(other: Exercise, first: PlannedSet, side: Side | None, number: int, sets: int) -> PlannedSet:
    dose = other.dose
    return replace(
        first,
        exercise=other.id,
        side=side,
        set_number=number,
        sets=sets,
        reps=dose.reps,
        seconds=dose.seconds,
        metres=dose.metres,
        tempo=dose.tempo,
        rest=dose.rest,
        variant=None,
        load=None,
        instead_of=first.exercise,
    )
