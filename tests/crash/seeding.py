"""People who have long been set up, each with runs that ended so that the question after them is due in a moment."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from coach.agenda import agenda
from coach.desk import Reminder
from coach.forecast import outlook_for
from coach.journal import ProfileChange
from coach.person import Context, Person
from coach.profile import WEEKDAYS, RunDay, Runner, Settings
from content.library import load_library
from storage.database import Database, Tx

LUNCH = 13  # local hour of everybody: far from quiet hours and from the turn of the day
JOINED_BEFORE = timedelta(hours=2)  # before the first run of the day
LIBRARY = load_library()


@dataclass(frozen=True, slots=True)
class Seed:
    telegram_id: int
    due: tuple[datetime, ...]  # when the questions after the runs of the day fall due


def zone_at_lunch(now: datetime) -> str:
    """A zone in which it is early afternoon. The names count westwards."""
    ahead = LUNCH - now.astimezone(UTC).hour
    return f"Etc/GMT{-ahead:+d}"


async def seed(db: Database, people: list[Seed], now: datetime) -> None:
    await db.write(lambda tx: put_all(tx, people, now))


def put_all(tx: Tx, people: list[Seed], now: datetime) -> None:
    ids = tx.actors.ids("person", [one.telegram_id for one in people], now)
    persons = [person_of(one, ids[one.telegram_id], now) for one in people]
    tx.people.save(persons)
    tx.journal.add([(one.id, 1, ProfileChange(at=now, id="e1", runner=one.runner)) for one in persons])
    tx.agenda.change([(person.id, due) for person in persons for due in person.agenda], [])


def person_of(one: Seed, number: int, now: datetime) -> Person:
    settings, joined = Settings(consented_at=now), now - JOINED_BEFORE
    person = Person(number, runner_of(one, settings, now), settings, entries=1, joined_at=joined)
    thoughts = agenda(person, now, LIBRARY, outlook_for(person, Context(now, now, LIBRARY)))
    asked = tuple(due.at for due in thoughts if due.reminder is Reminder.POST_RUN)
    assert asked == one.due[:1], f"the question is due at {asked}, not {one.due}"
    return replace(person, agenda=thoughts)


def runner_of(one: Seed, settings: Settings, now: datetime) -> Runner:
    name = zone_at_lunch(now)
    before = LIBRARY.policy.post_run_after + timedelta(minutes=settings.run_minutes)
    starts = [due - before for due in one.due]
    local = [start.astimezone(ZoneInfo(name)) for start in starts]
    return Runner(time_zone=name, week=tuple(RunDay(WEEKDAYS[start.weekday()], start.time()) for start in local))
