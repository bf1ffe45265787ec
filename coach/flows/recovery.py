"""The way out of a stop or a rest: a professional's word, or a function check that is passed."""

from dataclasses import replace

from coach.cards.closing import Closed
from coach.cards.daily import AskMorning, MorningDecision
from coach.cards.post_run import SharpQuestions
from coach.cards.recovery import Advice, RecoveryCheck
from coach.flows import morning, undoing
from coach.flows.amending import refined
from coach.flows.front import front
from coach.flows.runs import settle, today_of
from coach.flows.turn import Turn
from coach.forecast import outlook_for
from coach.journal import CheckIn, Cleared, Entry
from coach.person import Context, Person
from coach.profile import SIDES, Side
from coach.record import ids, judged, record
from coach.screen import text
from coach.standing import of
from coach.terms import SideOrBoth

CALM = 2
"""Pain 0-10 with which a function check is passed: the green of D1."""


def needs_professional(person: Person) -> bool:
    return bool(person.standing.stops)


def unchecked(person: Person) -> tuple[Side, ...]:
    """Sides with a limp or a sprain that no function check has cleared."""
    return tuple(side for side in SIDES if is_unchecked(person, side))


def is_unchecked(person: Person, side: Side) -> bool:
    limp, sprain = of(person.standing, side).limp, of(person.standing, side).sprain
    return (limp is not None and not limp.cleared_by) or (sprain is not None and not sprain.checked)


def side_of(person: Person) -> SideOrBoth:
    sides = unchecked(person)
    return sides[0].value if len(sides) == 1 else "both"


def sprained(person: Person) -> bool:
    return any(of(person.standing, side).sprain for side in unchecked(person))


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
            settled, effects = settle(person, state.occurrence)
            line = text("recovery.not-seen" if needs_professional(person) else "recovery.not-yet")
            return Turn(settled, Closed(line), effects)
        case "worse" if any(stop.verdict == "stop-urgent" for stop in person.standing.stops):
            return told_again(person, context)
        case "worse":
            day = today_of(person, context)
            return Turn(person, SharpQuestions(state.occurrence, day, "words"))
        case "cleared":
            return cleared(person, state, (Cleared(at=context.at, by="professional"),), context)
        case "walk" | "raises" | "trust":
            return checked(person, state, arg, context)
        case _:
            return Turn(person, state)


def told_again(person: Person, context: Context) -> Turn:
    """What got worse after a stop needs the same help, sooner."""
    after, told, decisions = judged(person, context)
    return Turn(after, Advice(told), decisions)


def checked(person: Person, state: RecoveryCheck, arg: str, context: Context) -> Turn:
    """Walking, ten slow heel raises, and after a sprain trust; the first no ends the check."""
    match state.page, arg:
        case "walk", "no":
            return rest_on(person, state, CheckIn(at=context.at, side=side_of(person), limp=True), context)
        case "walk", _:
            return Turn(person, replace(state, page="raises"))
        case "raises", _ if int(arg) > CALM:
            found = CheckIn(at=context.at, side=side_of(person), limp=False, pain=int(arg))
            return rest_on(person, state, found, context)
        case "raises", _ if sprained(person):
            return Turn(person, replace(state, page="trust", pain=int(arg)))
        case "trust", "no":
            found = CheckIn(at=context.at, side=side_of(person), limp=False, pain=state.pain, confident=False)
            return rest_on(person, state, found, context)
        case page, _:
            pain = int(arg) if page == "raises" else state.pain
            trust = True if page == "trust" else None
            passed = CheckIn(at=context.at, side=side_of(person), limp=False, pain=pain, confident=trust)
            return cleared(person, state, (passed, Cleared(at=context.at, by="function-check")), context)


def rest_on(person: Person, state: RecoveryCheck, found: CheckIn, context: Context) -> Turn:
    known, records = record(person, (found,), context)
    after, told, decisions = judged(known, context)
    settled, effects = settle(after, state.occurrence)
    return Turn(settled, Advice(told, ids(records), side_of(person)), (*records, *decisions, *effects))


def cleared(person: Person, state: RecoveryCheck, entries: tuple[Entry, ...], context: Context) -> Turn:
    known, records = record(person, entries, context)
    after, told, decisions = judged(known, context)
    settled, effects = settle(after, state.occurrence)
    return Turn(settled, MorningDecision(state.occurrence, ids(records), told), (*records, *decisions, *effects))


def press_advice(person: Person, state: Advice, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "ok":
            return Turn(person, front(person))
        case "page":
            return Turn(person, replace(state, page=arg))  # type: ignore[arg-type]
        case "undo":
            return undoing.press(person, state, context)
        case "seen" if person.settings.consented_at is None:
            return Turn(person, front(person))
        case "seen":
            return Turn(person, RecoveryCheck(f"recovery:{today_of(person, context)}", "sure"))
        case "meant" | "not-meant":
            return clarified(person, state, verb, context)
        case _:
            return Turn(person, state)


def clarified(person: Person, state: Advice, verb: str, context: Context) -> Turn:
    """Treated as meant until it is said not to be; then the words stand without that flag."""
    if verb == "meant":
        return Turn(person, replace(state, doubtful=None))
    flags = tuple(flag for flag in words_of(state, context).flags if flag != state.doubtful)
    known, records = record(person, refined(state.entries, CheckIn, {"flags": flags}, context), context)
    after, told, decisions = judged(known, context)
    onwards = replace(state, told=told, entries=(*state.entries, *ids(records)), doubtful=None)
    return Turn(after, onwards, (*records, *decisions))


def words_of(state: Advice, context: Context) -> CheckIn:
    (said,) = refined(state.entries, CheckIn, {}, context)
    return said
