"""Everything the coach knows, loaded and checked once at start; words and names when somebody first uses them."""

from functools import cache

from coach.library import Library
from content.clubs import load_clubs
from content.emergency import load_emergency
from content.exercises import load_exercises
from content.formats import month_names
from content.gazetteer import load_gazetteer
from content.later import Later
from content.places import load_places
from content.policy import load_policy
from content.races import load_races
from content.review import load_review
from content.rulebook import load_rulebook
from content.rules import load_sources
from content.sessions import load_shapes
from content.times import load_times
from content.translations import languages
from content.words import load_vocabularies


@cache
def load_library() -> Library:
    exercises = load_exercises()
    return Library(
        book=load_rulebook(),
        exercises=exercises,
        shapes=load_shapes(exercises),
        races=load_races(exercises),
        places=load_places(),
        policy=load_policy(),
        emergency=load_emergency(),
        vocabularies=load_vocabularies(),
        times=Later(load_times),
        cities=load_gazetteer(),
        months=Later(lambda: month_names(languages())),
        languages=languages(),
        review=load_review(),
        clubs=load_clubs(),
        sources=load_sources(),
    )
