"""What may be shown around: gains, and nothing that was felt. These types have no room for a symptom."""

from dataclasses import dataclass
from typing import Literal

from coach.terms import SideOrBoth, Stage, Test

FIRST: Stage = "P1"


@dataclass(frozen=True, slots=True)
class Gain:
    """A test that is better than at first by more than measuring explains (G5)."""

    test: Test
    side: Literal["left", "right"]
    before: float
    now: float

    def __post_init__(self) -> None:
        if self.now <= self.before:
            raise ValueError(f"{self.now} after {self.before} is no gain")


@dataclass(frozen=True, slots=True)
class Reached:
    """A stage beyond the first."""

    side: SideOrBoth
    stage: Stage

    def __post_init__(self) -> None:
        if self.stage == FIRST:
            raise ValueError("everybody begins there")


@dataclass(frozen=True, slots=True)
class Gains:
    """`kept`: weeks on plan lately. `name` only where the runner ticked it."""

    gains: tuple[Gain, ...]
    reached: tuple[Reached, ...]
    kept: int
    name: str = ""
    kind: Literal["chart.gains"] = "chart.gains"

    @property
    def is_empty(self) -> bool:
        return not (self.gains or self.reached or self.kept)
