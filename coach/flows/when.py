"""Moments of the runner's own days, and how they are said on a card that has to survive storage."""

from datetime import date, datetime, time, timedelta

from coach.flows.runs import today_of, zone_of
from coach.localtime import ONE_DAY, moment
from coach.person import Context, Person
from coach.profile import WEEKDAYS
from coach.screen import Text, text

TONIGHT = time(20)
HOURS = tuple(time(hour) for hour in range(6, 23))
SOON = {"15-min": timedelta(minutes=15), "1-hour": timedelta(hours=1)}


def today_at(person: Person, at: time, context: Context) -> datetime:
    return moment(today_of(person, context), at, zone_of(person))


def tomorrow_at(person: Person, at: time, context: Context) -> datetime:
    return moment(today_of(person, context) + ONE_DAY, at, zone_of(person))


def hours_left(person: Person, context: Context) -> tuple[time, ...]:
    """Whole hours that are still to come today."""
    return tuple(hour for hour in HOURS if today_at(person, hour, context) > context.now)


def said(person: Person, at: datetime, context: Context) -> Text:
    """A moment as a text without a moment in it: `Thu 18:00`, and only the hour today."""
    local = at.astimezone(zone_of(person))
    clock = f"{local:%H:%M}"
    if local.date() == today_of(person, context):
        return text("when.today", clock=clock)
    return text("when.day", day=day_text(local.date()), clock=clock)


def day_text(day: date) -> Text:
    return text(f"day.{WEEKDAYS[day.weekday()]}")
