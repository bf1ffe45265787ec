"""The club's runs and digests as moments: when each begins, and when its card comes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from coach.club.numbers import ClubNumbers
from coach.club.values import Club, ClubSettings
from coach.localtime import ONE_DAY, day_of, moment
from coach.profile import WEEKDAYS

DAYS_AHEAD = 9
"""From yesterday on: what is due once a week is found in it."""


@dataclass(frozen=True, slots=True)
class ClubMoment:
    """Its card comes at `at`, and no later than `until`: the start of a run, the end of a digest's day."""

    occurrence: str
    day: date
    at: datetime
    until: datetime


def runs(club: Club, now: datetime, numbers: ClubNumbers) -> Iterator[ClubMoment]:
    """Those that have not begun."""
    zone, starts = zone_of(club), club.settings.at
    for day in days_from(today_of(club, now)):
        if WEEKDAYS[day.weekday()] in club.settings.days:
            early = starts < numbers.early_before
            at = moment(day - ONE_DAY, numbers.evening_at, zone) if early else moment(day, numbers.announce_at, zone)
            run = ClubMoment(f"run:{day}", day, at, moment(day, starts, zone))
            if run.until > now:
                yield run


def digests(club: Club, now: datetime) -> Iterator[ClubMoment]:
    """Each tells of the week that ended before its own."""
    settings, zone = club.settings, zone_of(club)
    for day in days_from(today_of(club, now)):
        if settings.digest == WEEKDAYS[day.weekday()]:
            at = moment(day, settings.digest_at, zone)
            yield ClubMoment(f"digest:{day}", day, at, moment(day + ONE_DAY, settings.digest_at, zone))


def polls(club: Club, now: datetime) -> Iterator[ClubMoment]:
    """Each beside its week's digest."""
    return (replace(one, occurrence=f"poll:{one.day}") for one in digests(club, now))


def days_from(today: date) -> Iterator[date]:
    return (today + number * ONE_DAY for number in range(-1, DAYS_AHEAD))


def today_of(club: Club, now: datetime) -> date:
    return today_in(club.settings, now)


def today_in(settings: ClubSettings, now: datetime) -> date:
    return day_of(now, zone_in(settings))


def zone_of(club: Club) -> ZoneInfo:
    return zone_in(club.settings)


def zone_in(settings: ClubSettings) -> ZoneInfo:
    return ZoneInfo(settings.zone or "UTC")
