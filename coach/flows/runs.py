"""The runner's own day, and that a run of it needs no reminder any more."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from coach.desk import settled
from coach.effects import Effect, Withdraw
from coach.localtime import day_of
from coach.occurrences import primer_of
from coach.person import Context, Person


def zone_of(person: Person) -> ZoneInfo:
    return ZoneInfo(person.runner.time_zone)


def today_of(person: Person, context: Context) -> date:
    return day_of(context.now, zone_of(person))


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
