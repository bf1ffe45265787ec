"""Taking back what was just told. A stop asks once more, and only a slip is a reason; after minutes it stands."""

from datetime import timedelta

from coach.cards import CardState
from coach.cards.daily import AskMorning, MorningDecision
from coach.cards.recovery import Advice
from coach.decision import STOPS
from coach.flows.amending import withdrawn
from coach.flows.buttons import Row, button
from coach.flows.front import front
from coach.flows.runs import reopened
from coach.flows.turn import Turn
from coach.forecast import outlook_for
from coach.person import Context, Person
from coach.record import record
from coach.screen import Screen, text

Undoable = Advice | MorningDecision


def may_undo(state: Undoable, context: Context) -> bool:
    patience = timedelta(minutes=context.library.book.void_minutes)
    return bool(state.entries) and state.told_at is not None and context.now - state.told_at < patience


def undo_button(state: Undoable, context: Context) -> Row:
    if not may_undo(state, context):
        return ()
    return (button("slip", "page", "undo"),) if state.told.verdict in STOPS else (button("undo", "undo"),)


def press(person: Person, state: Undoable, context: Context) -> Turn:
    if not may_undo(state, context):
        return Turn(person, state)
    known, records = record(person, withdrawn(state.entries, context), context)
    again, asked = asked_again(known, state, context)
    return Turn(again, asked, records, text("run.undone"))


def asked_again(person: Person, state: Undoable, context: Context) -> tuple[Person, CardState]:
    """The morning is asked anew; what was told unasked is simply gone."""
    if isinstance(state, MorningDecision) and state.occurrence.startswith("morning:"):
        side = outlook_for(person, context).symptom_side
        return reopened(person, state.occurrence), AskMorning(state.occurrence, side)
    return person, front(person)


def sure_face() -> Screen:
    yes = (button("slip-sure", "undo", style="danger"),)
    return Screen((text("undo.sure"),), (yes, (button("back", "page", "told"),)))
