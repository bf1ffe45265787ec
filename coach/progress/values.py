"""What the pictures of a runner's record are drawn from: plain values, bounded, without words."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from coach.profile import Side
from coach.terms import SideOrBoth, Stage, Test, Verdict

Line = tuple[float | None, ...]
"""One value for each place of an axis; None is unknown."""
Stretch = tuple[int, Stage]
"""A place and the stage that begins there."""
Unit = Literal["km", "minutes", "runs"]
Thing = Literal["run", "test", "strength", "balance", "mobility"]
THINGS: tuple[Thing, ...] = get_args(Thing)
"""The weightiest first."""
Grade = Literal["calm", "mild", "sore", "strong"]
GRADES: tuple[Grade, ...] = get_args(Grade)


@dataclass(frozen=True, slots=True)
class Axis:
    """`count` places of `step` days each, the first of them beginning with local day `first`. `last` is the last day
    of which anything can be known: a place may reach beyond it.
    """

    first: date
    step: int
    count: int
    last: date

    def place(self, day: int) -> int:
        """Where a local day number lies; outside of 0 to count - 1 it is not on the picture."""
        return (day - self.first.toordinal()) // self.step

    def begins(self, place: int) -> date:
        return self.first + timedelta(days=self.step * place)


@dataclass(frozen=True, slots=True)
class Loads:
    """One number for each place. `untold` are runs without a length in `unit`; in `runs` every run is 1."""

    unit: Unit
    runs: tuple[float, ...]
    untold: tuple[int, ...]
    count: int  # of all runs
    strength: tuple[int, ...]
    others: tuple[int, ...]

    @property
    def is_empty(self) -> bool:
        return not any((self.count, *self.strength, *self.others))


@dataclass(frozen=True, slots=True)
class Mark:
    """The weightiest decision of a place."""

    place: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Note:
    """A decision to tell in words. `rule` is the first that set it."""

    day: date
    side: SideOrBoth
    verdict: Verdict
    rule: str


@dataclass(frozen=True, slots=True)
class Sided:
    """One side along the axis, and its mornings in figures: how many were told, how many were calm, mean pain and
    stiffness, and the mean pain of either half of the time where there is enough to compare.
    """

    side: Side
    pain: Line
    stiffness: Line
    stages: tuple[Stretch, ...]
    marks: tuple[Mark, ...]
    told: int
    calm: int
    mean_pain: float | None
    mean_stiffness: float | None
    halves: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Trend:
    """`calm` is the pain up to which a morning is (D1), `step` the difference that counts (D5)."""

    axis: Axis
    sides: tuple[Sided, ...]
    tired: Line
    loads: Loads
    notes: tuple[Note, ...]
    calm: float
    step: float
    kind: Literal["chart.trend"] = "chart.trend"


@dataclass(frozen=True, slots=True)
class SideLine:
    """One side's values of one test, the oldest first, one a day. `is_real`: the last change is more than measuring."""

    side: Side
    values: tuple[tuple[date, float], ...]
    is_real: bool = False

    @property
    def latest(self) -> float:
        return self.values[-1][1]


@dataclass(frozen=True, slots=True)
class BenchmarkLine:
    """`error` is the difference from one test to the next that is more than measuring; None: nobody has measured it."""

    test: Test
    sides: tuple[SideLine, ...]
    error: float | None


@dataclass(frozen=True, slots=True)
class Benchmarks:
    tests: tuple[BenchmarkLine, ...]
    kind: Literal["chart.benchmarks"] = "chart.benchmarks"


@dataclass(frozen=True, slots=True)
class Day:
    """`open` was planned, or is. `rest` was on plan. `grade` is the worst that was told of `side`; None: not told."""

    day: date
    done: tuple[Thing, ...] = ()
    open: tuple[Thing, ...] = ()
    rest: bool = False
    grade: Grade | None = None
    side: SideOrBoth | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """Whole weeks from Monday on, the oldest first, the present one last."""

    days: tuple[Day, ...]
    today: date
    kind: Literal["chart.calendar"] = "chart.calendar"
