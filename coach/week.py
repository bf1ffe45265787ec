"""The days as planned: the layout of the week with what was moved, paused, or is held back by the rules."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from coach.day_plan import SESSIONS, DayPlan, PlannedRun, PlannedSession, WeekPlan, with_test
from coach.desk import is_paused
from coach.diary import Diary, diary_of
from coach.laying import race_kind
from coach.library import Library
from coach.localtime import ONE_DAY, moment
from coach.occurrences import is_club_run, run_name
from coach.outlook import Outlook
from coach.person import Context, Person
from coach.profile import WEEKDAYS, Distance, RunDay, RunKind
from coach.put_off import held_days, put_off_to
from coach.races import is_close, race_on
from coach.week_reasons import reasons_for


def plan_week(person: Person, monday: date, library: Library, outlook: Outlook) -> WeekPlan:
    return week_in(Diary(person, library.book), monday, library, outlook)


def week_in(diary: Diary, monday: date, library: Library, outlook: Outlook) -> WeekPlan:
    days = tuple(day_of_plan(diary, monday + number * ONE_DAY, library, outlook) for number in range(7))
    return WeekPlan(monday, days, reasons_for(diary, days))


def plan_day(person: Person, day: date, library: Library, outlook: Outlook) -> DayPlan:
    return day_of_plan(Diary(person, library.book), day, library, outlook)


def day_of_plan(diary: Diary, day: date, library: Library, outlook: Outlook) -> DayPlan:
    """What the day holds. Loading gives way to gentle range where the rules want rest, and to nothing in a pause."""
    if is_paused(diary.person.desk, day):
        return DayPlan(day)
    if outlook.rests(day):
        return resting_day(diary, day, library, outlook)
    plan = laid(diary, day, library)
    if plan.session and plan.session.plan == "strength" and (plan.light or day == outlook.mobility_on):
        return replace(plan, session=None, rest_mobility=True)
    if day == outlook.test_on:
        return with_test(plan, moment(day, diary.person.settings.session_time, diary.zone))
    return plan


def resting_day(diary: Diary, day: date, library: Library, outlook: Outlook) -> DayPlan:
    """A side that is not stopped keeps its strength days."""
    plan = DayPlan(day, rest_mobility=not outlook.urgent)
    if outlook.alone is None:
        return plan
    usual = laid(diary, day, library)
    if usual.session is None or usual.session.plan != "strength" or usual.light:
        return plan
    return replace(plan, session=replace(usual.session, side=outlook.alone))


def laid_out(person: Person, day: date, library: Library) -> DayPlan:
    """The layout with what was moved, whatever the rules or a pause make of the day."""
    return laid(Diary(person, library.book), day, library)


def laid_once(person: Person, day: date, context: Context) -> DayPlan:
    """The same, worked out once in a step."""
    return laid(diary_of(person, context), day, context.library)


def laid(diary: Diary, day: date, library: Library) -> DayPlan:
    """Worked out once for each diary."""
    if (known := diary.plans.get(day)) is None:
        known = diary.plans[day] = newly_laid(diary, day, library)
    return known


def newly_laid(diary: Diary, day: date, library: Library) -> DayPlan:
    """Nothing stays where it was moved from."""
    runs = tuple(sorted(planned_runs(diary, day, library), key=lambda run: run.start))
    session = planned_session(diary, day, runs, library)
    waits = session is not None and session.plan == "strength" and day in held_days(diary, library)
    free = waits or not (runs or session or diary.emptied(day))
    light = is_close(diary.races, day, library.book)
    return DayPlan(day, runs, None if waits else session, rest_mobility=free, light=light)


def planned_runs(diary: Diary, day: date, library: Library) -> Iterator[PlannedRun]:
    """A race takes the place of that day's usual runs."""
    race = race_on(diary.races, day)
    if race is not None and run_name(day) not in diary.moved:
        yield planned_race(diary, day, race, library)
    elif race is None:
        yield from usual_runs(diary, day, library)
    for moved in (one for one in diary.arrivals("run:", day) if diary.knows(one.occurrence)):
        usual = usual_run(diary, moved.occurrence)
        start = moved.at or moment(day, usual.time, diary.zone)
        yield planned_run(diary, moved.occurrence, start, usual.kind, library)


def usual_runs(diary: Diary, day: date, library: Library) -> Iterator[PlannedRun]:
    for number, usual in enumerate(diary.usual_runs(day), 1):
        occurrence = run_name(day, number)
        if occurrence not in diary.moved:
            run = planned_run(diary, occurrence, moment(day, usual.time, diary.zone), usual.kind, library)
            minutes = diary.length(day, number)
            yield replace(run, end=run.start + timedelta(minutes=minutes)) if minutes else run


def planned_run(diary: Diary, occurrence: str, start: datetime, kind: RunKind, library: Library) -> PlannedRun:
    extra = library.policy.long_run_extra if kind == "long" else timedelta()
    usual = timedelta(minutes=diary.person.settings.run_minutes)
    return PlannedRun(occurrence, start, start + usual + extra, kind)


def planned_race(diary: Diary, day: date, race: Distance, library: Library) -> PlannedRun:
    """At the hour of that day's first run, where there is one."""
    usual = diary.usual_runs(day)
    start = moment(day, usual[0].time if usual else library.policy.race_start, diary.zone)
    lasts = timedelta(minutes=library.policy.race_minutes[race])
    return PlannedRun(run_name(day), start, start + lasts, race_kind(race), race)


def usual_run(diary: Diary, occurrence: str) -> RunDay:
    """What a run that was moved is, by the day that it was moved from."""
    _, day, *number = occurrence.split(":")
    first = next(iter(diary.person.runner.week), None)
    hour = first.time if first else diary.person.settings.session_time
    if is_club_run(occurrence):
        return RunDay(WEEKDAYS[date.fromisoformat(day).weekday()], hour, "club")
    usual = diary.usual_runs(date.fromisoformat(day))
    position = int(number[0]) - 1 if number else 0
    return usual[position] if position < len(usual) else RunDay(WEEKDAYS[0], hour)


def planned_session(diary: Diary, day: date, runs: tuple[PlannedRun, ...], library: Library) -> PlannedSession | None:
    """Strength goes before the others, and what the runner moved here before what was here."""
    usual = diary.person.settings.session_time
    at = runs[-1].end + library.policy.post_run_after if runs else moment(day, usual, diary.zone)
    if arrived := diary.arrivals("strength:", day):
        return PlannedSession(arrived[0].occurrence, "strength", arrived[0].at or at, arrived[0].at is not None)
    if diary.keeps_strength(day) and not diary.yields(day):
        return PlannedSession(f"strength:{day}", "strength", at)
    if held := put_off_to(diary, day, library):
        return PlannedSession(f"strength:{held}", "strength", at)
    if diary.slips_to(day):
        return PlannedSession(f"strength:{day - ONE_DAY}", "strength", at)
    for plan in SESSIONS[1:]:
        if arrived := diary.arrivals(f"{plan}:", day):
            return PlannedSession(arrived[0].occurrence, plan, arrived[0].at or at, arrived[0].at is not None)
    own = (plan for plan in diary.own_plans(day) if plan != "strength" and f"{plan}:{day}" not in diary.moved)
    return next((PlannedSession(f"{plan}:{day}", plan, at) for plan in own), None)
