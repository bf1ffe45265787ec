"""K1 for a run that is still to come: how far is no jump, beside the longest of the weeks before."""

from datetime import date

from coach.day_plan import DayPlan, PlannedRun
from coach.person import Context, Person
from coach.profile import WEEKDAYS
from coach.rules.outside import capped_distance, longest_run
from coach.screen import Text, text


def before(run: PlannedRun, day: date, person: Person, context: Context) -> tuple[Text, ...]:
    """On the primer of a long run. Nothing where no distance is known."""
    return tuple(text("run.cap", what=cap) for cap in caps(run, day, person, context))


def ahead(days: tuple[DayPlan, ...], person: Person, context: Context) -> tuple[Text, ...]:
    """On the plan: the first long run of these days."""
    found = (
        text("run.cap-day", day=WEEKDAYS[plan.day.weekday()], what=cap)
        for plan in days
        for run in plan.runs
        for cap in caps(run, plan.day, person, context)
    )
    return tuple(found)[:1]


def caps(run: PlannedRun, day: date, person: Person, context: Context) -> tuple[Text, ...]:
    """A race is as long as it is."""
    book = context.library.book
    cap = capped_distance(person.standing, day.toordinal(), book)
    longest = longest_run(person.standing, day.toordinal(), book)
    if run.kind != "long" or run.race or cap is None or longest is None:
        return ()
    return (text("run.no-jump", cap=cap, longest=longest, days=book.long_run.window),)
