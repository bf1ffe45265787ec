"""After a run: two taps, a receipt, and a way to say more. Sharp pain leaves for its own questions at once."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from coach.cards.closing import Closed
from coach.cards.post_run import AskLegs, AskRun, Details, Felt, Legs, Receipt, SharpQuestions
from coach.cards.upkeep import MoveOrSkip
from coach.flows import run_detail, run_footwear
from coach.flows.aftercare import reset, wind_down
from coach.flows.amending import refined, withdrawn
from coach.flows.drills import drill_offered, entries_of
from coach.flows.front import front
from coach.flows.runs import reopened, settle
from coach.flows.turn import Turn
from coach.flows.week_face import todays_session
from coach.flows.which_run import another, ask_about, is_told, planned_run, run_ended, told_at
from coach.journal import CheckIn, Entry, Run
from coach.localtime import monday_of
from coach.person import Context, Person
from coach.profile import Distance
from coach.record import ids, judged, record
from coach.screen import text
from coach.terms import Moment, SideOrBoth

SCORES: Mapping[str, int] = {"good": 0, "aware": 2, "sore": 4}
"""What a button means on the scale 0-10 (rule book, 2a): the pain of the run and after it."""

RACES: Mapping[Distance, float] = {"5k": 5, "10k": 10, "half": 21.1, "marathon": 42.2}
"""Kilometres; a trail or an ultra has a length of its own."""

FATIGUE: Mapping[Legs, int] = {"fresh": 2, "normal": 4, "heavy": 7}
OTHER: Mapping[SideOrBoth, SideOrBoth] = {"left": "right", "right": "left"}


def press_ask(person: Person, state: AskRun, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "felt" | "sharp" if state.occurrence in person.desk.done and is_told(person, state.day):
            return Turn(person, replace(state, page="told"))
        case "felt":
            return felt(person, state, arg, context)  # type: ignore[arg-type]
        case "sharp":
            return sharp(person, state, context)
        case "didnt":
            return didnt(person, state, context)
        case "later":
            return Turn(person, MoveOrSkip(state.occurrence, "run", "later"))
        case "days":
            return Turn(person, replace(state, page="day"))
        case "day":
            return Turn(person, ask_about(person, date.fromisoformat(arg), context))
        case "another":
            return Turn(person, another(person, state.day, context))
        case "today":
            return Turn(person, front(person))
        case _:
            return Turn(person, state)


def didnt(person: Person, state: AskRun, context: Context) -> Turn:
    """A planned run is missed, for a reason or none; one that no plan knows just did not happen."""
    if state.brought:
        known, records = record(person, withdrawn(brought(state), context), context)
        return Turn(known, Closed(text("run.undone")), records)
    if planned_run(person, state.occurrence, state.day, context) is None:
        return Turn(person, front(person))
    settled, effects = settle(person, state.occurrence)
    return Turn(settled, MoveOrSkip(state.occurrence, "run", "skip"), effects)


def felt(person: Person, state: AskRun, answer: Felt, context: Context) -> Turn:
    """Recorded at the first tap: an answer must not be lost when the second never comes."""
    side, score = meaning(answer)
    pain = score if side == "both" else None
    runs = runs_of(person, state, pain, context)
    told = told_at(person, state.occurrence, state.day, context)
    known, records = record(person, (*runs, *check_in_of(answer, "after-run", told)), context)
    settled, effects = settle(known, state.occurrence)
    drill = drill_offered(person, state.occurrence, state.day, context)
    legs = AskLegs(state.occurrence, state.day, answer, (*brought(state), *ids(records)), details(runs, state), drill)
    return Turn(settled, legs, (*records, *effects))


def runs_of(person: Person, state: AskRun, pain: float | None, context: Context) -> tuple[Run, ...]:
    """The run with what was felt on both sides. One that came with a file is in the journal already."""
    if state.brought is None:
        return (replace(run_of(person, state, context), pain=pain),)
    return refined(brought(state), Run, {"pain": pain}, context) if pain is not None else ()


def brought(state: AskRun) -> tuple[str, ...]:
    return (state.brought.entry,) if state.brought else ()


def details(runs: tuple[Run, ...], state: AskRun) -> Details:
    if state.brought:
        return Details(km=state.brought.km, minutes=state.brought.minutes)
    return Details(km=runs[0].km, race=bool(runs[0].race))


def run_of(person: Person, state: AskRun, context: Context) -> Run:
    """What is known of it before anything is told. A run names no side: a side's pain is told by its check-in."""
    plan = planned_run(person, state.occurrence, state.day, context)
    ended = run_ended(person, state.occurrence, state.day, context)
    if plan is None or plan.race is None:
        return Run(at=ended, planned=plan is not None)
    return Run(at=ended, planned=True, race=True, km=RACES.get(plan.race))


