"""What came of looking outside: plain values, checked where they were read."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Sport = Literal["run", "ride", "swim", "walk", "other", "unknown"]
Trouble = Literal[
    "too-big", "empty", "unknown", "broken", "hostile", "too-long", "dates", "untimed", "numbers", "gone",
    "unreachable",
]  # fmt: skip
"""Why nothing could be read; each has a line of its own."""


@dataclass(frozen=True, slots=True)
class Activity:
    """One workout as a watch or a site wrote it down."""

    start: datetime
    minutes: float  # in motion, as far as the file tells
    km: float | None = None
    climb: int | None = None  # metres
    sport: Sport = "unknown"


@dataclass(frozen=True, slots=True)
class ActivityRead:
    card: int
    activity: Activity
    kind: Literal["activity-read"] = "activity-read"


@dataclass(frozen=True, slots=True)
class NotRead:
    card: int
    why: Trouble
    kind: Literal["not-read"] = "not-read"


Finding = ActivityRead | NotRead
