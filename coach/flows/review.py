"""The weekly review: read in fifteen seconds, agreed to with one tap, and a way to make the coming week smaller."""

from dataclasses import replace
from datetime import date

from coach.cards.closing import Closed
from coach.cards.daily import MorningDecision
from coach.cards.post_run import SharpQuestions
from coach.cards.review import WeekQuestions, WeekReview
from coach.effects import Effect
from coach.flows.easing import eased
from coach.flows.post_run import check_in_of
from coach.flows.runs import settle, today_of
from coach.flows.turn import Turn
from coach.flows.week_face import todays_rest, todays_session
from coach.journal import Override
from coach.localtime import ONE_DAY
from coach.opinions import Feedback, Opinion
from coach.person import Context, Person
from coach.record import ids, judged, record
from coach.review.opening import remembered, week_review
from coach.review.timing import WEEK
from coach.screen import Text, text
from coach.terms import WeekForm

FORMS: dict[str, WeekForm] = {"lighter": "lighter", "busy": "busy", "usual": "usual"}


def opened(person: Person, day: date, context: Context) -> Turn:
    """Needs the journal: a week is read from it once, and kept on the card."""
    card = week_review(person, day, context)
    return Turn(replace(person, desk=remembered(person.desk, card)), card)


def press(person: Person, state: WeekReview, verb: str, arg: str, context: Context) -> Turn:
    match verb:
        case "ok":
            return agreed(person, state)
        case "lighter" | "busy" | "usual":
            return shaped(person, state, FORMS[verb], 1 if verb != "usual" else weeks_of(context), context)
        case "smaller":
            return shaped(person, state, "busy", weeks_of(context), context)
        case "felt-since":
            return judged_change(person, state, arg, context)  # type: ignore[arg-type]
        case "page":
            return Turn(person, replace(state, page=arg))  # type: ignore[arg-type]
        case "take-back" if can_take_back(person, state):
            return taken_back(person, state, context)
        case "session":
            return Turn(person, todays_session(person, context) or state)
        case "rest":
            return Turn(person, todays_rest(person, context) or state)
        case _:
            return told_where(person, state.occurrence, verb, arg, context) or Turn(person, state)


def agreed(person: Person, state: WeekReview) -> Turn:
    settled, effects = settle(person, state.occurrence)
    if state.asks:
        return Turn(settled, WeekQuestions(state.occurrence), effects)
    return Turn(settled, Closed(closing(state)), effects)


def closing(state: WeekReview) -> Text:
    if not state.kept:
        return text("review.closed", week=state.week)
    return text("review.closed-kept", week=state.week, kept=state.kept, planned=state.planned)


def coming(state: WeekReview) -> date:
    """A day of the week that this review looks ahead to."""
    return state.day + ONE_DAY


def weeks_of(context: Context) -> int:
    return context.library.review.habit.smaller_weeks


def shaped(person: Person, state: WeekReview, form: WeekForm, weeks: int, context: Context) -> Turn:
    effects: tuple[Effect, ...] = ()
    for number in range(weeks):
        person, records = eased(person, coming(state) + number * WEEK, form, context)
        effects += records
    return Turn(person, replace(state, page="week"), effects)


def judged_change(person: Person, state: WeekReview, felt: Opinion, context: Context) -> Turn:
    """Recorded at the tap. Worse asks what to do about it."""
    if state.change is None:
        return Turn(person, state)
    known, records = record(person, (Feedback(at=context.at, of=state.change.id, felt=felt),), context)
    return Turn(known, replace(state, felt=felt, page="worse" if felt == "worse" else "week"), records)


def can_take_back(person: Person, state: WeekReview) -> bool:
    """A step up is the runner's to give back at any time (rule book 2a, Veto)."""
    change = state.change
    if change is None or change.verdict != "progress":
        return False
    return any(past.id == change.id and not past.vetoed_day for past in person.standing.past)


def taken_back(person: Person, state: WeekReview, context: Context) -> Turn:
    of = state.change.id if state.change else ""
    known, records = record(person, (Override(at=context.at, of=of),), context)
    return Turn(known, replace(state, page="week"), records, text("review.taken-back"))


def told_where(person: Person, occurrence: str, verb: str, arg: str, context: Context) -> Turn | None:
    """The questions that every pain is asked; the rules decide on the answer."""
    match verb:
        case "felt":
            known, records = record(person, check_in_of(arg, "any", context.at), context)  # type: ignore[arg-type]
            after, told, decisions = judged(known, context)
            return Turn(after, MorningDecision(occurrence, ids(records), told), (*records, *decisions))
        case "sharp":
            today = today_of(person, context)
            return Turn(person, SharpQuestions(f"run:{today}", today, "words"))
        case _:
            return None
