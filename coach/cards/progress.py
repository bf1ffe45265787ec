"""What is seen of the way so far: one card, a picture and its words on each page."""

from dataclasses import dataclass
from typing import Literal

from coach.terms import SideOrBoth

Reach = Literal["week", "month", "all"]
ProgressPage = Literal["trend", "calendar", "benchmarks", "share", "report"]


@dataclass(frozen=True, slots=True)
class Progress:
    """`shown`: whose lines; `name` stands on the card to share only where the runner ticked it."""

    page: ProgressPage = "trend"
    reach: Reach = "month"
    shown: SideOrBoth = "both"
    name: str = ""
    kind: Literal["progress"] = "progress"
