"""Which side words are about, where they alarm and name none: asked on the card that says what to do, never guessed."""

from dataclasses import replace

from coach.cards.recovery import Advice
from coach.flows.amending import retold
from coach.flows.buttons import Row, button
from coach.flows.tell_steps import ALL_SIGNS
from coach.flows.turn import Turn
from coach.followups import FOLLOW_UPS
from coach.hearing import worries
from coach.journal import CheckIn
from coach.person import Context, Person
from coach.record import ids, judged, record
from coach.understand import Reading

SIDES = ("left", "right", "both")
OF_PERSON = frozenset({"fever", "painkiller"})
"""Beside what the tables of signs and questions say."""


def wants_side(reading: Reading) -> bool:
    said = (*reading.flags, *(name for name, yes in reading.answers if worries(name, yes=yes)))
    return reading.side is None and any(not is_of_person(name) for name in said)


def is_of_person(name: str) -> bool:
    """A flag or a question that is about the whole runner."""
    known = ALL_SIGNS.get(name) or FOLLOW_UPS.get(name)
    return name in OF_PERSON or (known is not None and known.of_person)


def side_row() -> Row:
    return tuple(button(side, "side", side) for side in SIDES)


def sided(person: Person, state: Advice, side: str, context: Context) -> Turn:
    """Until it is answered it counts for both."""
    if not state.asks_side:
        return Turn(person, state)
    known, records = record(person, retold(state.entries, CheckIn, {"side": side}, context), context)
    after, told, decisions = judged(known, context)
    entries = (*state.entries, *ids(records))
    answered = replace(state, told=told, entries=entries, side=side, asks_side=False)  # type: ignore[arg-type]
    return Turn(after, answered, (*records, *decisions))
