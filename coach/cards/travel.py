"""Another clock: follow it, keep the times of home, or follow it for a week."""

from dataclasses import dataclass
from typing import Literal

from coach.cards.upkeep import Skipped


@dataclass(frozen=True, slots=True)
class Travel:
    """Asked from the settings, or because somebody who travels skips a planned thing: then with its name."""

    occurrence: str = ""
    plan: Skipped = "rest-day"
    ahead: bool = False
    page: Literal["clock", "clock-all", "place", "how"] = "clock"
    clock: int | None = None
    zone: str = ""
    city: str = ""  # as it was typed
    kind: Literal["travel"] = "travel"
