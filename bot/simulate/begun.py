"""Which session a runner begins, and for how long: read from its offer."""

import re
from functools import cache

from bot.simulate.phone import Button, Shown
from content.catalogue import english
from content.texts import plain

OFFER = "session.offer-"
SHAPES = {"post-run-long": "post-long", "reset-left": "reset", "reset-right": "reset", "reset-both": "reset"}
"""Shapes of sessions whose offers are called otherwise."""
MADE = {"session.in-rounds": "circuit", "relief.ground": "ground"}
MINUTES = re.compile(r"(\d+) minute")
PRIMER = frozenset({"begin", "did"})

Begun = tuple[str, int]
"""A shape of a session, and minutes."""


def begun(shown: Shown, pressed: Button) -> Begun | None:
    if pressed.verb not in PRIMER:
        return None
    if shown.verbs >= PRIMER:
        found = MINUTES.search(shown.text)
        return ("pre-run", int(found[1])) if found else None
    offer = next((name for words, name in offers() if words in shown.text), None)
    return None if offer is None or not pressed.arg else (shape_of(offer, shown), int(pressed.arg))


def shape_of(offer: str, shown: Shown) -> str:
    """What the day makes of a plan is said beside it."""
    made = (shape for key, shape in MADE.items() if plain(str(english()[key])) in shown.text)
    return next(made, SHAPES.get(offer, offer))


@cache
def offers() -> tuple[tuple[str, str], ...]:
    """(sentence, name of the offer), the longest first."""
    named = ((plain(str(words)), key.removeprefix(OFFER)) for key, words in english().items() if key.startswith(OFFER))
    return tuple(sorted(named, key=lambda row: -len(row[0])))
