"""The week as lines: what each day holds."""

from datetime import date, time

from coach.cards.benchmark import BenchmarkOffer
from coach.cards.daily import RestDay, SessionOffer
from coach.day_plan import DayPlan, PlannedRun, WeekPlan
from coach.flows.lines import stacked
from coach.flows.runs import today_of, zone_of
from coach.forecast import outlook_for
from coach.localtime import monday_of
from coach.offers import offer_of
from coach.person import Context, Person
from coach.profile import WEEKDAYS
from coach.screen import Text, text
from coach.week import plan_day, plan_week


def week_of_plan(person: Person, day: date, context: Context) -> WeekPlan:
    return plan_week(person, monday_of(day), context.library, outlook_for(person, context))


def week_lines(person: Person, day: date, context: Context) -> tuple[Text, ...]:
    """One paragraph: each day that holds something, on its own line."""
    plan = week_of_plan(person, day, context)
    return stacked([day_line(person, one) for one in plan.days if holds(one)])


def day_line(person: Person, plan: DayPlan) -> Text:
    return text("week.day", day=WEEKDAYS[plan.day.weekday()], what=parts(person, plan))


def holds(plan: DayPlan) -> bool:
    return bool(plan.runs or plan.session)


def parts(person: Person, plan: DayPlan) -> tuple[Text, ...]:
    """What the day holds, in the order of the clock: the runner's clock, also before it is theirs in the profile."""
    zone = zone_of(person)
    runs = tuple(run_part(run, run.start.astimezone(zone).time()) for run in plan.runs)
    session = (text(f"plan.{plan.session.plan}"),) if plan.session else ()
    rest = (text("plan.rest-mobility"),) if plan.rest_mobility else ()
    return (*runs, *session, *rest)


def run_part(run: PlannedRun, at: time) -> Text:
    return text("plan.race", at=at) if run.race else text("plan.run", at=at)


def plan_for(person: Person, day: date, context: Context) -> DayPlan:
    return plan_day(person, day, context.library, outlook_for(person, context))


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
