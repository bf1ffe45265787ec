"""Two taps after a run, and what a sharp pain asks for."""

from dataclasses import dataclass
from typing import Literal

from coach.journal import SideOrBoth


@dataclass(frozen=True, slots=True)
class AskRun:
    occurrence: str
    days_back: int = 0  # back-dated: 0 today, 1 yesterday, ...
    kind: Literal["run.ask"] = "run.ask"


@dataclass(frozen=True, slots=True)
class AskLegs:
    occurrence: str
    days_back: int
    side: SideOrBoth
    pain: float
    kind: Literal["run.legs"] = "run.legs"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was logged. `entries` are the ids that Undo withdraws."""

    occurrence: str
    entries: tuple[str, ...]
    decision: str | None = None
    undone: bool = False
    kind: Literal["run.receipt"] = "run.receipt"


@dataclass(frozen=True, slots=True)
class Detail:
    """Optional detail after the receipt; `page` is where, when, distance, surface."""

    occurrence: str
    entries: tuple[str, ...]
    decision: str | None = None
    page: Literal["where", "when", "distance", "surface"] = "where"
    kind: Literal["run.detail"] = "run.detail"


@dataclass(frozen=True, slots=True)
class SharpQuestions:
    """Sharp pain: how much, which side, walking, then what A3 needs. None is not asked yet."""

    occurrence: str
    days_back: int = 0
    source: Literal["run", "session", "words"] = "run"
    side: SideOrBoth | None = None
    pain: float | None = None
    limp: bool | None = None
    four_steps: bool | None = None
    bone_spot: bool | None = None
    swelling: bool | None = None
    entries: tuple[str, ...] = ()
    kind: Literal["run.sharp"] = "run.sharp"
