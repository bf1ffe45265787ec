"""When the tests come: in the place of the mobility tune-up once they are due, or on the day that the runner chose."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from coach.day_plan import DayPlan
from coach.decision import Decision
from coach.desk import is_paused
from coach.diary import Diary
from coach.layout import HARD
from coach.library import Library
from coach.localtime import ONE_DAY, day_of, moment
from coach.person import Person
from coach.rules.benchmarks import retest_day
from coach.rules.calm import Unrest, unrest
from coach.week import laid

AHEAD = 14
"""Days that are looked at: the plans of this week and the next."""


def unrest_of(diary: Diary, decision: Decision, now: datetime, library: Library) -> Unrest | None:
    """Why there is no test at this moment; None on a calm day."""
    person = diary.person
    if is_paused(person.desk, day_of(now, diary.zone)):
        return Unrest("paused")
    ends = [at for at in (person.standing.hard_at, hard_run_before(diary, now, library)) if at is not None]
    return unrest(person.standing, decision, max(ends, default=None), now, library.book)


def hard_run_before(diary: Diary, at: datetime, library: Library) -> datetime | None:
    """The end of the latest run within the hours that have to be calm, if it was planned as a hard or long one."""
    usual = {run.kind for run in diary.person.runner.week} | {run.kind for run in diary.person.standing.schedule.runs}
    if not diary.races and HARD.isdisjoint(usual):
        return None
    since = at - timedelta(hours=library.book.benchmarks.calm_hours)
    first, last = day_of(since, diary.zone), day_of(at, diary.zone)
    days = [first + number * ONE_DAY for number in range((last - first).days + 1)]
    ends = [end for day in days for end in hard_ends(diary, day, library) if since < end <= at]
    return max(ends, default=None)


def hard_ends(diary: Diary, day: date, library: Library) -> Iterator[datetime]:
    """A run that was called over without having been run does not count."""
    ran = {number for number, *_ in diary.person.standing.runs}
    for run in laid(diary, day, library).runs:
        left_out = run.occurrence in diary.person.desk.done and day.toordinal() not in ran
        if run.kind in HARD and not left_out:
            yield run.end


def test_day(diary: Diary, decision: Decision, now: datetime, library: Library) -> date | None:
    """The day whose session gives way to the tests; None while they are not due, or the runner has chosen a day."""
    person, today = diary.person, day_of(now, diary.zone)
    due = max(retest_day(person.standing, library.book), today.toordinal())
    if person.joined_at is None or due >= today.toordinal() + AHEAD or has_chosen(person, today):
        return None
    restless = unrest_of(diary, decision, now, library)
    days = [day for number in range(AHEAD) if (day := today + number * ONE_DAY).toordinal() >= due]
    tune_ups = (day for day in days if diary.layout(day).mobility == day.weekday())
    found = next((day for day in tune_ups if is_fit(diary, day, today, restless, library)), None)
    return found or next((day for day in days if is_empty(diary, day, today, restless, library)), None)


def has_chosen(person: Person, today: date) -> bool:
    return any(one.occurrence.startswith("test:") and one.day >= today.toordinal() for one in person.standing.moved)


def is_fit(diary: Diary, day: date, today: date, restless: Unrest | None, library: Library) -> bool:
    """Nothing but the tune-up is there, it is still to be done, and the day is calm as far as one can foresee."""
    plan = laid(diary, day, library)
    session = plan.session
    if session is None or session.plan != "mobility" or session.occurrence in diary.person.desk.done:
        return False
    return is_calm(diary, day, session.at, today, restless, library)


def is_empty(diary: Diary, day: date, today: date, restless: Unrest | None, library: Library) -> bool:
    """A rest day, for weeks in which the tune-up always follows a hard run."""
    plan, usual = laid(diary, day, library), diary.person.settings.session_time
    at = moment(day, usual, diary.zone)
    return is_open(plan, diary.person) and is_calm(diary, day, at, today, restless, library)


def is_open(plan: DayPlan, person: Person) -> bool:
    return plan.rest_mobility and plan.rest_occurrence not in person.desk.done


def is_calm(diary: Diary, day: date, at: datetime, today: date, restless: Unrest | None, library: Library) -> bool:
    if is_paused(diary.person.desk, day) or is_before_race(diary, day):
        return False
    if restless is not None and (day == today if restless.until is None else at < restless.until):
        return False
    return hard_run_before(diary, at, library) is None


def is_before_race(diary: Diary, day: date) -> bool:
    return any(0 <= race - day.toordinal() <= diary.book.races.hold_days for race in diary.races)


def free_days(person: Person, today: date, restless: Unrest | None, library: Library) -> Iterator[datetime]:
    """Moments for a test on other days: after today, calm, with neither a run nor strength."""
    diary = Diary(person, library.book)
    for number in range(1, AHEAD):
        day = today + number * ONE_DAY
        plan = laid(diary, day, library)
        at = plan.session.at if plan.session else moment(day, person.settings.session_time, diary.zone)
        light = plan.session is None or plan.session.plan == "mobility"
        if light and not plan.runs and is_calm(diary, day, at, today, restless, library):
            yield at
