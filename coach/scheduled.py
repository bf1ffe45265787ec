"""Runs that another plan gives: for a span of days they take the place of the usual week."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from coach.entry import Entry
from coach.profile import WEEKDAYS, RunDay, RunKind


@dataclass(frozen=True, slots=True)
class ScheduledRun:
    """By the runner's clock. `minutes` None: as long as usual."""

    date: dt.date
    time: dt.time
    kind: RunKind = "easy"
    minutes: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule(Entry):
    """From local day `first` to `through` these are the runs, and no others; a later one takes its place as a whole.

    A span that ends before it begins takes it back: the usual week holds again.
    """

    kind: Literal["schedule"] = "schedule"
    first: dt.date
    through: dt.date
    runs: tuple[ScheduledRun, ...] = ()


@dataclass(frozen=True, slots=True)
class Scheduled:
    """The schedule that holds."""

    first: dt.date
    through: dt.date
    runs: tuple[ScheduledRun, ...] = ()

    def covers(self, day: dt.date) -> bool:
        return self.first <= day <= self.through

    def on(self, day: dt.date) -> tuple[ScheduledRun, ...]:
        """In the order of the clock."""
        return tuple(sorted((run for run in self.runs if run.date == day), key=lambda run: run.time))


NOTHING = Scheduled(dt.date.max, dt.date.min)


def scheduled_by(entry: Schedule) -> Scheduled:
    return NOTHING if entry.through < entry.first else Scheduled(entry.first, entry.through, entry.runs)


def run_days(runs: tuple[ScheduledRun, ...]) -> tuple[RunDay, ...]:
    return tuple(RunDay(WEEKDAYS[run.date.weekday()], run.time, run.kind) for run in runs)
