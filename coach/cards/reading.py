"""What was read in free text, before it counts."""

from dataclasses import dataclass
from typing import Literal

from coach.cards.outcome import Told
from coach.terms import SideOrBoth, Site

Scale = Literal["soreness", "stiffness", "fatigue"]
ReadPage = Literal["told", "side", "whose", "number", "site", "keep"]


@dataclass(frozen=True, slots=True)
class RunRead:
    """A run that the words tell of; nothing that was not said."""

    km: float | None = None
    minutes: float | None = None
    effort: int | None = None


@dataclass(frozen=True, slots=True)
class ReadBack:
    """Shown back in words, to be confirmed or put right with a tap. `whose`: confirmed but for the side.

    `keep` is the question, once, whether what was put right may be kept; by then it is recorded.
    """

    words: str
    side: SideOrBoth | None = None
    sites: tuple[Site, ...] = ()
    scales: tuple[tuple[Scale, float], ...] = ()
    run: RunRead | None = None
    page: ReadPage = "told"
    scale: Scale = "soreness"  # the one whose number is asked
    asked: bool = False  # the words gave no number, so naming it puts nothing right
    corrected: bool = False
    entries: tuple[str, ...] = ()
    told: Told | None = None
    kind: Literal["words.read"] = "words.read"
