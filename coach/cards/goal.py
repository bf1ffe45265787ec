"""What the runner trains for: the goal, and other races beside it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from coach.profile import Distance


@dataclass(frozen=True, slots=True)
class GoalMenu:
    """`another`: a race beside the goal. `month` is its first day; `day` was typed and is asked back."""

    page: Literal["home", "distance", "month", "day", "sure"] = "home"
    another: bool = False
    distance: Distance | None = None
    month: date | None = None
    day: date | None = None
    kind: Literal["goal"] = "goal"
