"""The sessions of the days to come, as a calendar has them: when, how long, and under which lasting name."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from coach.day_plan import PlannedSession
from coach.diary import diary_of
from coach.flows.easing import lengths
from coach.flows.runs import today_of
from coach.flows.workout import minutes_of
from coach.forecast import outlook_for
from coach.person import Context, Person
from coach.week import day_of_plan


@dataclass(frozen=True, slots=True)
class Planned:
    """`occurrence` stays the same wherever it is moved."""

    occurrence: str
    plan: str
    start: datetime
    minutes: int


def planned_sessions(person: Person, context: Context) -> Iterator[Planned]:
    """From today on; none where nobody is set up, in a pause, or while the rules allow nothing."""
    if person.joined_at is None:
        return
    outlook, today = outlook_for(person, context), today_of(person, context)
    for ahead in range(context.library.policy.calendar_days):
        day: date = today + timedelta(days=ahead)
        session = day_of_plan(diary_of(person, context), day, context.library, outlook).session
        if session is not None:
            yield Planned(session.occurrence, session.plan, session.at, length(person, session, context))


def length(person: Person, session: PlannedSession, context: Context) -> int:
    if session.plan == "test":
        return context.library.policy.test_minutes
    usual, short = minutes_of(person, session.plan, context)
    return lengths(person, session.plan, usual, short, context, session.occurrence)[0]
