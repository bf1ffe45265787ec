"""Two taps after a run, and what a sharp pain asks for."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from coach.cards.outcome import Told
from coach.terms import SideOrBoth

Felt = Literal[
    "good", "left-aware", "right-aware", "both-aware", "left-sore", "right-sore", "both-sore", "sharp",
]  # fmt: skip
SharpPage = Literal["side", "pain", "walk", "twist", "steps", "bone", "swelling"]
Legs = Literal["fresh", "normal", "heavy"]


@dataclass(frozen=True, slots=True)
class AskRun:
    """`day` is the local day of the run: answers may come days later."""

    occurrence: str
    day: date
    page: Literal["felt", "day"] = "felt"
    kind: Literal["run.ask"] = "run.ask"


@dataclass(frozen=True, slots=True)
class AskLegs:
    """The ankles are recorded already; the legs refine it."""

    occurrence: str
    day: date
    felt: Felt
    entries: tuple[str, ...]
    kind: Literal["run.legs"] = "run.legs"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was logged. `entries` are the ids that Undo withdraws; `page` None is the receipt itself."""

    occurrence: str
    day: date
    felt: Felt
    entries: tuple[str, ...]
    told: Told
    legs: Legs | None = None
    page: Literal["where", "when", "distance", "surface", "why"] | None = None
    kind: Literal["run.receipt"] = "run.receipt"


@dataclass(frozen=True, slots=True)
class SharpQuestions:
    """Sharp pain: which side, how much, walking, then what the rules need. `page` is the question on the screen."""

    occurrence: str
    day: date
    source: Literal["run", "session", "words"] = "run"
    page: SharpPage = "side"
    side: SideOrBoth | None = None
    limp: bool = False
    entries: tuple[str, ...] = ()
    kind: Literal["run.sharp"] = "run.sharp"
