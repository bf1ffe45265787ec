"""What a day and a week hold, as values."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Literal

from coach.profile import Distance, RunKind, Side
from coach.screen import Text

SessionPlan = Literal["strength", "test", "mobility", "balance"]
SESSIONS: tuple[SessionPlan, ...] = ("strength", "test", "mobility", "balance")
"""In the order in which they take a day."""


def plan_named(occurrence: str) -> SessionPlan:
    kind = occurrence.partition(":")[0]
    return next((plan for plan in SESSIONS if plan == kind), "mobility")


@dataclass(frozen=True, slots=True)
class PlannedRun:
    """`end` closes the window in which the run usually takes place. A second run of a day ends its name with `:2`."""

    occurrence: str  # "run:2026-05-07"
    start: dt.datetime
    end: dt.datetime
    kind: RunKind
    race: Distance | None = None


@dataclass(frozen=True, slots=True)
class PlannedSession:
    """`chosen`: the runner named this very hour."""

    occurrence: str  # "strength:2026-05-07", "mobility:2026-05-07": the day that the layout gave it
    plan: SessionPlan
    at: dt.datetime  # after the run on a run day, else the runner's session time
    chosen: bool = False
    side: Side | None = None  # the only one that it is for


@dataclass(frozen=True, slots=True)
class DayPlan:
    day: dt.date
    runs: tuple[PlannedRun, ...] = ()
    session: PlannedSession | None = None
    rest_mobility: bool = False  # light circles and stretches take the place of a session
    light: bool = False  # a race is close: a few minutes are all

    @property
    def rest_occurrence(self) -> str:
        return f"rest:{self.day}"


def with_test(plan: DayPlan, usual: dt.datetime) -> DayPlan:
    """The tests take the place of the tune-up or of a rest day's easy range; strength and balance stay."""
    if plan.session is not None and plan.session.plan != "mobility":
        return plan
    at = plan.session.at if plan.session else usual
    return replace(plan, session=PlannedSession(f"test:{plan.day}", "test", at), rest_mobility=False)


@dataclass(frozen=True, slots=True)
class WeekPlan:
    """`reasons` say why the days are where they are."""

    monday: dt.date
    days: tuple[DayPlan, ...]
    reasons: tuple[Text, ...]
