"""How the pages of today's card look."""

from coach.cards.benchmark import GuidedBenchmark
from coach.cards.daily import Today
from coach.cards.recovery import RecoveryCheck
from coach.cards.session import GuidedSession
from coach.day_plan import DayPlan
from coach.flows import plan_page
from coach.flows.buttons import Row, button, rows_of
from coach.flows.commands import NAMES
from coach.flows.daily import open_cards
from coach.flows.lines import stacked
from coach.flows.plan_page import standing_lines, stopped_line, week_row
from coach.flows.runs import today_of
from coach.flows.week_face import parts, plan_for
from coach.forecast import outlook_for
from coach.person import Context, Person
from coach.review.timing import waiting_review
from coach.screen import Button, Screen, Text, text

MENU = (
    (button("plan", "view", "plan"), button("progress", "open", "progress")),
    (button("why", "open", "why"), button("settings", "open", "settings"), button("help", "view", "help")),
)
BACK = (button("back", "view", "home"),)
AT_REST = RecoveryCheck | GuidedSession | GuidedBenchmark
"""Not taken up again while running and loading are paused: the check has a button of its own, a session waits."""


def today_face(state: Today, person: Person, context: Context) -> Screen:
    match state.view:
        case "plan" | "next-week" | "why-week":
            return plan_page.face(state, person, context)
        case "help":
            return help_face()
        case "why-ankles":
            return newcomer_face(state)
        case _:
            return home(state, person, context)


def home(state: Today, person: Person, context: Context) -> Screen:
    today = today_of(person, context)
    plan = plan_for(person, today, context)
    heading = text("today.heading", date=today)
    outlook = outlook_for(person, context)
    latched = outlook.latched
    greeting = (text("today.welcome"),) if state.greeting else ()
    lines = [
        *greeting,
        heading,
        *standing_lines(person),
        *((stopped_line(outlook),) if latched else holding(person, plan)),
    ]
    waiting = [card for card in open_cards(person, context) if not (latched and isinstance(card.state, AT_REST))]
    if waiting:
        lines.append(text("today.open", count=len(waiting)))
    resumes = tuple((button(f"resume-{card.state.kind}", "resume", str(card.number), "primary"),) for card in waiting)
    check = ((button("recovery-check", "open", "recovery", "primary"),),) if latched else ()
    week = week_row(waiting_review(person, today, context.library.policy))
    return Screen(tuple(lines), (*check, *resumes, *week, *offers(person, plan), *MENU))


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
    if plan.rest_mobility and plan.rest_occurrence not in done:
        first.append(button("do-rest", "open", "rest"))
    if any(run.occurrence not in done for run in plan.runs):
        first.append(button("do-primer", "open", "primer"))
    return rows_of([*first, button("i-ran", "open", "ran"), button("something-up", "open", "tell")], 2)


def newcomer_face(state: Today) -> Screen:
    """What a newcomer is told once, and everybody finds again under Help."""
    rows = ((button("my-moment", "open", "cue"),), (button("show-today", "view", "home", "primary"),))
    above = (state.note,) if state.note else ()
    return Screen((*above, text("newcomer.why"), text("newcomer.how"), text("newcomer.long")), rows)


def help_face() -> Screen:
    lines = tuple(text("help.command", name=f"/{name}", what=text(f"command.{name}")) for name in NAMES)
    rows = (
        (button("why-ankles", "view", "why-ankles"), button("exercises", "open", "exercises")),
        (button("pause", "open", "pause"), button("privacy", "open", "privacy"), button("stop", "open", "stop")),
        BACK,
    )
    return Screen((text("help.intro"), *stacked(lines), text("help.files"), text("help.care")), rows)
