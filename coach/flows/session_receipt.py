"""The receipt of a session: why, taking it back, and a painkiller that made its numbers say nothing."""

from dataclasses import replace

from coach.cards import CardState
from coach.cards.daily import RestDay
from coach.cards.session import SessionReceipt
from coach.flows import aftercare
from coach.flows.amending import withdrawn
from coach.flows.runs import reopened
from coach.flows.turn import Turn
from coach.journal import CheckIn
from coach.offers import offer_of
from coach.person import Context, Person
from coach.record import ids, judged, record
from coach.screen import text
from coach.standing.loads import is_dulled


def press_receipt(person: Person, state: SessionReceipt, verb: str, _arg: str, context: Context) -> Turn:
    match verb:
        case "why":
            return Turn(person, replace(state, why=not state.why))
        case "painkiller":
            return dulled(person, state, context)
        case "undo":
            return undone(person, state, context)
        case _:
            return Turn(person, state)


def undone(person: Person, state: SessionReceipt, context: Context) -> Turn:
    without, records = record(person, withdrawn(state.entries, context), context)
    open_again = reopened(without, state.occurrence)
    return Turn(open_again, offered_again(open_again, state.occurrence, context), records, text("run.undone"))


def offered_again(person: Person, occurrence: str, context: Context) -> CardState:
    match occurrence.partition(":")[0]:
        case "rest":
            return RestDay(occurrence)
        case "reset" | "post-run":
            return aftercare.again(person, occurrence, context)
        case _:
            return offer_of(occurrence)


def dulled(person: Person, state: SessionReceipt, context: Context) -> Turn:
    """What was felt under a painkiller says nothing (D8): the dose stays until a session without one."""
    if is_dulled(person.standing, context.now, context.library.book):
        return Turn(person, state)
    known, records = record(person, (CheckIn(at=context.at, painkiller=True),), context)
    after, told, decisions = judged(known, context)
    receipt = replace(state, told=told, entries=(*state.entries, *ids(records)))
    return Turn(after, receipt, (*records, *decisions), text("painkiller.noted"))
