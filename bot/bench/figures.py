"""What was measured, what it is held to, and both as a line of a table."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from statistics import median
from typing import Literal

RUNS = 3

Verdict = Literal["met", "missed", ""]


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure should be at most, or at least, this."""

    limit: float
    at_least: bool = False

    def judge(self, value: float) -> Verdict:
        return "met" if (value >= self.limit if self.at_least else value <= self.limit) else "missed"

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {shown(self.limit)}"


@dataclass(frozen=True, slots=True)
class Figure:
    """`who` is this bot on a database, or a peer. Peers have no goal."""

    id: str
    what: str
    who: str
    value: float
    unit: str
    goal: Goal | None = None

    @property
    def verdict(self) -> Verdict:
        return self.goal.judge(self.value) if self.goal else ""

    def line(self) -> str:
        goal = str(self.goal or "")
        return f"{self.id:3} {self.what:42} {self.who:26} {shown(self.value):>9} {self.unit:4} {goal:>9} {self.verdict}"

    def plain(self) -> dict[str, object]:
        return {**asdict(self), "goal": str(self.goal or ""), "verdict": self.verdict}


HEAD = f"{'id':3} {'what':42} {'who':26} {'figure':>9} {'':4} {'goal':>9}"


def shown(value: float) -> str:
    """Three digits that count."""
    return f"{value:.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.3g}"


def medians(measure: Callable[[], Mapping[str, float]], runs: int = RUNS) -> dict[str, float]:
    """Of each figure over several runs."""
    found = [measure() for _ in range(runs)]
    return {name: median(one[name] for one in found) for name in found[0]}
