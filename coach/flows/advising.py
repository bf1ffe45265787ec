"""The card after something alarming: why, taking it back, what was really meant, and that somebody has seen it."""

from dataclasses import replace

from coach.cards.recovery import Advice, RecoveryCheck
from coach.flows import undoing
from coach.flows.amending import refined, retold
from coach.flows.clearance import seen
from coach.flows.front import front
from coach.flows.learning import without_flags
from coach.flows.runs import today_of
from coach.flows.turn import Turn
from coach.flows.whose import sided
from coach.journal import CheckIn
from coach.person import Context, Person
from coach.record import ids, judged, record


def press(person: Person, state: Advice, verb: str, arg: str, context: Context) -> Turn:
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
            return Turn(person, seen(person, RecoveryCheck(f"recovery:{today_of(person, context)}")))
        case "side":
            return sided(person, state, arg, context)
        case "meant" | "not-meant":
            return clarified(person, state, verb, context)
        case _:
            return Turn(person, state)


def clarified(person: Person, state: Advice, verb: str, context: Context) -> Turn:
    """Treated as meant until it is said not to be; then the words stand without that flag."""
    if verb == "meant":
        return Turn(person, replace(state, doubtful=None))
    flags = tuple(flag for flag in words_of(state, context).flags if flag != state.doubtful)
    learned = without_flags(person, words_of(state, context), flags)
    known, records = record(learned, retold(state.entries, CheckIn, {"flags": flags}, context), context)
    after, told, decisions = judged(known, context)
    onwards = replace(state, told=told, entries=(*state.entries, *ids(records)), doubtful=None, heard=None)
    return Turn(after, onwards, (*records, *decisions))


def words_of(state: Advice, context: Context) -> CheckIn:
    (said,) = refined(state.entries, CheckIn, {}, context)
    return said
