"""A run of a day: its name, when it ended as far as anyone knows, and that it needs no reminder any more."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from coach.cards.post_run import AskRun
from coach.desk import settled
from coach.effects import Effect, Withdraw
from coach.localtime import day_of, moment
from coach.occurrences import primer_of
from coach.person import Context, Person
from coach.profile import WEEKDAYS


def zone_of(person: Person) -> ZoneInfo:
    return ZoneInfo(person.runner.time_zone)


def today_of(person: Person, context: Context) -> date:
    return day_of(context.now, zone_of(person))


def ask_about(day: date) -> AskRun:
    return AskRun(f"run:{day}", day)


def run_ended(person: Person, day: date, context: Context) -> datetime:
    """The end of the usual window of that day, never later than the answer itself."""
    zone = zone_of(person)
    weekday = WEEKDAYS[day.weekday()]
    start = next((run.time for run in person.runner.week if run.day == weekday), person.settings.session_time)
    end = moment(day, start, zone) + timedelta(minutes=person.settings.run_minutes)
    return min(end, context.at)


def told_at(person: Person, day: date, context: Context) -> datetime:
    """Of today's run it is told now; what is said days later belongs to that evening."""
    return context.at if day == today_of(person, context) else run_ended(person, day, context)


def settle(person: Person, occurrence: str) -> tuple[Person, tuple[Effect, ...]]:
    """Done from whatever surface: what waits to be sent about it is withdrawn. With a run goes its primer."""
    names = tuple(dict.fromkeys((occurrence, primer_of(occurrence))))
    desk = person.desk
    for name in names:
        desk = settled(desk, name)
    return replace(person, desk=desk), tuple(Withdraw(name) for name in names)


def reopened(person: Person, occurrence: str) -> Person:
    """What was settled by an answer that is taken back is open again."""
    done = tuple(each for each in person.desk.done if each not in (occurrence, primer_of(occurrence)))
    return replace(person, desk=replace(person.desk, done=done))
