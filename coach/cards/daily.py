"""Cards of an ordinary day: today, primer, morning, rest day, session offer, why."""

from dataclasses import dataclass
from typing import Literal

from coach.journal import SideOrBoth


@dataclass(frozen=True, slots=True)
class Today:
    """What today holds, and the way into everything else. `view` is a page: home, plan or help."""

    view: Literal["home", "plan", "help"] = "home"
    kind: Literal["today"] = "today"


@dataclass(frozen=True, slots=True)
class Primer:
    """`step` None: offered; 0..n-1: an exercise is shown."""

    occurrence: str
    step: int | None = None
    short: bool = False
    kind: Literal["primer"] = "primer"


@dataclass(frozen=True, slots=True)
class AskMorning:
    occurrence: str
    side: SideOrBoth = "both"  # the side of yesterday's symptom, named in the question
    kind: Literal["morning.ask"] = "morning.ask"


@dataclass(frozen=True, slots=True)
class AskMorningMore:
    """Longer, or it hurts: how much, how long, limp, one after the other."""

    occurrence: str
    side: SideOrBoth
    pain: float | None = None
    minutes: float | None = None
    kind: Literal["morning.more"] = "morning.more"


@dataclass(frozen=True, slots=True)
class AskNormal:
    """Versus your normal mornings?"""

    occurrence: str
    side: SideOrBoth
    entry: str  # id of the recorded check-in that this answer refines
    kind: Literal["morning.normal"] = "morning.normal"


@dataclass(frozen=True, slots=True)
class MorningDecision:
    """What the answers changed and why. `decision` is the id of the recorded decision, if one was recorded."""

    occurrence: str
    entries: tuple[str, ...]
    decision: str | None = None
    kept: bool = False  # the runner vetoed it
    kind: Literal["morning.decision"] = "morning.decision"


@dataclass(frozen=True, slots=True)
class WhyShown:
    """Inputs, rule and version behind a decision; `back` is the card state's page to return to."""

    decision: str | None = None
    kind: Literal["why"] = "why"


@dataclass(frozen=True, slots=True)
class RestDay:
    occurrence: str
    nudged: bool = False
    kind: Literal["rest-day"] = "rest-day"


@dataclass(frozen=True, slots=True)
class SessionOffer:
    """A strength, balance or mobility session of the plan is offered."""

    occurrence: str
    plan: Literal["strength", "mobility", "rest-day", "reset", "post-run"]
    nudged: bool = False
    kind: Literal["session.offer"] = "session.offer"
