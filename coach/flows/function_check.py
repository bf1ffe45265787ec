"""The function check: walking, ten slow heel raises, and after a sprain trust. Before its time, how it is."""

from dataclasses import replace

from coach.cards.recovery import Advice, RecoveryCheck
from coach.flows.clearance import cleared
from coach.flows.open_matters import side_of, sprained
from coach.flows.runs import settle
from coach.flows.turn import Turn
from coach.journal import CheckIn, Cleared
from coach.person import Context, Person
from coach.record import ids, judged, record
from coach.screen import text


def press(person: Person, state: RecoveryCheck, verb: str, arg: str, context: Context) -> Turn:
    """The first answer that is not calm ends the check."""
    match verb, arg:
        case "how", _:
            return Turn(person, replace(state, page="walks", pain=int(arg)))
        case "walks", _:
            return rest_on(person, state, said(person, context, limp=arg == "no", pain=state.pain), context)
        case "walk", "no":
            return rest_on(person, state, said(person, context, limp=True), context)
        case "walk", _:
            return Turn(person, replace(state, page="raises"))
        case "raises", _ if int(arg) > context.library.book.pain.green:
            return rest_on(person, state, said(person, context, limp=False, pain=int(arg)), context)
        case "raises", _ if sprained(person):
            return Turn(person, replace(state, page="trust", pain=int(arg)))
        case "raises", _:
            return passed(person, state, said(person, context, limp=False, pain=int(arg)), context)
        case "trust", _:
            trusted = said(person, context, limp=False, pain=state.pain, confident=arg == "yes")
            return (passed if arg == "yes" else rest_on)(person, state, trusted, context)
        case _:
            return Turn(person, state)


def said(
    person: Person, context: Context, *, limp: bool, pain: int | None = None, confident: bool | None = None
) -> CheckIn:
    return CheckIn(at=context.at, side=side_of(person), limp=limp, pain=pain, confident=confident)


def passed(person: Person, state: RecoveryCheck, found: CheckIn, context: Context) -> Turn:
    return cleared(person, state, (found, Cleared(at=context.at, by="function-check")), context)


def rest_on(person: Person, state: RecoveryCheck, found: CheckIn, context: Context) -> Turn:
    known, records = record(person, (found,), context)
    after, told, decisions = judged(known, context)
    settled, effects = settle(after, state.occurrence)
    noted = Advice(told, ids(records), found.side, heard=text("recovery.noted"))
    return Turn(settled, noted, (*records, *decisions, *effects))
