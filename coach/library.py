"""What the coach knows, as values: exercises, ladders, rule numbers, vocabulary, places. `content` loads it once."""

from collections.abc import Mapping
from dataclasses import dataclass

from coach.club.numbers import ClubNumbers
from coach.emergency import EmergencyNumbers
from coach.exercise import Exercises
from coach.gazetteer import Gazetteer
from coach.places import Place
from coach.policy import Policy
from coach.review.numbers import ReviewNumbers
from coach.rulebook import RuleBook
from coach.session_shape import Shapes
from coach.tailoring import Tailorings
from coach.times import TimeWords
from coach.understand.languages import Vocabularies


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Shared by every decision of a process; nothing in it changes."""

    book: RuleBook
    exercises: Exercises
    shapes: Shapes
    races: Tailorings  # by distance; a race that asks for nothing of its own is not in it
    places: tuple[Place, ...]
    policy: Policy
    emergency: EmergencyNumbers
    vocabularies: Vocabularies
    times: Mapping[str, TimeWords]  # by language
    cities: Gazetteer
    months: Mapping[str, int]  # names in small letters, as people type them, and the month's number
    languages: tuple[str, ...]  # codes of those that there are texts in, the source language first
    review: ReviewNumbers
    clubs: ClubNumbers
    sources: Mapping[str, tuple[str, ...]]  # ids of the facts behind each rule; the words are the texts `fact.<id>`
