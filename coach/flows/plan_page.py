"""The pages of the plan: this week and next, what holds it back, and why the days are where they are."""

from datetime import date

from coach.cards.daily import Today
from coach.cards.plan import ChangePlan, Way, WeekWishes
from coach.flows import long_run
from coach.flows.buttons import Row, button
from coach.flows.easing import eased
from coach.flows.lines import stacked
from coach.flows.runs import today_of
from coach.flows.turn import Turn
from coach.flows.week_face import stage_lines, week_lines, week_of_plan
from coach.forecast import decision_for, outlook_for
from coach.localtime import ONE_DAY
from coach.outlook import Outlook
from coach.person import Context, Person
from coach.record import is_news
from coach.review.timing import latest_review
from coach.screen import Screen, Text, text
from coach.week_form import form_of

WEEK = 7
HOME = button("back", "view", "home")


def press(person: Person, state: Today, verb: str, context: Context) -> Turn:
    match verb:
        case "change":
            return Turn(person, ChangePlan())
        case "wishes":
            return Turn(person, WeekWishes())
        case "way":
            return Turn(person, Way())
        case "busy" | "usual":
            after, records = eased(person, shown_day(state, person, context), verb, context)
            return Turn(after, state, records)
        case _:
            return Turn(person, state)


def shown_day(state: Today, person: Person, context: Context) -> date:
    """A day of the week on the screen."""
    return today_of(person, context) + (WEEK * ONE_DAY if state.view == "next-week" else 0 * ONE_DAY)


def face(state: Today, person: Person, context: Context) -> Screen:
    day = shown_day(state, person, context)
    if state.view == "why-week":
        reasons = week_of_plan(person, day, context).reasons
        rows_here = ((button("my-days", "wishes"),), (button("back", "view", "plan"),))
        return Screen((text("week.why"), *stacked(reasons)), rows_here)
    is_next = state.view == "next-week"
    heading = text("plan.next-week" if is_next else "plan.this-week")
    stands = (*stacked(stage_lines(person)), *standing_lines(person), *held_lines(person, context))
    week = week_of_plan(person, day, context).days
    caps = long_run.ahead(tuple(one for one in week if one.day >= today_of(person, context)), person, context)
    lines = (heading, *stands, *form_line(person, day), *week_lines(person, day, context), *caps)
    reviewed = week_row(latest_review(person, today_of(person, context), context.library.policy))
    return Screen(lines, (*rows(person, day, is_next=is_next), *reviewed, (button("do-test", "open", "test"), HOME)))


def week_row(day: date | None) -> tuple[Row, ...]:
    """The review of the last week, where there is one to look at."""
    return ((button("your-week", "open", "review"),),) if day else ()


def rows(person: Person, day: date, *, is_next: bool) -> tuple[Row, ...]:
    other = button("this-week", "view", "plan") if is_next else button("next-week", "view", "next-week")
    usual = form_of(person.standing.eased, day) == "usual"
    form = button("busy-week", "busy") if usual else button("usual-week", "usual")
    why = () if is_next else (button("why-days", "view", "why-week"),)
    return ((button("change-day", "change"), form), (button("the-way", "way"), *why), (other,))


def form_line(person: Person, day: date) -> tuple[Text, ...]:
    form = form_of(person.standing.eased, day)
    return () if form == "usual" else (text(f"plan.form-{form}"),)


def stopped_line(outlook: Outlook) -> Text:
    return text(f"today.latched-{outlook.alone}" if outlook.alone else "today.latched")


def held_lines(person: Person, context: Context) -> tuple[Text, ...]:
    """What the rules want just now, where that is more than going on."""
    outlook = outlook_for(person, context)
    if outlook.latched:
        return (stopped_line(outlook),)
    decision = decision_for(person, context)
    return (text(decision.next),) if is_news(decision) and decision.decision != "progress" else ()


def standing_lines(person: Person) -> tuple[Text, ...]:
    if person.desk.stopped:
        return (text("today.stopped"),)
    if person.desk.paused is None:
        return ()
    until = person.desk.paused.until
    return (text("today.paused-until", day=until),) if until else (text("today.paused"),)
