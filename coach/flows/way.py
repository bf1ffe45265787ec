"""The whole way: where each side is on it, and asking for the next stage. The rules answer (G4), the runner asks."""

from coach.cards.daily import Today
from coach.cards.plan import Way
from coach.flows.turn import Turn
from coach.journal import Request
from coach.ladder import stage_after
from coach.person import Context, Person
from coach.profile import SIDES
from coach.record import entry_of, judge, judged, record
from coach.rulebook import STAGES, STRANDS
from coach.standing import of
from coach.terms import Stage


def press(person: Person, state: Way, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "strand":
            return Turn(person, Way(strand=next((strand for strand in STRANDS if strand == arg), None)))
        case "way":
            return Turn(person, Way())
        case "plan":
            return Turn(person, Today("plan"))
        case "move-on" if next_stage(person) is not None:
            return asked(person, context)
        case _:
            return Turn(person, state)


def next_stage(person: Person) -> Stage | None:
    """Of the side that is less far; None where both are through."""
    lower = min((of(person.standing, side).stage for side in SIDES), key=STAGES.index)
    return None if lower == STAGES[-1] else stage_after(lower)


def asked(person: Person, context: Context) -> Turn:
    """What the rules answer is recorded, also a no: the question is answered and does not hold other steps back."""
    to = next_stage(person)
    if to is None:
        return Turn(person, Way())
    known, records = record(person, (Request(at=context.at, to=to),), context)
    _, decision, decisions = judge(known, context)
    answered, told, _ = judged(known, context)
    if not decisions:
        answered, decisions = record(known, (entry_of(decision, context.now),), context)
    return Turn(answered, Way(asked=told), (*records, *decisions))
