"""Follow-up questions on whatever card tells a decision: one at a time, each answer recorded and judged at once."""

from dataclasses import replace

from coach.cards import Advice, BenchmarkResult, CardState, MorningDecision, Receipt, SessionReceipt
from coach.cards.outcome import Told
from coach.decision import STOPS, Question
from coach.flows.buttons import Row, button
from coach.flows.placing import place_rows, placed_in
from coach.flows.turn import Turn
from coach.followups import FOLLOW_UPS
from coach.journal import CheckIn, Entry
from coach.person import Context, Person
from coach.record import ids, judged, record
from coach.rules.questions import PLACE
from coach.screen import Screen, Text, text

Asking = Advice | BenchmarkResult | MorningDecision | Receipt | SessionReceipt
"""Cards that tell a decision."""


def pending(state: CardState) -> Question | None:
    """The question that the card asks on the page that it shows."""
    match state:
        case (
            Advice(page="told", doubtful=None, asks_side=False)
            | BenchmarkResult(why=False)
            | MorningDecision(page="told")
            | Receipt(page=None)
            | SessionReceipt(why=False)
        ):
            return open_question(state.told, state.answered)
        case _:
            return None


def open_question(told: Told, answered: tuple[str, ...]) -> Question | None:
    """The most important one that was not asked on this card."""
    return next((question for question in told.questions if question.id not in answered), None)


def with_question(screen: Screen, state: CardState) -> Screen:
    """What else the card offers waits for the answer, but for its last row; advice offers only what belongs to it."""
    question = pending(state)
    if question is None:
        return screen
    kept = screen.rows if isinstance(state, Advice) else screen.rows[-1:]
    return Screen((*screen.body, wording(question)), (*question_rows(question), *kept))


def wording(question: Question) -> Text:
    asked = text(f"ask.{question.id}")
    if question.side == "both" or (question.id != PLACE and FOLLOW_UPS[question.id].of_person):
        return asked
    return text("ask.sided", side=text(f"told.side-{question.side}"), question=asked)


def question_rows(question: Question) -> tuple[Row, ...]:
    if question.id == PLACE:
        return place_rows("answer", f"{PLACE}:")
    yes, no = (button(said, "answer", f"{question.id}:{said}") for said in ("yes", "no"))
    return ((yes, no), (button("not-sure", "answer", f"{question.id}:unsure"),))


def press(person: Person, state: Asking, arg: str, context: Context) -> Turn:
    question = pending(state)
    if question is None:
        return Turn(person, state)
    known, records = record(person, entries_of(question, state.entries, arg, context), context)
    after, told, decisions = judged(known, context)
    entries, answered = (*state.entries, *ids(records)), (*state.answered, question.id)
    effects = (*records, *decisions)
    if told.verdict in STOPS and not isinstance(state, Advice):
        return Turn(after, Advice(told, entries, answered=answered), effects)
    return Turn(after, replace(state, told=told, entries=entries, answered=answered), effects)


def entries_of(question: Question, entries: tuple[str, ...], arg: str, context: Context) -> tuple[Entry, ...]:
    """Not sure counts as the worrying answer, unless the rule that waits for it counts it so already."""
    said = arg.rpartition(":")[2]
    if question.id == PLACE:
        return placed_in(entries, said, context)
    known = FOLLOW_UPS[question.id]
    if said == "unsure" and known.unsure == "stands":
        return ()
    yes = known.alarm if said == "unsure" else said == "yes"
    return (CheckIn(at=context.at, side=question.side, answers=((question.id, yes),)),)
