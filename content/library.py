"""Everything the coach knows, loaded and checked once at start."""

from functools import cache

from coach.library import Library
from content.exercises import load_exercises
from content.places import load_places
from content.policy import load_policy


@cache
def load_library() -> Library:
    return Library(exercises=load_exercises(), places=load_places(), policy=load_policy())
