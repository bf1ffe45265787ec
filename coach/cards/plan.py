"""Cards about the plan itself: changing something of the days ahead."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from coach.cards.outcome import Told
from coach.screen import Text
from coach.terms import Strand


@dataclass(frozen=True, slots=True)
class ChangePlan:
    """Something of the days ahead is to change: what, how, to which day."""

    page: Literal["pick", "thing", "days", "hour", "clash"] = "pick"
    occurrence: str = ""
    day: date | None = None  # the day wished for, which does not fit
    kind: Literal["plan.change"] = "plan.change"


@dataclass(frozen=True, slots=True)
class PlanChanged:
    """What was changed. Until local day `until` has passed it can be put back: `entries` are withdrawn then."""

    occurrence: str
    lines: tuple[Text, ...]
    entries: tuple[str, ...]
    until: date
    beside: str = ""  # strength that stands beside it now: it may move along
    kind: Literal["plan.changed"] = "plan.changed"


@dataclass(frozen=True, slots=True)
class WeekWishes:
    """How the runner likes the week; what is chosen stands in the settings."""

    kind: Literal["week.wishes"] = "week.wishes"


@dataclass(frozen=True, slots=True)
class Way:
    """The whole way with where each side is on it; `strand` shows one ladder, `asked` what came of asking for more."""

    strand: Strand | None = None
    asked: Told | None = None
    kind: Literal["way"] = "way"
