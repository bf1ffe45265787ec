"""A runner's planned sessions with the titles that a calendar shows. Nothing in them speaks of health."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.records.calendar import Appointment, calendar, uid_of
from coach.flows.planned import planned_sessions
from coach.made import CalendarFile
from coach.person import Context, Person
from coach.screen import text
from content.library import load_library
from content.texts import Texts, texts_in
from storage.database import Tx


def appointments_of(person: Person, now: datetime, texts: Texts) -> tuple[Appointment, ...]:
    context = Context(now=now, at=now, library=load_library())
    zone = ZoneInfo(person.runner.time_zone)
    return tuple(
        Appointment(
            uid_of(person.id, one),
            one.start,
            one.minutes,
            texts.label(text(title(person, one.plan), count=one.minutes), zone),
        )
        for one in planned_sessions(person, context)
    )


def title(person: Person, plan: str) -> str:
    """Who looks over a runner's shoulder learns nothing, unless they chose otherwise."""
    return f"calendar.named-{plan}" if person.feed.named else "calendar.session"


def appointments(at: datetime, only_next: bool, person: Person) -> bytes:
    """A file of them, made apart."""
    texts, zone = texts_in(person.settings.language), ZoneInfo(person.runner.time_zone)
    ahead = [one for one in appointments_of(person, at, texts) if not only_next or one.start > at]
    chosen = tuple(ahead[:1] if only_next else ahead)
    return calendar(chosen, zone.key, texts.label(text("calendar.name"), zone), at)


def whose(tx: Tx, actor_id: int) -> tuple[Person]:
    return (tx.people.load([actor_id])[actor_id],)


def wish_of(what: CalendarFile) -> tuple[datetime, bool]:
    return what.at, what.only_next
