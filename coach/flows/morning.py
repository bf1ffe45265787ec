"""First steps of the day: one or two taps, then what they change."""

from collections.abc import Mapping
from dataclasses import replace

from coach.cards.daily import AskMorning, AskMorningMore, AskNormal, MorningDecision
from coach.cards.recovery import Advice
from coach.decision import STOPS
from coach.effects import Effect
from coach.flows.amending import as_it_stands, refined
from coach.flows.placing import matters_this_morning
from coach.flows.runs import settle
from coach.flows.turn import Turn
from coach.journal import CheckIn, Entry, Note
from coach.person import Context, Person
from coach.record import ids, judged, record
from coach.rules.places import placed
from coach.terms import SideOrBoth

STIFF: Mapping[str, tuple[int, int]] = {"none": (0, 0), "minutes": (0, 5), "quarter": (1, 15)}
"""Pain 0-10 and minutes of stiffness behind each button (rule book, 2a)."""

OTHER: Mapping[SideOrBoth, SideOrBoth] = {"left": "right", "right": "left"}
MINUTES = (15, 30, 60, 120)


def press_ask(person: Person, state: AskMorning, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "other-side":
            return Turn(person, replace(state, side=OTHER[state.side]))
        case "longer" if state.side == "both":
            return Turn(person, AskMorningMore(state.occurrence, state.side, "side"))
        case "longer":
            return Turn(person, AskMorningMore(state.occurrence, state.side, "pain"))
        case "stiff":
            return stiff(person, state, arg, context)
        case _:
            return Turn(person, state)


def stiff(person: Person, state: AskMorning, arg: str, context: Context) -> Turn:
    pain, minutes = STIFF[arg]
    known, records = record(person, mornings(state.side, pain, minutes, context), context)
    settled, effects = settle(known, state.occurrence)
    if arg == "none":
        return decided(settled, state.occurrence, ids(records), (*records, *effects), context)
    asking = AskNormal(state.occurrence, state.side, ids(records), sided=state.side != "both")
    return Turn(settled, asking, (*records, *effects))


def mornings(side: SideOrBoth, pain: int, minutes: int | None, context: Context) -> tuple[Entry, ...]:
    """A question that names one side was still about both: the other is fine."""
    named = CheckIn(at=context.at, moment="next-morning", side=side, pain=pain, stiffness_minutes=minutes)
    return (named,) if side == "both" else (named, fine(OTHER[side], context))


def fine(side: SideOrBoth, context: Context) -> CheckIn:
    return CheckIn(at=context.at, moment="next-morning", side=side, pain=0, stiffness_minutes=0)


def press_more(person: Person, state: AskMorningMore, verb: str, arg: str, context: Context) -> Turn:
    """Pain is recorded as soon as it is known; the minutes and the limp are added to the same answer."""
    match verb:
        case "side":
            return Turn(person, replace(state, side=arg, page="pain"))  # type: ignore[arg-type]
        case "pain":
            known, records = record(person, mornings(state.side, int(arg), None, context), context)
            settled, effects = settle(known, state.occurrence)
            return Turn(settled, replace(state, page="minutes", entries=ids(records)), (*records, *effects))
        case "minutes":
            more = refined(state.entries, CheckIn, {"stiffness_minutes": int(arg)}, context)
            known, records = record(person, more, context)
            return Turn(known, replace(state, page="limp", entries=(*state.entries, *ids(records))), records)
        case "limp":
            more = refined(state.entries, CheckIn, {"limp": arg == "yes"}, context)
            known, records = record(person, more, context)
            limped = replace(state, page="place", entries=(*state.entries, *ids(records)))
            if matters_this_morning(known, state.side, context):
                return Turn(known, limped, records)
            return decided(known, state.occurrence, limped.entries, records, context)
        case "place":
            return place(person, state, arg, context)
        case _:
            return Turn(person, state)


def place(person: Person, state: AskMorningMore, where: str, context: Context) -> Turn:
    """Asked before anything is decided on it: sore all over the muscle is no pain of a tendon."""
    said = as_it_stands(state.entries, CheckIn, context)
    detail = placed(where, "next-morning", said.pain or 0) if said else {}
    known, records = record(person, refined(state.entries, CheckIn, detail, context) if detail else (), context)
    return decided(known, state.occurrence, (*state.entries, *ids(records)), records, context)


def press_normal(person: Person, state: AskNormal, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "only":
            return only(person, state, arg, context)  # type: ignore[arg-type]
        case "normal":
            compared = Note(at=context.at, text=f"This morning compared with the usual ones: {arg}")
            known, records = record(person, (compared,), context)
            return decided(known, state.occurrence, (*state.entries, *ids(records)), records, context)
        case _:
            return Turn(person, state)


def only(person: Person, state: AskNormal, side: SideOrBoth, context: Context) -> Turn:
    """It was one side: the answer is put right before anything is decided on it."""
    sided = (*refined(state.entries, CheckIn, {"side": side}, context), fine(OTHER[side], context))
    known, records = record(person, sided, context)
    return Turn(known, replace(state, side=side, sided=True, entries=(*state.entries, *ids(records))), records)


def decided(
    person: Person, occurrence: str, entries: tuple[str, ...], effects: tuple[Effect, ...], context: Context
) -> Turn:
    after, told, records = judged(person, context)
    if told.verdict in STOPS:
        return Turn(after, Advice(told, entries, told_at=context.now), (*effects, *records))
    decision = MorningDecision(occurrence, entries, told, told_at=context.now)
    return Turn(after, decision, (*effects, *records))
