"""The work of a session in rounds: the same sets in another order, so the dose never grows."""

from dataclasses import replace

from coach.exercise import Exercises
from coach.session_shape import PlannedSet

Sets = tuple[PlannedSet, ...]


def in_rounds(exercises: Exercises, sets: Sets) -> Sets:
    """One set of each exercise a round. Whatever lands comes before the rounds, on fresh legs."""
    circling = [each for each in sets if goes_round(exercises, each)]
    rounds = sorted((replace(each, round=each.set_number) for each in circling), key=lambda each: each.round)
    fresh = [each for each in sets if each.part != "close" and not goes_round(exercises, each)]
    return (*fresh, *rounds, *(each for each in sets if each.part == "close"))


def goes_round(exercises: Exercises, planned: PlannedSet) -> bool:
    return planned.part == "work" and not exercises[planned.exercise].impact
