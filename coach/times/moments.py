"""What was said, laid beside the runner's clock: the moments that it may mean."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from coach.localtime import ONE_DAY, moment
from coach.profile import WEEKDAYS
from coach.times.dates import day_meant
from coach.times.said import Part, Said

HOURS: Mapping[Part, time] = {
    "morning": time(8),
    "midday": time(12, 30),
    "afternoon": time(15),
    "evening": time(20),
    "before-work": time(6, 30),
    "after-work": time(18),
}
"""The hour of a part of the day, local, where none was named."""
WEEK = 7
MOST_CHOSEN = 2
"""Days named side by side among which is chosen; of more the nearest is meant."""


def moments(said: Said, now: datetime, zone: ZoneInfo) -> tuple[datetime, ...]:
    """Those still to come, the nearest first: one is sure, of several the runner chooses. None without a clock time."""
    if said.span is not None and said.span < ONE_DAY:
        return (now + said.span,)
    clocks = said.clocks or ((HOURS[said.part],) if said.part else ())
    today = now.astimezone(zone).date()
    days = days_of(said, today)
    if not clocks or (not days and said.date):
        return ()
    if days and today not in days:
        return tuple(moment(day, clock, zone) for day in days for clock in clocks)
    later = tuple(at for clock in clocks if (at := moment(today, clock, zone)) > now)
    others = tuple(moment(day, clock, zone) for day in days if day != today for clock in clocks)
    if days:
        return (*later, *others) or next_week(said, today, clocks, zone)
    return later or tuple(moment(today + ONE_DAY, clock, zone) for clock in clocks)


def next_week(said: Said, today: date, clocks: tuple[time, ...], zone: ZoneInfo) -> tuple[datetime, ...]:
    """A weekday's hour that has passed today is that of the next; *today at 6* that has passed is none."""
    if not said.weekdays:
        return ()
    return tuple(moment(today + timedelta(days=WEEK), clock, zone) for clock in clocks)


def day_of(said: Said, today: date) -> date | None:
    """The nearest day that may be meant."""
    return next(iter(days_of(said, today)), None)


def days_of(said: Said, today: date) -> tuple[date, ...]:
    """The days that may be meant, the nearest first; of a repeated one the nearest alone."""
    span = said.span if said.span is not None and said.span >= ONE_DAY else None
    if said.date is not None:
        day = day_meant(said.date, today)
        return (day,) if day else ()
    if said.weekdays:
        return weekdays_meant(said, today)
    if said.day is not None or span:
        return (today + timedelta(days=said.day or 0) + (span or timedelta()),)
    if said.end:
        return (end_of(said.end, today),)
    return (monday_after(today),) if said.next == "week" else ()


def weekdays_meant(said: Said, today: date) -> tuple[date, ...]:
    """The coming one, today among them. *Next Friday* said on a Tuesday may be either of two."""
    places = [WEEKDAYS.index(day) for day in said.weekdays]
    if said.next == "week":
        return tuple(monday_after(today) + timedelta(days=place) for place in places)
    ahead = sorted(today + timedelta(days=(place - today.weekday()) % WEEK + WEEK * said.weeks) for place in places)
    if said.every or len(places) > MOST_CHOSEN:
        return tuple(ahead[:1])
    if said.next == "next" and len(ahead) == 1 and ahead[0] < monday_after(today):
        later = ahead[0] + timedelta(days=WEEK)
        return (later,) if ahead[0] == today else (ahead[0], later)
    return tuple(ahead)


def monday_after(today: date) -> date:
    return today + timedelta(days=WEEK - today.weekday())


def end_of(what: str, today: date) -> date:
    if what == "week":
        return monday_after(today) - ONE_DAY
    return today.replace(day=monthrange(today.year, today.month)[1])
