"""Sharp pain: one question at a time, each answer recorded at once, and the first stop ends the asking.

After the side and the number it asks what can change the decision, as every card that tells one does.
"""

from dataclasses import replace

from coach.cards.outcome import Told
from coach.cards.post_run import SharpPage, SharpQuestions
from coach.cards.recovery import Advice
from coach.decision import STOPS
from coach.flows.asking import entries_of, open_question, question_rows, wording
from coach.flows.buttons import Row, button, rows_of, score_rows
from coach.flows.turn import Turn
from coach.journal import CheckIn, Entry
from coach.person import Context, Person
from coach.record import ids, judged, record
from coach.screen import Screen, text
from coach.terms import Moment

MOMENTS: dict[str, Moment] = {"run": "after-run", "session": "after-session", "words": "any"}


def press(person: Person, state: SharpQuestions, verb: str, arg: str, context: Context) -> Turn:
    question = open_question(state.told, state.answered) if state.told else None
    match verb:
        case "side" if state.page == "side":
            sided = replace(state, side=arg)  # type: ignore[arg-type]
            return heard(person, sided, (felt(sided, context, sharp=True),), "pain", context)
        case "pain" if state.page == "pain":
            return heard(person, state, (felt(state, context, pain=int(arg)),), "ask", context)
        case "answer" if question:
            onwards = replace(state, answered=(*state.answered, question.id))
            return heard(person, onwards, entries_of(question, state.entries, arg, context), "ask", context)
        case _:
            return Turn(person, state)


def felt(state: SharpQuestions, context: Context, *, sharp: bool | None = None, pain: int | None = None) -> CheckIn:
    return CheckIn(at=context.at, moment=MOMENTS[state.source], side=state.side, sharp=sharp, pain=pain)


def heard(person: Person, state: SharpQuestions, entries: tuple[Entry, ...], page: SharpPage, context: Context) -> Turn:
    known, records = record(person, entries, context)
    after, told, decisions = judged(known, context)
    onwards = replace(state, page=page, told=told, entries=(*state.entries, *ids(records)))
    return Turn(after, advice(onwards, told) if is_over(onwards, told) else onwards, (*records, *decisions))


def is_over(state: SharpQuestions, told: Told) -> bool:
    return told.verdict in STOPS or (state.page == "ask" and open_question(told, state.answered) is None)


def advice(state: SharpQuestions, told: Told) -> Advice:
    return Advice(told, state.entries, state.side, answered=state.answered)


def face(state: SharpQuestions, _person: Person, _context: Context) -> Screen:
    question = open_question(state.told, state.answered) if state.told else None
    if state.page == "ask" and question:
        return Screen((wording(question),), question_rows(question))
    opening = (text("sharp.opening"),) if state.page == "side" else ()
    return Screen((*opening, text(f"sharp.{state.page}")), rows(state))


def rows(state: SharpQuestions) -> tuple[Row, ...]:
    if state.page == "side":
        return rows_of([button(side, "side", side) for side in ("left", "right", "both")], 3)
    return score_rows("pain")
