"""The exercises by what they train, from the easiest on, and how a runner does one of them now."""

from collections.abc import Iterator

from coach.exercise import Exercise
from coach.ladder import ladder, position, rung_at
from coach.library import Library
from coach.person import Person
from coach.profile import SIDES
from coach.rulebook import STRANDS, RuleBook, Rung
from coach.standing import rung
from coach.terms import Strand

AROUND = "around"
"""What loosens before and eases after, and is no step of a ladder."""


def shelves(library: Library) -> dict[str, tuple[str, ...]]:
    """Every exercise once: on its ladder, beside its neighbour there, or around the work."""
    placed: dict[str, str] = {exercise: strand for strand in STRANDS for exercise in on_ladder(library.book, strand)}
    for exercise in library.exercises.values():
        if exercise.id not in placed:
            placed[exercise.id] = beside(exercise, library.book)
    names = (*STRANDS, AROUND)
    return {name: tuple(one for one, where in placed.items() if where == name) for name in names}


def on_ladder(book: RuleBook, strand: Strand) -> Iterator[str]:
    for one in ladder(book, strand).rungs:
        yield from (one.exercise, *one.also)


def beside(exercise: Exercise, book: RuleBook) -> str:
    if exercise.kind in ("prepare", "close"):
        return AROUND
    near = (*exercise.harder, *exercise.substitutes, *exercise.easier)
    return next((strand for strand in STRANDS if set(near) & set(on_ladder(book, strand))), AROUND)


def rung_now(asked: str, person: Person, book: RuleBook, *, near: bool) -> Rung | None:
    """The rung of whichever side stands lower, where it is this exercise; with `near` a form of it counts as well."""
    for strand in STRANDS:
        if asked in on_ladder(book, strand):
            levels = (rung(person.standing, side, strand) for side in SIDES)
            here = rung_at(book, strand, min(levels, key=lambda one: position(book, strand, one)))
            is_form = near and here.exercise.startswith(f"{asked}-")
            return here if here.exercise == asked or is_form else None
    return None
