"""Local time: a zone is used only to find a wall-clock moment or a local day; everything is compared in UTC.

A wall-clock time that a spring night leaves out moves forward by the gap; one that an autumn night has twice is its
first. A person's day begins at 04:00.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

DAY_BEGINS = time(4)
ONE_DAY = timedelta(days=1)


@lru_cache(maxsize=4096)
def steady_offset(day: date, zone: ZoneInfo) -> timedelta | None:
    """The offset of the whole calendar date, None where the clock is changed on it."""
    first = datetime.combine(day, time.min, zone).utcoffset()
    last = datetime.combine(day + ONE_DAY, time.min, zone).utcoffset()
    return first if first == last else None


def moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The instant, in UTC, at which clocks in `zone` show `at` on the calendar date `day`."""
    offset = steady_offset(day, zone)
    if offset is None:
        return datetime.combine(day, at.replace(fold=0), zone).astimezone(UTC)
    return datetime.combine(day, at, UTC) - offset


def day_of(instant: datetime, zone: ZoneInfo) -> date:
    """The local day, from 04:00, in which the instant lies."""
    local = instant.astimezone(zone)
    return local.date() if local.hour >= DAY_BEGINS.hour else local.date() - ONE_DAY


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def day_begins(day: date, zone: ZoneInfo) -> datetime:
    return moment(day, DAY_BEGINS, zone)


def day_ends(day: date, zone: ZoneInfo) -> datetime:
    return moment(day + ONE_DAY, DAY_BEGINS, zone)
