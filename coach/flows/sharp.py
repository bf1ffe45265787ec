"""Sharp pain: one question at a time, each answer recorded at once, and the first stop ends the asking."""

from dataclasses import replace

from coach.cards.post_run import SharpPage, SharpQuestions
from coach.cards.recovery import Advice
from coach.flows.buttons import Row, button, rows_of, score_rows
from coach.flows.told import STOPS
from coach.flows.turn import Turn
from coach.journal import CheckIn, Entry, Injury
from coach.person import Context, Person
from coach.record import ids, judged, record
from coach.screen import Screen, text
from coach.terms import Moment

QUESTIONS = {"steps": "four-steps", "bone": "bone-spot"}
"""Pages that are follow-up questions of the rules (A3)."""

ASKED = ("injured", *QUESTIONS.values())

MOMENTS: dict[str, Moment] = {"run": "after-run", "session": "after-session", "words": "any"}


def press(person: Person, state: SharpQuestions, verb: str, arg: str, context: Context) -> Turn:
    if verb != state.page:
        return Turn(person, state)
    answered = replace(state, side=arg) if verb == "side" else state  # type: ignore[arg-type]
    answered = replace(answered, limp=arg == "no") if verb == "walk" else answered
    known, records = record(person, entries_of(answered, arg, context), context)
    decided, told, decisions = judged(known, context)
    answered = replace(answered, entries=(*state.entries, *ids(records)))
    page = following(answered, arg)
    if told.verdict in STOPS or page is None:
        return Turn(decided, Advice(told, answered.entries, answered.side, asked=ASKED), (*records, *decisions))
    return Turn(decided, replace(answered, page=page), (*records, *decisions))


def entries_of(state: SharpQuestions, arg: str, context: Context) -> tuple[Entry, ...]:
    heard = CheckIn(at=context.at, moment=MOMENTS[state.source], side=state.side)
    match state.page, arg:
        case "side", _:
            return (replace(heard, sharp=True),)
        case "pain", _:
            return (replace(heard, pain=int(arg)),)
        case "walk", _:
            return (replace(heard, limp=state.limp),)
        case "twist", "yes":
            return (Injury(at=context.at, side=state.side),)
        case "twist", _:
            return (replace(heard, answers=(("injured", False),)),)
        case "swelling", "yes":
            return (replace(heard, flags=("swelling",)),)
        case page, _ if page in QUESTIONS:
            return (replace(heard, answers=((QUESTIONS[page], arg == "yes"),)),)
        case _:
            return ()


def following(state: SharpQuestions, arg: str) -> SharpPage | None:
    """A runner who walks normally and did not twist anything is not asked more."""
    match state.page:
        case "side":
            return "pain"
        case "pain":
            return "walk"
        case "walk":
            return "twist"
        case "twist":
            return "steps" if arg == "yes" or state.limp else None
        case "steps":
            return "bone"
        case "bone":
            return "swelling"
        case _:
            return None


def face(state: SharpQuestions) -> Screen:
    opening = (text("sharp.opening"),) if state.page == "side" else ()
    return Screen((*opening, text(f"sharp.{state.page}")), rows(state))


def rows(state: SharpQuestions) -> tuple[Row, ...]:
    match state.page:
        case "side":
            return rows_of([button(side, "side", side) for side in ("left", "right", "both")], 3)
        case "pain":
            return score_rows("pain")
        case page:
            return ((button("yes", page, "yes"), button("no", page, "no")),)
