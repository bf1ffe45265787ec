"""The weekly review and the four weekly questions. Facts are kept as they were when the card was opened."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from coach.journal import Step
from coach.opinions import Opinion
from coach.terms import SideOrBoth, Verdict

Before = Literal["race", "hills", "trail", "sand", "long-run", "hard-run", "strength", "run"]
"""What the day before held, the weightiest first."""

Shared = Literal[
    "race", "hills", "trail", "sand", "long-run", "hard-run", "strength", "run", "new-shoes", "short-sleep"
]
"""What mornings may have in common."""


@dataclass(frozen=True, slots=True)
class StiffMorning:
    """`after` None: the day before held nothing that is known."""

    day: date
    side: SideOrBoth
    after: Before | None = None


@dataclass(frozen=True, slots=True)
class Catching:
    """How far the weaker side is behind the other, then and now: rungs, or the share of a test (0-1)."""

    side: Literal["left", "right"]
    what: Literal["steps", "raises"]
    before: float
    now: float


@dataclass(frozen=True, slots=True)
class Insight:
    """`count` of `of` mornings. `what`: what they share, which side, or which change they follow."""

    about: Literal["after", "side", "calmer"]
    what: str
    count: int
    of: int
    since: date | None = None


@dataclass(frozen=True, slots=True)
class AskedChange:
    """A change of the plan that is a week old: how has it been since?"""

    id: str
    day: date
    verdict: Verdict
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class WeekReview:
    """The seven days before `day`. `kept` counts what was done and what rest, illness, a stop or a pause took."""

    occurrence: str  # review:2026-05-10
    day: date
    week: int  # since set-up, from 1
    planned: int = 0
    kept: int = 0
    done: int = 0
    primers: int = 0
    rests: int = 0
    away: bool = False  # the whole week lay in a pause
    returned: bool = False  # fuller than a week that was missed
    calm: int = 0
    stiff: tuple[StiffMorning, ...] = ()
    catching: Catching | None = None
    insight: Insight | None = None
    change: AskedChange | None = None
    felt: Opinion | None = None  # the answer about the change
    smaller: bool = False  # R7: the smaller plan is suggested
    habit: bool = False  # R7: how long a habit takes is said
    asks: bool = False  # the four questions follow
    page: Literal["week", "worse", "chart"] = "week"
    kind: Literal["review.week"] = "review.week"


@dataclass(frozen=True, slots=True)
class WeekQuestions:
    """One question after the other; `answers` are 0-3. `where`: the answers ask for more."""

    occurrence: str
    answers: tuple[int, ...] = ()
    where: bool = False
    kind: Literal["review.questions"] = "review.questions"
