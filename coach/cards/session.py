"""A session followed one exercise at a time, each side."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from coach.journal import WorkSet


@dataclass(frozen=True, slots=True)
class GuidedSession:
    """`step` counts sets over both sides; `page` is what the card asks at it."""

    occurrence: str
    plan: Literal["strength", "mobility", "rest-day", "reset", "post-run"]
    minutes: int
    started_at: datetime
    step: int = 0
    page: Literal["begin", "set", "fewer", "hurts", "how", "effort", "ankles"] = "begin"
    sets: tuple[WorkSet, ...] = ()
    dropped: tuple[str, ...] = ()  # exercises stopped for today
    effort: float | None = None
    kind: Literal["session.guided"] = "session.guided"
