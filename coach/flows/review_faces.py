"""How the weekly review and its questions look."""

from coach.cards.review import WeekQuestions, WeekReview
from coach.day_plan import plan_named
from coach.flows.buttons import Row, button, rows_of
from coach.flows.moving_faces import sore_rows
from coach.flows.progress_faces import charted, trend_face
from coach.flows.review import can_take_back, coming
from coach.flows.review_lines import week_lines
from coach.flows.runs import today_of
from coach.flows.week_face import parts, plan_for, todays_rest, todays_session
from coach.localtime import monday_of
from coach.person import Context, Person
from coach.review.questions import ASKED
from coach.review.timing import WEEK
from coach.screen import Screen, Text, text
from coach.week_form import form_of

OPINIONS = ("better", "same", "worse")


def face(state: WeekReview | WeekQuestions, person: Person, context: Context) -> Screen:
    match state:
        case WeekQuestions(where=True):
            return Screen((text("weekly.where"),), (*sore_rows(), (button("not-now", "not-now"),)))
        case WeekQuestions():
            return question_face(state)
        case WeekReview(page="worse"):
            return worse_face(state, person)
        case WeekReview(page="chart"):
            return charted(trend_face(person, "week", context), person, (button("back", "page", "week"),))
        case WeekReview():
            return week_face(state, person, context)


def question_face(state: WeekQuestions) -> Screen:
    number = len(state.answers)
    name = ASKED[number]
    heading = text("weekly.heading", number=number + 1, count=len(ASKED))
    answers = [button(f"{name}-{grade}", name, str(grade)) for grade in range(4)]
    return Screen((heading, text(f"weekly.{name}")), (*rows_of(answers, 2), (button("skip-questions", "skip"),)))


def worse_face(state: WeekReview, person: Person) -> Screen:
    back = ((button("take-back", "take-back"),),) if can_take_back(person, state) else ()
    rest = (button("lighter", "lighter"), button("leave-it", "page", "week"))
    return Screen((text("review.worse"),), (*sore_rows(), *back, rest))


def week_face(state: WeekReview, person: Person, context: Context) -> Screen:
    today, start = todays(state, person, context)
    change = tuple(button(each, "felt-since", each) for each in OPINIONS) if asks_change(state) else ()
    rows = (*((change,) if change else ()), *start, *main_rows(state, person, context))
    return Screen((*week_lines(state, person, context), *today), rows)


def asks_change(state: WeekReview) -> bool:
    return state.change is not None and state.felt is None


def todays(state: WeekReview, person: Person, context: Context) -> tuple[tuple[Text, ...], tuple[Row, ...]]:
    """The day of the review holds something, too: this card carries it."""
    today = today_of(person, context)
    if state.day != today or state.occurrence in person.desk.done:
        return (), ()
    plan = plan_for(person, today, context)
    what = parts(person, plan)
    line = (text("morning.today", what=what),) if what else ()
    session = None if plan.runs else todays_session(person, context)
    if session:
        return line, ((button(f"do-{plan_named(session.occurrence)}", "session"),),)
    return line, ((button("do-rest", "rest"),),) if todays_rest(person, context) else ()


def main_rows(state: WeekReview, person: Person, context: Context) -> tuple[Row, ...]:
    """The coming week can be eased until it is over."""
    agree: Row = (button("ok", "ok", style="primary"), button("week-chart", "page", "chart"))
    if today_of(person, context) >= monday_of(coming(state)) + WEEK:
        return (agree,)
    if form_of(person.standing.eased, coming(state)) != "usual":
        return ((*agree, button("as-usual-week", "usual")),)
    smaller = ((button("smaller-weeks", "smaller"),),) if state.smaller else ()
    return (*smaller, agree, (button("lighter", "lighter"), button("busy-week", "busy")))
