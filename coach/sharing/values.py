"""Grants, and the report that a coach gets: as much of a runner as the runner agreed to show."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from coach.profile import Side
from coach.progress.values import Trend
from coach.terms import Stage, Test, Verdict

Scope = Literal["nothing", "consistency", "answers", "everything"]
SCOPES: tuple[Scope, ...] = ("nothing", "consistency", "answers", "everything")
"""Each shows what those before it show, and more."""


@dataclass(frozen=True, slots=True)
class Grant:
    """Somebody may see this much of the runner. `alerts`: a grave answer is told at once. `looked`: a local day."""

    coach: int
    name: str
    scope: Scope
    since: datetime
    alerts: bool = False
    looked: date | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    """A link that the runner has made and nobody has used yet."""

    nonce: int
    scope: Scope
    at: datetime


@dataclass(frozen=True, slots=True)
class Coached:
    """A runner as their coach has them: by the name that the runner goes by."""

    runner: int
    name: str
    scope: Scope


@dataclass(frozen=True, slots=True)
class WeekKept:
    monday: date
    kept: int
    planned: int


@dataclass(frozen=True, slots=True)
class SideDay:
    """One side on one local day: pain 0-10 and stiffness in minutes of the morning; None is unknown."""

    day: date
    side: Side
    pain: float | None
    stiffness: float | None


@dataclass(frozen=True, slots=True)
class Judged:
    """A recorded decision: its local day, its verdict and the ids of its rules."""

    day: date
    verdict: Verdict
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tested:
    test: Test
    side: Side | None
    day: date
    value: float


@dataclass(frozen=True, slots=True)
class Report:
    """What the runner's lane says of the runner, no more than `scope` allows; the rest stays empty."""

    runner: int
    scope: Scope
    at: datetime
    seen: date | None = None
    weeks: tuple[WeekKept, ...] = ()
    verdict: Verdict | None = None
    rules: tuple[str, ...] = ()
    days: tuple[SideDay, ...] = ()
    changes: tuple[Judged, ...] = ()
    stages: tuple[Stage, Stage] | None = None  # left, right
    tests: tuple[Tested, ...] = ()
    trend: Trend | None = None  # where the page is looked at; what the scope does not allow is not in it
