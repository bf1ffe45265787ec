"""Where typed words name an hour that may be two."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Literal

from coach.cards.upkeep import MoveOrSkip
from coach.profile import Weekday


@dataclass(frozen=True, slots=True)
class WhichHour:
    """When is `move` to be? The moments that were meant, the nearest first."""

    move: MoveOrSkip
    moments: tuple[datetime, ...]
    kind: Literal["times.which"] = "times.which"


@dataclass(frozen=True, slots=True)
class RunHour:
    """At what time are the runs of these days?"""

    days: tuple[Weekday, ...]
    clocks: tuple[time, ...]
    kind: Literal["times.run-hour"] = "times.run-hour"