def meaning(answer: Felt) -> tuple[SideOrBoth, int]:
    side, _, level = answer.rpartition("-")
    return side or "both", SCORES[level]  # type: ignore[return-value]


def check_in_of(answer: Felt, when: Moment, at: datetime) -> tuple[Entry, ...]:
    """The question was about both ankles, so naming one says that the other is fine."""
    side, score = meaning(answer)
    named = CheckIn(at=at, moment=when, side=side, pain=score)
    return (named,) if side == "both" else (named, CheckIn(at=at, moment=when, side=OTHER[side], pain=0))


def sharp(person: Person, state: AskRun, context: Context) -> Turn:
    run = () if state.brought else (run_of(person, state, context),)
    known, records = record(person, run, context)
    settled, effects = settle(known, state.occurrence)
    asking = SharpQuestions(state.occurrence, state.day, entries=(*brought(state), *ids(records)))
    return Turn(settled, asking, (*records, *effects))


def press_legs(person: Person, state: AskLegs, verb: str, arg: str, context: Context) -> Turn:
    if verb != "legs":
        return Turn(person, state)
    legs: Legs = arg  # type: ignore[assignment]
    at = told_at(person, state.occurrence, state.day, context)
    heard = CheckIn(at=at, moment="after-run", fatigue=FATIGUE[legs])
    known, tired = record(person, (heard,), context)
    decided, told, records = judged(known, context)
    entries = (*state.entries, *ids(tired))
    far = asks_distance(person, state, context)
    receipt = Receipt(state.occurrence, state.day, state.felt, entries, told, legs, details=state.details)
    return Turn(decided, replace(receipt, far=far, drill=state.drill), (*tired, *records))


def asks_distance(person: Person, state: AskLegs, context: Context) -> bool:
    """K1 and B1 live on kilometres: after a long run, and after the first run of a week while none are known of it."""
    run = planned_run(person, state.occurrence, state.day, context)
    if run is not None and run.kind == "long":
        return True
    monday = monday_of(state.day).toordinal()
    week = [km for day, km, _ in person.standing.runs if day >= monday]
    return len(week) == 1 and not any(week)


def press_receipt(person: Person, state: Receipt, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "undo":
            undone, records = record(person, withdrawn(state.entries, context), context)
            again = reopened(undone, state.occurrence)
            return Turn(again, AskRun(state.occurrence, state.day), records, text("run.undone"))
        case "why":
            return Turn(person, replace(state, page="why" if arg else None))
        case "session":
            return Turn(person, todays_session(person, context) or state)
        case "wind-down":
            return Turn(person, wind_down(person, state.day, context))
        case "reset":
            return Turn(person, reset(person, context) or state)
        case "drilled":
            return drilled(person, state, context)
        case "another":
            return Turn(person, another(person, state.day, context))
        case "surface" | "shoes" | "new" | "known":
            return run_footwear.press(person, state, verb, arg, context)
        case _:
            return run_detail.press(person, state, verb, arg, context)


def drilled(person: Person, state: Receipt, context: Context) -> Turn:
    """One tap, counted once."""
    if state.drill is None or state.drilled:
        return Turn(person, state)
    told = replace(state, drilled=True, page=None)
    return run_detail.added(person, told, entries_of(person, state.drill, context), context)
