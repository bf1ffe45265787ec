"""Planned sessions as an iCalendar file that every calendar reads: zones spelt out, names that last."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from coach.flows.planned import Planned

REFRESH = timedelta(hours=6)
"""How often a calendar that follows a link need look again."""


@dataclass(frozen=True, slots=True)
class Appointment:
    uid: str
    start: datetime
    minutes: int
    title: str


def uid_of(actor_id: int, planned: Planned) -> str:
    """The same for the same thing, wherever it is moved; says nothing of whose it is."""
    return f"{sha256(f'{actor_id}:{planned.occurrence}'.encode()).hexdigest()[:24]}@talus"


def calendar(appointments: tuple[Appointment, ...], zone: str, title: str, now: datetime) -> bytes:
    from icalendar import Calendar, Event, vDuration  # noqa: PLC0415 - large, and made only in a process apart

    made = Calendar()
    for name, value in (("prodid", "-//Talus//EN"), ("version", "2.0"), ("method", "PUBLISH"), ("x-wr-calname", title)):
        made.add(name, value)
    made.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", vDuration(REFRESH))
    for one in appointments:
        event = Event()
        event.add("uid", one.uid)
        event.add("dtstamp", now.astimezone(UTC))
        event.add("dtstart", one.start.astimezone(ZoneInfo(zone)))
        event.add("duration", timedelta(minutes=one.minutes))
        event.add("summary", one.title)
        event.add("transp", "TRANSPARENT")
        made.add_component(event)
    if appointments:
        days = [one.start.date() for one in appointments]
        made.add_missing_timezones(min(days) - timedelta(days=366), max(days) + timedelta(days=366))
    written: bytes = made.to_ical()
    return written
