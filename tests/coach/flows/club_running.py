"""A member of a club for tests, and what they press in its chat."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from coach.events import ClubPressed
from coach.person import Membership, Origin, Person
from coach.profile import Weekday
from coach.week import laid_out
from tests.coach.flows.driver import MONDAY, Talk
from tests.coach.runners import LIBRARY, a_runner

CLUB = 7
TUESDAY, WEDNESDAY = date(2026, 5, 5), date(2026, 5, 6)
MORNING = datetime(2026, 5, 5, 8, 0, tzinfo=UTC)


def a_member(*days: Weekday, at: time = time(18)) -> Person:
    runner = a_runner(*days, zone="Europe/London", at=at, joined=MONDAY - timedelta(days=20))
    known = Origin(runner.runner, runner.standing)
    return replace(runner, origin=known, clubs=(Membership(CLUB, "Harriers", MONDAY),))


def talking(person: Person, now: datetime = MORNING) -> Talk:
    return Talk(now=now, person=person)


def starts(day: date = TUESDAY, clock: str = "18:30") -> str:
    return f"{day}T{clock}+01:00"


def presses(talk: Talk, verb: str, arg: str) -> None:
    talk.happens(ClubPressed(CLUB, 3, verb, arg, "press"))


def runs(talk: Talk, day: date = TUESDAY) -> list[tuple[str, str]]:
    plan = laid_out(talk.person, day, LIBRARY)
    return [(f"{run.start.astimezone(talk.zone):%H:%M}", run.kind) for run in plan.runs]


def news(talk: Talk) -> list[object]:
    return [tell.news for tell in talk.told]


def reminders(talk: Talk) -> set[str]:
    return {row.occurrence for row in talk.person.agenda}
