"""What was said, laid beside the runner's clock: the moments that it may mean."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from coach.localtime import ONE_DAY, moment
from coach.profile import WEEKDAYS
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


def moments(said: Said, now: datetime, zone: ZoneInfo) -> tuple[datetime, ...]:
    """Those still to come, the nearest first: one is sure, of several the runner chooses. None without a clock time."""
    if said.span is not None and said.span < ONE_DAY:
        return (now + said.span,)
    clocks = said.clocks or ((HOURS[said.part],) if said.part else ())
    today = now.astimezone(zone).date()
    day = day_of(said, today)
    if not clocks:
        return ()
    if day is not None and day != today:
        return tuple(moment(day, clock, zone) for clock in clocks)
    later = tuple(at for clock in clocks if (at := moment(today, clock, zone)) > now)
    if later or day == today:
        return later or next_week(said, today, clocks, zone)
    return tuple(moment(today + ONE_DAY, clock, zone) for clock in clocks)


def next_week(said: Said, today: date, clocks: tuple[time, ...], zone: ZoneInfo) -> tuple[datetime, ...]:
    """A weekday's hour that has passed today is that of the next; *today at 6* that has passed is none."""
    if not said.weekdays:
        return ()
    return tuple(moment(today + timedelta(days=WEEK), clock, zone) for clock in clocks)


def day_of(said: Said, today: date) -> date | None:
    """The day that was named: a weekday is the next one, today among them."""
    if said.day is not None:
        return today + timedelta(days=said.day)
    if said.span is not None and said.span >= ONE_DAY:
        return today + said.span
    ahead = [(WEEKDAYS.index(day) - today.weekday()) % WEEK for day in said.weekdays]
    return today + timedelta(days=min(ahead)) if ahead else None
