"""What changes a session that runs: something else for an exercise, never again, no step up, or the rounds end."""

from dataclasses import replace

from coach.cards.session import GuidedSession
from coach.effects import Record
from coach.flows.stepping import current, onwards, rounds_ended
from coach.flows.turn import Turn
from coach.flows.workout import Said, wanted
from coach.journal import Override, PlanChange
from coach.left_out import ALLOWED
from coach.person import Context, Person
from coach.record import record
from coach.screen import text
from coach.session_swap import swapped


def press(person: Person, state: GuidedSession, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "swap":
            return swap(person, state, arg, context)
        case "never":
            return never(person, state, context)
        case "out-today":
            return Turn(person, out_today(state, arg, context))
        case "swap-back":
            return swap_back(person, state, context)
        case "not-yet":
            return not_yet(person, state, context)
        case "form-went":
            return Turn(person, rounds_ended(state) if state.page == "round" else state)
        case _:
            return Turn(person, state)


def swap(person: Person, state: GuidedSession, arg: str, context: Context) -> Turn:
    """The exercise stands in the argument: a second tap finds another one there and changes nothing."""
    given_up = current(state).exercise
    if arg.partition(":")[2] != given_up:
        return Turn(person, state)
    asked = wanted(person, state.plan, state.minutes, context, Said(frozenset(state.dropped)))
    planned = swapped(context.library.exercises, asked, state.planned, state.step)
    if planned is None:
        return Turn(person, replace(state, page="no-swap"))
    entry = PlanChange(at=context.at, what="swap", of=given_up, to=planned[state.step].exercise)
    known, records = record(person, (entry,), context)
    return Turn(known, replace(state, planned=planned, page="set", told=None, before=state.planned), records)


def out_today(state: GuidedSession, arg: str, context: Context) -> GuidedSession:
    """The session goes on without it, and nothing is said of the days to come."""
    if state.page != "no-swap" or arg != str(state.step):
        return state
    dropped = (*state.dropped, current(state).exercise)
    return onwards(replace(state, dropped=dropped), context.library.exercises)


def swap_back(person: Person, state: GuidedSession, context: Context) -> Turn:
    """As long as no set of it was done."""
    if not state.before or state.told:
        return Turn(person, state)
    back = replace(state, planned=state.before, before=())
    entry = PlanChange(at=context.at, what="swap", of=current(state).exercise, to=current(back).exercise)
    known, records = record(person, (entry,), context)
    return Turn(known, back, records)


def not_yet(person: Person, state: GuidedSession, context: Context) -> Turn:
    """The step up waits: the session is the one of before it."""
    if state.told is None:
        return Turn(person, state)
    known, records = record(person, (Override(at=context.at, of=state.told.decision or ""),), context)
    kept = replace(state, planned=state.before, told=None, before=())
    return Turn(known, kept, records, text("morning.kept"))


def never(person: Person, state: GuidedSession, context: Context) -> Turn:
    """Left out from now on; the session goes on with what follows."""
    exercise = current(state).exercise
    known, records = record(person, (PlanChange(at=context.at, what="ban", of=exercise),), context)
    ahead = onwards(replace(state, dropped=(*state.dropped, exercise)), context.library.exercises)
    return Turn(known, ahead, records, text("session.left-out"))


def brought_back(person: Person, exercise: str, context: Context) -> tuple[Person, tuple[Record, ...]]:
    """What is not left out is not brought back again."""
    if exercise not in person.standing.banned:
        return person, ()
    return record(person, (PlanChange(at=context.at, what="ban", of=exercise, to=ALLOWED),), context)


def left_out(person: Person, context: Context) -> tuple[str, ...]:
    """Of the exercises there are."""
    return tuple(each for each in person.standing.banned if each in context.library.exercises)
