"""A runner's planned sessions with the titles that a calendar shows. Nothing in them speaks of health."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.records.calendar import Appointment, uid_of
from coach.flows.planned import planned_sessions
from coach.person import Context, Person
from coach.screen import text
from content.library import load_library
from content.texts import Texts


def appointments_of(person: Person, now: datetime, texts: Texts) -> tuple[Appointment, ...]:
    context = Context(now=now, at=now, library=load_library())
    zone = ZoneInfo(person.runner.time_zone)
    return tuple(
        Appointment(
            uid_of(person.id, one),
            one.start,
            one.minutes,
            texts.label(text("calendar.session", count=one.minutes), zone),
        )
        for one in planned_sessions(person, context)
    )
