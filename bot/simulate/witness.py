"""Looks over the coach's shoulder at moments that matter: Mondays, and right after a reminder should have come."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.simulate.record import Awaited, WeekSeen
from coach.agenda import is_active, needs_help, rings_on, scene_of
from coach.calls import KIND_OF
from coach.desk import Desk, is_paused
from coach.diary import diary_of
from coach.forecast import outlook_for
from coach.localtime import day_begins, day_of, moment
from coach.occurrences import is_club_run, primer_of, run_day, run_of
from coach.person import Context, Person
from coach.profile import WEEKDAYS
from coach.quiet import quiet_around
from coach.races import races_of
from coach.week import plan_week
from content.library import load_library

LATE = timedelta(seconds=61)
MINUTE = timedelta(minutes=1)


def week_seen(person: Person, now: datetime) -> WeekSeen:
    monday = day_of(now, ZoneInfo(person.runner.time_zone))
    context = Context(now, now, load_library())
    plan = plan_week(person, monday, context.library, outlook_for(person, context))
    strength = (day.day for day in plan.days if day.session and day.session.plan == "strength")
    return WeekSeen(monday, tuple(strength))


def awaited_on(person: Person, day: date) -> list[tuple[datetime, str]]:
    """When a reminder of this day's usual runs should have come, and which."""
    zone, policy = ZoneInfo(person.runner.time_zone), load_library().policy
    race = races_of(person.runner, person.standing).get(day.toordinal())
    window = timedelta(minutes=policy.race_minutes[race] if race else person.settings.run_minutes)
    found = []
    for run in person.runner.week:
        if run.day is WEEKDAYS[day.weekday()]:
            start = moment(day, run.time, zone)
            found += [
                (start - policy.primer_lead, f"primer:{day}"),
                (start + window + policy.post_run_after, f"run:{day}"),
            ]
    return found


def judged(person: Person, occurrence: str, due: datetime, now: datetime) -> Awaited:
    kind = "primer" if occurrence.startswith("primer:") else "post-run"
    asked = next((one for one in person.desk.asked if one.occurrence == occurrence), None)
    came = asked is not None and not asked.given_up and abs(asked.at - due) <= MINUTE
    return Awaited(due, kind, came, "" if came else excuse(person, occurrence, due, now))


def excuse(person: Person, occurrence: str, due: datetime, now: datetime) -> str:
    """Why nothing had to come; empty where something should have."""
    desk, run = person.desk, run_of(occurrence)
    if not is_active(person):
        return "not active"
    if person.joined_at is not None and person.joined_at > due - timedelta(hours=2):
        return "joined too late"
    if {occurrence, run, primer_of(run)} & set(desk.done):
        return "done already"
    shifted = [*(move.occurrence for move in person.standing.moved), *(snooze.occurrence for snooze in desk.snoozed)]
    if occurrence in shifted or run in shifted:
        return "moved"
    return rules_excuse(person, due, now) or room_excuse(person, due) or silence_excuse(person, occurrence, due, now)


def rules_excuse(person: Person, due: datetime, now: datetime) -> str:
    """A day that began at rest stays so, even where the rest was over at noon."""
    zone = ZoneInfo(person.runner.time_zone)
    day = day_of(due, zone)
    if is_paused(person.desk, day):
        return "paused"
    outlooks = [outlook_for(person, Context(at, at, load_library())) for at in (now, day_begins(day, zone))]
    return "resting" if any(one.latched or one.rests(day) for one in outlooks) else ""


def room_excuse(person: Person, due: datetime) -> str:
    """A club's run beside one's own asks how it was, too, and the cap of the day leaves out what matters least."""
    day = day_of(due, ZoneInfo(person.runner.time_zone))
    beside = any(is_club_run(run.run) and run_day(person, run.run) == day for run in person.club_runs)
    return "two runs that day" if beside else ""


def silence_excuse(person: Person, occurrence: str, due: datetime, now: datetime) -> str:
    """The runner's own wishes, and the back-off after silence."""
    settings, policy = person.settings, load_library().policy
    kind, zone = KIND_OF[occurrence.partition(":")[0]], ZoneInfo(person.runner.time_zone)
    day = day_of(due, zone)
    if kind in settings.muted or (settings.only_after_runs and occurrence.startswith("primer:")):
        return "not wanted"
    if is_backing_off(person.desk, policy.unanswered_before_help):
        return "backing off"
    if quiet_around(day, settings.quiet, zone).at(due):
        return "quiet hours"
    context = Context(now, now, load_library())
    scene = scene_of(diary_of(person, context), now, context.library, outlook_for(person, context))
    return "enough for today" if rings_on(scene, day) >= min(policy.daily_cap, settings.daily_cap) else ""


def is_backing_off(desk: Desk, unanswered: int) -> bool:
    return desk.asked_to_help or needs_help(desk, unanswered)
