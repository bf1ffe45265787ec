"""The way out of a stop or a rest: a professional's word, or a function check that is passed."""

from dataclasses import replace

from coach.cards.closing import Closed
from coach.cards.daily import AskMorning
from coach.cards.recovery import Advice, RecoveryCheck
from coach.cards.tell import Telling
from coach.flows import clearance, function_check, morning
from coach.flows.open_matters import is_urgent, needs_professional, side_of, sprained, unchecked
from coach.flows.runs import settle
from coach.flows.turn import Turn
from coach.forecast import outlook_for
from coach.person import Context, Person
from coach.record import judged
from coach.screen import text


def is_morning_only(person: Person) -> bool:
    """Nothing is latched: the check asks what the morning card asks."""
    return not needs_professional(person) and not unchecked(person)


def press(person: Person, state: RecoveryCheck, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "stiff" | "longer" | "other-side":
            side = outlook_for(person, context).symptom_side
            return morning.press_ask(person, AskMorning(state.occurrence, side), verb, arg, context)
        case "page":
            return Turn(person, replace(state, page=arg))  # type: ignore[arg-type]
        case "not-yet":
            return not_yet(person, state)
        case "worse":
            return worse(person, context)
        case "seen" | "which" | "cleared" | "wait":
            return clearance.press(person, state, verb, arg, context)
        case _:
            return function_check.press(person, state, verb, arg, context)


def not_yet(person: Person, state: RecoveryCheck) -> Turn:
    """A sprain is asked how it is instead: whether it gets better is what B3 looks at."""
    if not needs_professional(person) and sprained(person):
        return Turn(person, replace(state, page="how"))
    settled, effects = settle(person, state.occurrence)
    line = text("recovery.not-seen" if needs_professional(person) else "recovery.not-yet")
    return Turn(settled, Closed(line), effects)


def worse(person: Person, context: Context) -> Turn:
    """What got worse after an urgent stop needs the same help, sooner; anything else is told as a pain."""
    if is_urgent(person):
        after, told, decisions = judged(person, context)
        return Turn(after, Advice(told), decisions)
    side = side_of(person)
    return Turn(person, Telling("site", "pain", (("side", side),)) if side else Telling("side", "pain"))
