"""How the pages of today's card look."""

from datetime import date

from coach.cards.benchmark import GuidedBenchmark
from coach.cards.daily import Today
from coach.cards.recovery import RecoveryCheck
from coach.cards.session import GuidedSession
from coach.day_plan import DayPlan
from coach.flows.buttons import Row, button, rows_of
from coach.flows.commands import NAMES
from coach.flows.daily import open_cards
from coach.flows.lines import stacked
from coach.flows.runs import today_of
from coach.flows.week_face import parts, plan_for, stage_lines, week_lines, week_of_plan
from coach.forecast import outlook_for
from coach.localtime import ONE_DAY
from coach.person import Context, Person
from coach.review.timing import latest_review, waiting_review
from coach.screen import Button, Screen, Text, text

MENU = (
    (button("plan", "view", "plan"), button("why", "open", "why")),
    (button("settings", "open", "settings"), button("help", "view", "help")),
)
BACK = (button("back", "view", "home"),)
AT_REST = RecoveryCheck | GuidedSession | GuidedBenchmark
"""Not taken up again while running and loading are paused: the check has a button of its own, a session waits."""


def today_face(state: Today, person: Person, context: Context) -> Screen:
    match state.view:
        case "plan":
            return week_face(person, context, 0, button("next-week", "view", "next-week"))
        case "next-week":
            return week_face(person, context, 7, button("this-week", "view", "plan"))
        case "why-week":
            reasons = week_of_plan(person, today_of(person, context), context).reasons
            return Screen((text("week.why"), *stacked(reasons)), ((button("back", "view", "plan"),),))
        case "help":
            return help_face()
        case _:
            return home(state, person, context)


def home(state: Today, person: Person, context: Context) -> Screen:
    today = today_of(person, context)
    plan = plan_for(person, today, context)
    heading = text("today.heading", date=today)
    latched = outlook_for(person, context).latched
    greeting = (text("today.welcome"),) if state.greeting else ()
    lines = [
        *greeting,
        heading,
        *standing_lines(person),
        *((text("today.latched"),) if latched else holding(person, plan)),
    ]
    waiting = [card for card in open_cards(person, context) if not (latched and isinstance(card.state, AT_REST))]
    if waiting:
        lines.append(text("today.open", count=len(waiting)))
    resumes = tuple((button(f"resume-{card.state.kind}", "resume", str(card.number), "primary"),) for card in waiting)
    check = ((button("recovery-check", "open", "recovery", "primary"),),) if latched else ()
    week = week_row(waiting_review(person, today, context.library.policy))
    return Screen(tuple(lines), (*check, *resumes, *week, *offers(person, plan), *MENU))


def week_row(day: date | None) -> tuple[Row, ...]:
    """The review of the last week, where there is one to look at."""
    return ((button("your-week", "open", "review"),),) if day else ()


def standing_lines(person: Person) -> tuple[Text, ...]:
    if person.desk.stopped:
        return (text("today.stopped"),)
    if person.desk.paused is None:
        return ()
    until = person.desk.paused.until
    return (text("today.paused-until", day=until),) if until else (text("today.paused"),)


def holding(person: Person, plan: DayPlan) -> tuple[Text, ...]:
    """What is left of the day; what was done is said as done."""
    if person.desk.paused:
        return ()
    done = person.desk.done
    left = parts(person, plan)
    if plan.session and plan.session.occurrence in done:
        return (text("today.session-done"),)
    return (text("today.holds", what=left),) if left else (text("today.free"),)


def offers(person: Person, plan: DayPlan) -> tuple[Row, ...]:
    done = person.desk.done
    first: list[Button] = []
    if plan.session and plan.session.occurrence not in done:
        first.append(button(f"do-{plan.session.plan}", "open", "session"))
    elif plan.rest_mobility and plan.rest_occurrence not in done:
        first.append(button("do-rest", "open", "rest"))
    if any(run.occurrence not in done for run in plan.runs):
        first.append(button("do-primer", "open", "primer"))
    return rows_of([*first, button("i-ran", "open", "ran")], 2)


def week_face(person: Person, context: Context, ahead: int, other: Button) -> Screen:
    day = today_of(person, context) + ahead * ONE_DAY
    heading = text("plan.next-week" if ahead else "plan.this-week")
    week = week_row(latest_review(person, today_of(person, context), context.library.policy))
    rows = ((other, button("why-days", "view", "why-week")), *week, (button("do-test", "open", "test"), *BACK))
    latched = (text("today.latched"),) if outlook_for(person, context).latched else ()
    stands = (*stacked(stage_lines(person)), *standing_lines(person), *latched)
    return Screen((heading, *stands, *week_lines(person, day, context)), rows)


def help_face() -> Screen:
    lines = tuple(text("help.command", name=f"/{name}", what=text(f"command.{name}")) for name in NAMES)
    rows = (
        (button("pause", "open", "pause"), button("privacy", "open", "privacy"), button("stop", "open", "stop")),
        BACK,
    )
    return Screen((text("help.intro"), *stacked(lines), text("help.care")), rows)
