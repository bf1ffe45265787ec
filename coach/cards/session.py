"""A session followed one exercise at a time, each side."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from coach.cards.outcome import Told
from coach.journal import WorkSet
from coach.session_shape import PlannedSet

SessionPlan = Literal["strength", "mobility", "balance", "rest-day", "reset", "post-run"]
SessionPage = Literal["set", "fewer", "hurts", "how", "never", "no-swap", "rest", "round", "why", "effort", "ankles"]


@dataclass(frozen=True, slots=True)
class GuidedSession:
    """`planned` is laid when it begins, so that a pause of hours changes nothing. `step` counts through it."""

    occurrence: str
    plan: SessionPlan
    minutes: int
    started_at: datetime
    planned: tuple[PlannedSet, ...] = ()
    step: int = 0
    page: SessionPage = "set"
    sets: tuple[WorkSet, ...] = ()
    dropped: tuple[str, ...] = ()  # exercises stopped for today
    broke: bool = False  # the form went, so the rounds ended there
    sharp: int = 0  # how often something was sharp: the second ends the session
    effort: int | None = None
    told: Told | None = None  # a step up that came due with this session
    before: tuple[PlannedSet, ...] = ()  # the sets without that step, or as they were before something was swapped
    kind: Literal["session.guided"] = "session.guided"


@dataclass(frozen=True, slots=True)
class SessionReceipt:
    """What was done. `entries` are the ids that Undo withdraws."""

    occurrence: str
    done: int
    planned: int
    entries: tuple[str, ...]
    told: Told
    why: bool = False
    answered: tuple[str, ...] = ()  # follow-up questions that were put on it
    kind: Literal["session.receipt"] = "session.receipt"
