"""Consistency as a count for a week: what was kept of what was planned (R5, F140, F148).

Rest, illness, a stop and a pause keep their days, so that nothing but a session left out for no reason is missing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from coach.day_plan import DayPlan
from coach.journal import Benchmark, Session
from coach.library import Library
from coach.moved import planned_day
from coach.person import Person
from coach.review.daybook import Daybook, Span
from coach.review.rests import paused_days, rested_days
from coach.review.timing import joined_on
from coach.standing import Standing
from coach.week import laid_out

COUNTED = ("strength", "mobility", "balance")


@dataclass(frozen=True, slots=True)
class Kept:
    """Sessions of a week. `rested`: planned ones on a day of rest; `paused` is how many of those a pause took."""

    planned: int
    done: int
    rested: int
    paused: int = 0

    @property
    def kept(self) -> int:
        return min(self.planned, self.done + self.rested)

    @property
    def share(self) -> float:
        """1 where nothing was planned: who owes nothing has kept it."""
        return self.kept / self.planned if self.planned else 1.0


def kept_in(person: Person, daybook: Daybook, span: Span, library: Library) -> Kept:
    """`span` may reach back before the runner joined: nothing was planned then."""
    planned = planned_days(person, span, library)
    done = sessions_done(daybook, span, library.book.progress.done_share)
    rested = rested_days(daybook, span, library.policy)
    return replace(counted(planned, done, rested), paused=len(set(planned) & paused_days(daybook, span)))


def counted(planned: tuple[int, ...], done: tuple[int, ...], rested: frozenset[int]) -> Kept:
    """Days of planned sessions, days of sessions done, days of rest. A session may be done on any day of the week."""
    spared = [day for day in planned if day in rested and day not in done]
    return Kept(len(planned), len(done), len(spared))


def planned_days(person: Person, span: Span, library: Library) -> tuple[int, ...]:
    """One day for each session of the plan, from the day after set-up; what was skipped had been planned, too."""
    joined = joined_on(person)
    days = [day for day in span if joined and day > joined]
    plans = (laid_out(person, date.fromordinal(day), library) for day in days)
    laid = [plan.day.toordinal() for plan in plans if plan.session and not is_spared(plan)]
    return tuple(sorted((*laid, *(day for day in skipped_days(person.standing) if day in days))))


def skipped_days(standing: Standing) -> Iterator[int]:
    for moved in standing.moved:
        day = planned_day(moved.occurrence)
        if not moved.day and day is not None and moved.occurrence.startswith(COUNTED):
            yield day.toordinal()


def is_spared(plan: DayPlan) -> bool:
    """Close to a race strength is left out."""
    return plan.light and plan.session is not None and plan.session.plan == "strength"


def sessions_done(daybook: Daybook, span: Span, share: float) -> tuple[int, ...]:
    """A day of tests is a session, however many they were."""
    sessions = [
        day
        for day, entry in daybook.within(span)
        if isinstance(entry, Session) and entry.plan in COUNTED and (entry.share is None or entry.share >= share)
    ]
    return (*sessions, *{day for day, entry in daybook.within(span) if isinstance(entry, Benchmark)})


def primers_done(daybook: Daybook, span: Span) -> int:
    return sum(isinstance(entry, Session) and entry.plan == "pre-run" for _, entry in daybook.within(span))
