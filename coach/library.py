"""What the coach knows, as values: exercises, ladders, rule numbers, vocabulary, places. `content` loads it once."""

from dataclasses import dataclass

from coach.exercise import Exercises
from coach.places import Place
from coach.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Shared by every decision of a process; nothing in it changes."""

    exercises: Exercises
    places: tuple[Place, ...]
    policy: Policy
