"""A professional's word: which of the open matters it was about, that loading is fine again, or until when it waits."""

from dataclasses import replace
from datetime import timedelta

from coach.cards import CardState
from coach.cards.closing import Closed
from coach.cards.daily import MorningDecision
from coach.cards.recovery import Advice, RecoveryCheck
from coach.decision import STOPS
from coach.flows.open_matters import stopping
from coach.flows.runs import settle, today_of
from coach.flows.turn import Turn
from coach.journal import Cleared, Entry, PlanChange
from coach.person import Context, Person
from coach.record import ids, judged, record
from coach.screen import text

ALL = "all"
WEEKS = (1, 2, 4, 6)
"""How long somebody may be told to wait."""


def press(person: Person, state: RecoveryCheck, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "seen":
            return Turn(person, seen(person, state))
        case "which":
            return Turn(person, replace(state, page="sure", which="" if arg == ALL else arg))
        case "cleared":
            word = Cleared(at=context.at, by="professional", flag=state.which or None)
            return cleared(person, state, (word,), context)
        case "wait":
            return waits(person, state, int(arg), context)
        case _:
            return Turn(person, state)


def seen(person: Person, state: RecoveryCheck) -> RecoveryCheck:
    """Of several matters it is asked which one was looked at."""
    return replace(state, page="which" if len(stopping(person)) > 1 else "sure", which="")


def cleared(person: Person, state: RecoveryCheck, entries: tuple[Entry, ...], context: Context) -> Turn:
    """What else stands open still stops."""
    known, records = record(person, entries, context)
    after, told, decisions = judged(known, context)
    settled, effects = settle(after, state.occurrence)
    outcome: CardState = MorningDecision(state.occurrence, ids(records), told, lifted=True)
    if told.verdict in STOPS:
        outcome = Advice(told)
    return Turn(settled, outcome, (*records, *decisions, *effects))


def waits(person: Person, state: RecoveryCheck, weeks: int, context: Context) -> Turn:
    """Seen, but not to be loaded until then: the check moves to that day, and nothing else changes."""
    today = today_of(person, context)
    until = today + timedelta(weeks=weeks)
    entry = PlanChange(at=context.at, what="move", of=f"recovery:{today}", to=str(until))
    known, records = record(person, (entry,), context)
    settled, effects = settle(known, state.occurrence)
    return Turn(settled, Closed(text("recovery.waits", count=weeks)), (*records, *effects))
