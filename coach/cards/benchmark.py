"""The tests every four weeks: offered, done one measurement at a time, and what they say."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from coach.battery import Item
from coach.cards.outcome import Told
from coach.profile import Side
from coach.rules.gates import Want
from coach.terms import SideOrBoth, Stage, Test

Look = Literal["contact", "push-off", "compensation"]
"""The questions of the gait self-check."""

Page = Literal[
    "born", "sex", "how", "going", "numbers", "ranges", "halves", "again", "rest", "lost", "pain", "limp", "clean",
    "contact", "push-off", "compensation",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class BenchmarkOffer:
    """Start, or another day; on a day that is not calm only the latter, with the reason."""

    occurrence: str
    page: Literal["offer", "days"] = "offer"
    kind: Literal["benchmark.offer"] = "benchmark.offer"


@dataclass(frozen=True, slots=True)
class Passed:
    """An item that was left behind, and the entries it recorded: none where it was skipped."""

    place: int
    entries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GuidedBenchmark:
    """`items` are chosen when it begins; `place` counts through them. `slot` is what of the day's plan it stands for.

    What belongs to the present item alone: `own` to `faults`.
    """

    occurrence: str
    started_at: datetime
    items: tuple[Item, ...]
    slot: str = ""
    place: int = 0
    page: Page = "how"
    passed: tuple[Passed, ...] = ()
    left_out: tuple[int, ...] = ()  # places that are not done today
    own: tuple[str, ...] = ()  # entries recorded so far
    tries: tuple[int, ...] = ()  # seconds
    since: datetime | None = None  # when the try, or the rest, began
    numbers: tuple[int, int] = (0, 0)  # the first and the last number on the screen
    pain: int = 0  # mild, told before the value
    pinch: bool = False  # in front of the ankle
    faults: tuple[tuple[Side, Look], ...] = ()  # of the gait
    kind: Literal["benchmark.guided"] = "benchmark.guided"


@dataclass(frozen=True, slots=True)
class Measured:
    """One value of today beside the one before. `now` None: it hurt and was broken off, or it is no number."""

    test: Test
    side: SideOrBoth
    now: float | None
    before: float | None = None
    is_real: bool = False  # G5: more than measuring alone explains


@dataclass(frozen=True, slots=True)
class SideGap:
    """G5: `side` is the weaker one, `by` how much in the test's own unit."""

    test: Test
    side: Side
    by: float
    is_strong: bool


@dataclass(frozen=True, slots=True)
class GateStand:
    """What the gate to the side's next stage still wants after these tests."""

    side: Side
    to: Stage
    wants: tuple[Want, ...]


@dataclass(frozen=True, slots=True)
class BenchmarkResult:
    """What was measured, what it means, and what the rules made of it. `entries` are the ids that Undo withdraws."""

    occurrence: str
    day: date
    entries: tuple[str, ...]
    told: Told
    slot: str = ""
    rows: tuple[Measured, ...] = ()
    gaps: tuple[SideGap, ...] = ()
    gates: tuple[GateStand, ...] = ()
    faults: tuple[tuple[Side, Look], ...] = ()
    lowered: tuple[Test, ...] = ()  # sessions ask no more than these showed
    kept: bool = False  # the runner vetoed the step
    why: bool = False
    answered: tuple[str, ...] = ()  # follow-up questions that were asked on this card
    page: Literal["result", "chart", "share"] = "result"
    kind: Literal["benchmark.result"] = "benchmark.result"


Benchmarking = BenchmarkOffer | GuidedBenchmark | BenchmarkResult
