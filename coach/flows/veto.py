"""The morning's decision: agree, ask why, or keep things as they were, within the bounds of the rule book."""

from dataclasses import replace

from coach.cards.closing import Closed
from coach.cards.daily import MorningDecision
from coach.cards.outcome import Told
from coach.flows.turn import Turn
from coach.flows.week_face import todays_session
from coach.journal import Override
from coach.person import Context, Person
from coach.record import record
from coach.screen import text

FINAL = frozenset({"C1", "C2", "C3", "D3"})
"""A red answer: what these rules take back is not the runner's to keep (rule book 2a, Veto)."""

KEEPABLE = ("progress", "hold", "regress")


def may_keep(told: Told) -> bool:
    """Only what was recorded can be vetoed; a rest or a stop never, nor anything that a red answer asked for."""
    return told.decision is not None and told.verdict in KEEPABLE and FINAL.isdisjoint(told.rules)


def press(person: Person, state: MorningDecision, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "ok":
            return Turn(person, Closed(text(f"morning.closed-{state.told.verdict}")))
        case "page":
            return Turn(person, replace(state, page=arg))  # type: ignore[arg-type]
        case "keep" if may_keep(state.told):
            return keep(person, state, context)
        case "session":
            return Turn(person, todays_session(person, context) or state)
        case _:
            return Turn(person, state)


def keep(person: Person, state: MorningDecision, context: Context) -> Turn:
    kept, records = record(person, (Override(at=context.at, of=state.told.decision or ""),), context)
    return Turn(kept, replace(state, page="told", kept=True), records, text("morning.kept"))
