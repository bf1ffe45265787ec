"""The four weekly questions: one tap each, recorded at the tap, skipped with one."""

from dataclasses import replace

from coach.cards.closing import Closed
from coach.cards.review import WeekQuestions
from coach.flows.review import told_where
from coach.flows.turn import Turn
from coach.opinions import Trouble, Weekly
from coach.person import Context, Person
from coach.record import record
from coach.review.questions import ASKED, asks_more, score
from coach.screen import text


def press(person: Person, state: WeekQuestions, verb: str, arg: str, context: Context) -> Turn:
    """A button carries the name of its question, so that a double tap answers one."""
    match verb:
        case "skip":
            return skipped(person, state, context)
        case "not-now":
            return Turn(person, done(state))
        case name if not state.where and name == ASKED[len(state.answers)]:
            return answered(person, state, name, int(arg), context)
        case _:
            return told_where(person, state.occurrence, verb, arg, context) or Turn(person, state)


def answered(person: Person, state: WeekQuestions, name: str, grade: int, context: Context) -> Turn:
    known, records = record(person, (answer(name, grade, context),), context)
    after = replace(state, answers=(*state.answers, grade))
    if len(after.answers) < len(ASKED):
        return Turn(known, after, records)
    if asks_more(after.answers, context.library.review.questions):
        return Turn(known, replace(after, where=True), records)
    return Turn(known, done(after), records)


def answer(name: str, grade: int, context: Context) -> Weekly:
    value: Trouble = grade  # type: ignore[assignment]
    return replace(Weekly(at=context.at), **{name: value})  # type: ignore[arg-type]


def skipped(person: Person, state: WeekQuestions, context: Context) -> Turn:
    """What was answered so far stays; an entry without answers says that none was given."""
    if state.answers:
        return Turn(person, Closed(text("weekly.skipped")))
    known, records = record(person, (Weekly(at=context.at),), context)
    return Turn(known, Closed(text("weekly.skipped")), records)


def done(state: WeekQuestions) -> Closed:
    return Closed(text("weekly.done", score=score(state.answers) or 0))
