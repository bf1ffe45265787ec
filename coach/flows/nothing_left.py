"""A session whose work the runner's own wishes have taken away: said plainly, with a way back."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from coach.cards.daily import RestDay, SessionOffer
from coach.flows.another_exercise import left_out
from coach.flows.buttons import Row, button
from coach.flows.offered import has_work, sets_of
from coach.person import Context, Person
from coach.screen import Screen, text
from coach.session_plan import named

SHOWN = 4
"""Ways back at once; the others are in the settings."""

MINUTES = 6
"""Enough to see whether anything can be done."""


def offer_face(state: SessionOffer | RestDay, person: Person, rest: tuple[Row, ...], context: Context) -> Screen:
    rows = ways_back(person, context, lambda other: has_work(sets_of(other, state, MINUTES, context)))
    without = "session.nothing-without-kit" if state.lacking else "session.nothing-today"
    return Screen((text("session.nothing-left" if rows else without),), (*rows, *rest))


def ways_back(person: Person, context: Context, is_enough: Callable[[Person], bool]) -> tuple[Row, ...]:
    """Exercises that were left out, each of which alone would be enough."""
    found = (name for name, other in with_one_back(person, context) if is_enough(other))
    names = [name for name, _ in zip(found, range(SHOWN), strict=False)]
    return tuple((button("bring", "bring", name, name=named(name)),) for name in names)


def with_one_back(person: Person, context: Context) -> Iterator[tuple[str, Person]]:
    banned = left_out(person, context)
    for name in banned:
        kept = tuple(each for each in banned if each != name)
        yield name, replace(person, standing=replace(person.standing, banned=kept))
