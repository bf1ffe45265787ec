"""After a run: two taps, a receipt, and a way to say more. Sharp pain leaves for its own questions at once."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Literal

from coach.cards.post_run import AskLegs, AskRun, Felt, Legs, Receipt, SharpQuestions
from coach.cards.upkeep import MoveOrSkip
from coach.flows.amending import refined, withdrawn
from coach.flows.runs import reopened, run_ended, settle, told_at
from coach.flows.turn import Turn
from coach.flows.week_face import todays_session
from coach.journal import CheckIn, Entry, Note, Run
from coach.person import Context, Person
from coach.record import ids, judged, record
from coach.screen import text
from coach.terms import Moment, SideOrBoth, Site, Surface

SCORES: Mapping[str, int] = {"good": 0, "aware": 2, "sore": 4}
"""What a button means on the scale 0-10 (rule book, 2a): the pain of the run and after it."""

FATIGUE: Mapping[Legs, int] = {"fresh": 2, "normal": 4, "heavy": 7}
OTHER: Mapping[SideOrBoth, SideOrBoth] = {"left": "right", "right": "left"}
DISTANCES = (5, 8, 10, 15, 21)
SURFACES: tuple[Surface, ...] = ("road", "trail", "track", "treadmill", "hills")
SPOTS: tuple[Site, ...] = ("ankle-front", "ankle-outer", "ankle-inner", "achilles", "heel", "arch", "calf", "shin")
MOMENTS = ("start", "middle", "end", "after")


def press_ask(person: Person, state: AskRun, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "felt":
            return felt(person, state, arg, context)  # type: ignore[arg-type]
        case "sharp":
            return sharp(person, state, context)
        case "didnt":
            settled, effects = settle(person, state.occurrence)
            return Turn(settled, MoveOrSkip(state.occurrence, "run", "skip"), effects)
        case "later":
            return Turn(person, MoveOrSkip(state.occurrence, "run", "later"))
        case "days":
            return Turn(person, replace(state, page="day"))
        case "day":
            day = date.fromisoformat(arg)
            return Turn(person, AskRun(f"run:{day}", day))
        case _:
            return Turn(person, state)


def felt(person: Person, state: AskRun, answer: Felt, context: Context) -> Turn:
    """Recorded at the first tap: an answer must not be lost when the second never comes."""
    ended = run_ended(person, state.day, context)
    entries = (run_of(answer, ended), *check_in_of(answer, "after-run", told_at(person, state.day, context)))
    known, records = record(person, entries, context)
    settled, effects = settle(known, state.occurrence)
    return Turn(settled, AskLegs(state.occurrence, state.day, answer, ids(records)), (*records, *effects))


def run_of(answer: Felt, ended: datetime) -> Run:
    """A run names no side: pain of one side is told by the check-in of that side."""
    side, score = meaning(answer)
    return Run(at=ended, pain=score if side == "both" else None)


def meaning(answer: Felt) -> tuple[SideOrBoth, int]:
    side, _, level = answer.rpartition("-")
    return side or "both", SCORES[level]  # type: ignore[return-value]


def check_in_of(answer: Felt, when: Moment, at: datetime) -> tuple[Entry, ...]:
    """The question was about both ankles, so naming one says that the other is fine."""
    side, score = meaning(answer)
    named = CheckIn(at=at, moment=when, side=side, pain=score)
    return (named,) if side == "both" else (named, CheckIn(at=at, moment=when, side=OTHER[side], pain=0))


def sharp(person: Person, state: AskRun, context: Context) -> Turn:
    known, records = record(person, (Run(at=run_ended(person, state.day, context)),), context)
    settled, effects = settle(known, state.occurrence)
    asking = SharpQuestions(state.occurrence, state.day, entries=ids(records))
    return Turn(settled, asking, (*records, *effects))


def press_legs(person: Person, state: AskLegs, verb: str, arg: str, context: Context) -> Turn:
    if verb != "legs":
        return Turn(person, state)
    legs: Legs = arg  # type: ignore[assignment]
    heard = CheckIn(at=told_at(person, state.day, context), moment="after-run", fatigue=FATIGUE[legs])
    known, tired = record(person, (heard,), context)
    decided, told, records = judged(known, context)
    entries = (*state.entries, *ids(tired))
    receipt = Receipt(state.occurrence, state.day, state.felt, entries, told, legs)
    return Turn(decided, receipt, (*tired, *records))


def press_receipt(person: Person, state: Receipt, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "undo":
            undone, records = record(person, withdrawn(state.entries, context), context)
            again = reopened(undone, state.occurrence)
            return Turn(again, AskRun(state.occurrence, state.day), records, text("run.undone"))
        case "detail":
            return Turn(person, replace(state, page="where"))
        case "skip":
            return Turn(person, replace(state, page=following(state)))
        case "why":
            return Turn(person, replace(state, page="why" if arg else None))
        case "session":
            return Turn(person, todays_session(person, context) or state)
        case "where" | "moment" | "km" | "surface":
            return detailed(person, state, verb, arg, context)
        case _:
            return Turn(person, state)


def detailed(person: Person, state: Receipt, verb: str, arg: str, context: Context) -> Turn:
    known, records = record(person, detail_of(state, verb, arg, context), context)
    return Turn(known, replace(state, entries=(*state.entries, *ids(records)), page=following(state)), records)


def detail_of(state: Receipt, verb: str, arg: str, context: Context) -> tuple[Entry, ...]:
    """Detail stands in place of what it refines, so nothing is counted twice. No field tells when it was felt."""
    match verb:
        case "where":
            return refined(state.entries, CheckIn, {"sites": (arg,)}, context)
        case "moment":
            return (Note(at=context.at, text=f"Felt on the run of {state.day}: {arg}"),)
        case "km":
            return refined(state.entries, Run, {"km": float(arg)}, context)
        case _:
            return refined(state.entries, Run, {"surface": arg}, context)


def following(state: Receipt) -> Literal["when", "distance", "surface"] | None:
    match state.page:
        case "where":
            return "when"
        case "when":
            return "distance"
        case "distance":
            return "surface"
        case _:
            return None
