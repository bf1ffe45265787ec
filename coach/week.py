"""The days as planned: the layout of the week with what was moved, paused, or is held back by the rules."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from coach.desk import Moved, is_paused
from coach.layout import HARD, Layout, layout_of
from coach.library import Library
from coach.localtime import ONE_DAY, day_of, moment
from coach.outlook import Outlook
from coach.person import Person
from coach.profile import RunKind
from coach.screen import Text

SessionPlan = Literal["strength", "mobility"]


@dataclass(frozen=True, slots=True)
class PlannedRun:
    """`end` closes the window in which the run usually takes place. A second run of a day ends its name with `:2`."""

    occurrence: str  # "run:2026-05-07"
    start: datetime
    end: datetime
    kind: RunKind


@dataclass(frozen=True, slots=True)
class PlannedSession:
    occurrence: str  # "strength:2026-05-07", "mobility:2026-05-07": the day that the layout gave it
    plan: SessionPlan
    at: datetime  # after the run on a run day, else the runner's session time


@dataclass(frozen=True, slots=True)
class DayPlan:
    day: date
    runs: tuple[PlannedRun, ...] = ()
    session: PlannedSession | None = None
    rest_mobility: bool = False  # light circles and stretches take the place of a session

    @property
    def rest_occurrence(self) -> str:
        return f"rest:{self.day}"


@dataclass(frozen=True, slots=True)
class WeekPlan:
    """`reasons` say why the days are where they are."""

    monday: date
    days: tuple[DayPlan, ...]
    reasons: tuple[Text, ...]


def plan_week(person: Person, monday: date, library: Library, outlook: Outlook) -> WeekPlan:
    days = tuple(plan_day(person, monday + number * ONE_DAY, library, outlook) for number in range(7))
    return WeekPlan(monday, days, layout_of(person.runner.week).reasons)


def plan_day(person: Person, day: date, library: Library, outlook: Outlook) -> DayPlan:
    """What the day holds. Loading gives way to gentle range where the rules want rest, and to nothing in a pause."""
    if is_paused(person.desk, day):
        return DayPlan(day)
    plan = laid_out(person, day, library)
    if outlook.rests(day):
        return DayPlan(day, rest_mobility=not outlook.urgent)
    if plan.session and plan.session.plan == "strength" and day == outlook.mobility_on:
        return DayPlan(day, plan.runs, rest_mobility=True)
    return plan


def laid_out(person: Person, day: date, library: Library) -> DayPlan:
    """The layout with what was moved: nothing stays where it was moved from."""
    zone = ZoneInfo(person.runner.time_zone)
    layout = layout_of(person.runner.week)
    moves = Moves(layout, {moved.occurrence: moved.to for moved in person.desk.moved}, zone)
    runs = tuple(sorted(planned_runs(person, moves, day, library), key=lambda run: run.start))
    session = planned_session(person, moves, day, runs, library)
    return DayPlan(day, runs, session, rest_mobility=not (runs or session or moves.emptied(day)))


@dataclass(frozen=True, slots=True)
class Moves:
    layout: Layout
    to: dict[str, datetime | None]
    zone: ZoneInfo

    def arrivals(self, kind: str, day: date) -> list[tuple[str, datetime]]:
        """What was moved to this day, by kind of occurrence."""
        return [
            (occurrence, to)
            for occurrence, to in self.to.items()
            if to is not None and occurrence.startswith(kind) and day_of(to, self.zone) == day
        ]

    def emptied(self, day: date) -> bool:
        """Something of this day was moved away or called off: nothing is put in its place unasked."""
        runs = [run_occurrence(day, number + 1) for number in range(len(self.layout.runs[day.weekday()]))]
        return any(name in self.to for name in (f"rest:{day}", own_session(self.layout, day), *runs))

    def keeps_strength(self, day: date) -> bool:
        """A strength day of the layout is still where it was."""
        own = own_session(self.layout, day)
        return own is not None and own.startswith("strength:") and own not in self.to

    def yields(self, day: date) -> bool:
        """A strength day of the layout gives way to strength that was moved to the day before it."""
        return self.keeps_strength(day) and bool(self.arrivals("strength:", day - ONE_DAY))

    def slips_to(self, day: date) -> bool:
        """The strength that gave way comes a day later where no other is near, else it is left out."""
        near = self.keeps_strength(day + ONE_DAY) or self.arrivals("strength:", day + ONE_DAY)
        return self.yields(day - ONE_DAY) and not near


def planned_runs(person: Person, moves: Moves, day: date, library: Library) -> Iterator[PlannedRun]:
    for number, usual in enumerate(moves.layout.runs[day.weekday()], 1):
        occurrence = run_occurrence(day, number)
        if occurrence not in moves.to:
            yield planned_run(person, occurrence, moment(day, usual.time, moves.zone), usual.kind, library)
    for occurrence, start in moves.arrivals("run:", day):
        yield planned_run(person, occurrence, start, usual_kind(moves.layout, occurrence), library)


def planned_run(person: Person, occurrence: str, start: datetime, kind: RunKind, library: Library) -> PlannedRun:
    extra = library.policy.long_run_extra if kind == "long" else timedelta()
    return PlannedRun(occurrence, start, start + timedelta(minutes=person.settings.run_minutes) + extra, kind)


def usual_kind(layout: Layout, occurrence: str) -> RunKind:
    """The kind of a run that was moved, from the day that it was moved from."""
    _, day, *number = occurrence.split(":")
    usual = layout.runs[date.fromisoformat(day).weekday()]
    position = int(number[0]) - 1 if number else 0
    return usual[position].kind if position < len(usual) else "easy"


def planned_session(
    person: Person, moves: Moves, day: date, runs: tuple[PlannedRun, ...], library: Library
) -> PlannedSession | None:
    """Strength goes before mobility, and what the runner moved here before what was here."""
    usual_at = (
        runs[-1].end + library.policy.post_run_after if runs else moment(day, person.settings.session_time, moves.zone)
    )
    if arrived := moves.arrivals("strength:", day):
        return PlannedSession(arrived[0][0], "strength", arrived[0][1])
    if moves.keeps_strength(day) and not moves.yields(day):
        return PlannedSession(f"strength:{day}", "strength", usual_at)
    if moves.to and moves.slips_to(day):
        return PlannedSession(f"strength:{day - ONE_DAY}", "strength", usual_at)
    if arrived := moves.arrivals("mobility:", day):
        return PlannedSession(arrived[0][0], "mobility", arrived[0][1])
    if own_session(moves.layout, day) == f"mobility:{day}" and f"mobility:{day}" not in moves.to:
        return PlannedSession(f"mobility:{day}", "mobility", usual_at)
    return None


def own_session(layout: Layout, day: date) -> str | None:
    """The session that the layout gives this day, whatever became of it."""
    if day.weekday() in layout.strength:
        return f"strength:{day}"
    return f"mobility:{day}" if day.weekday() == layout.mobility else None


def run_occurrence(day: date, number: int = 1) -> str:
    return f"run:{day}" if number == 1 else f"run:{day}:{number}"


def free_strength_day(person: Person, occurrence: str, after: date, library: Library, outlook: Outlook) -> date:
    """Where a strength session can move: the first later day on which it touches no other and no hard run's eve."""
    gone = replace(person, desk=replace(person.desk, moved=(*person.desk.moved, Moved(occurrence, None))))
    later = [after + number * ONE_DAY for number in range(1, 8)]
    return next((day for day in later if is_free(gone, day, library, outlook)), later[0])


def is_free(person: Person, day: date, library: Library, outlook: Outlook) -> bool:
    before, here, after = (plan_day(person, day + step * ONE_DAY, library, outlook) for step in (-1, 0, 1))
    beside = any(plan.session and plan.session.plan == "strength" for plan in (before, here, after))
    return not beside and not outlook.rests(day) and not any(run.kind in HARD for run in after.runs)
