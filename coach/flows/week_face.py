"""The week as lines: what each day holds."""

from collections.abc import Mapping
from datetime import date, time

from coach.cards.benchmark import BenchmarkOffer
from coach.cards.daily import RestDay, SessionOffer
from coach.day_plan import DayPlan, PlannedRun, PlannedSession, WeekPlan
from coach.diary import diary_of
from coach.flows.lines import stacked
from coach.flows.runs import today_of, zone_of
from coach.forecast import outlook_for
from coach.localtime import monday_of
from coach.offers import offer_of
from coach.person import Context, Person
from coach.profile import WEEKDAYS
from coach.screen import Text, text
from coach.terms import Plan
from coach.week import day_of_plan, laid_once, week_in

KINDS: Mapping[Plan, str] = {"rest-day": "rest"}
"""What a planned thing is called where its plan has another name."""


def week_of_plan(person: Person, day: date, context: Context) -> WeekPlan:
    outlook = outlook_for(person, context)
    return week_in(diary_of(person, context), monday_of(day), context.library, outlook)


def week_lines(person: Person, day: date, context: Context) -> tuple[Text, ...]:
    """One paragraph: each day that holds something, on its own line. Days that have passed show what they held."""
    outlook, today = outlook_for(person, context), today_of(person, context)
    lines = []
    for plan in week_of_plan(person, day, context).days:
        shown = laid_once(person, plan.day, context) if plan.day < today else plan
        rests = outlook.rests(plan.day) and plan.day >= today
        if shown.runs or shown.session or (rests and plan.rest_mobility):
            lines.append(day_line(person, shown))
    return stacked(lines)


def day_line(person: Person, plan: DayPlan) -> Text:
    return text("week.day", day=WEEKDAYS[plan.day.weekday()], what=told_parts(person, plan))


def told_parts(person: Person, plan: DayPlan) -> tuple[Text, ...]:
    """With a mark on what is done, and on what was made short."""
    done = done_on(person, plan.day)
    marked = []
    for name, part in named_parts(person, plan):
        short = text("plan.short", what=part) if name in person.standing.shortened else part
        marked.append(text("plan.done", what=short) if name.partition(":")[0] in done else short)
    return tuple(marked)


def done_on(person: Person, day: date) -> set[str]:
    """Kinds of planned things that were done on this day, wherever they were planned."""
    number, standing = day.toordinal(), person.standing
    strong = any(at == number and strength and done for at, strength, done in standing.sessions)
    ran = any(row[0] == number for row in standing.runs)
    light = {KINDS.get(plan, plan) for at, plan in standing.light if at == number}
    return {*(("strength",) if strong else ()), *(("run",) if ran else ()), *light}


def parts(person: Person, plan: DayPlan) -> tuple[Text, ...]:
    """What the day holds, in the order of the clock."""
    return tuple(part for _, part in named_parts(person, plan))


def named_parts(person: Person, plan: DayPlan) -> list[tuple[str, Text]]:
    """By the runner's clock, also before it is theirs in the profile."""
    zone = zone_of(person)
    found = [(run.occurrence, run_part(run, run.start.astimezone(zone).time())) for run in plan.runs]
    if plan.session:
        found.append((plan.session.occurrence, session_part(plan.session)))
    return [*found, *([(plan.rest_occurrence, text("plan.rest-mobility"))] if plan.rest_mobility else [])]


def session_part(session: PlannedSession) -> Text:
    return text(f"plan.{session.plan}-{session.side}" if session.side else f"plan.{session.plan}")


def run_part(run: PlannedRun, at: time) -> Text:
    if run.kind == "club":
        return text("plan.club-run", at=at)
    return text("plan.race", at=at) if run.race else text("plan.run", at=at)


def plan_for(person: Person, day: date, context: Context) -> DayPlan:
    return day_of_plan(diary_of(person, context), day, context.library, outlook_for(person, context))


def todays_session(person: Person, context: Context) -> SessionOffer | BenchmarkOffer | None:
    """What is planned for today and not done so far."""
    session = plan_for(person, today_of(person, context), context).session
    if session is None or session.occurrence in person.desk.done:
        return None
    return offer_of(session.occurrence)


def todays_rest(person: Person, context: Context) -> RestDay | None:
    """The easy range of a day that holds nothing else."""
    plan = plan_for(person, today_of(person, context), context)
    if not plan.rest_mobility or plan.rest_occurrence in person.desk.done:
        return None
    return RestDay(plan.rest_occurrence)


def stage_lines(person: Person) -> tuple[Text, ...]:
    """One line where both sides stand alike, else one for each."""
    left, right = person.standing.left.stage, person.standing.right.stage
    if left == right:
        return (text("plan.stage", stage=text(f"stage.{left}")),)
    sides = ((text("side.left"), left), (text("side.right"), right))
    return tuple(text("plan.stage-side", side=side, stage=text(f"stage.{stage}")) for side, stage in sides)
