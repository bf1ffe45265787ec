"""Cards of an ordinary day: today, primer, morning, rest day, session offer, why."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from coach.cards.outcome import Told
from coach.decision import Reason
from coach.exercise import Target
from coach.journal import Step
from coach.opinions import Opinion
from coach.profile import Equipment
from coach.screen import Text
from coach.session_shape import PlannedSet
from coach.terms import SideOrBoth, Verdict


@dataclass(frozen=True, slots=True)
class Today:
    """What today holds, and the way into everything else. `view` is a page."""

    view: Literal["home", "plan", "next-week", "why-week", "help", "why-ankles"] = "home"
    greeting: bool = False  # after /start
    note: Text | None = None  # what has just happened, over a newcomer's first page
    kind: Literal["today"] = "today"


@dataclass(frozen=True, slots=True)
class Primer:
    """`step` None: offered; otherwise the exercise of `planned` that is shown."""

    occurrence: str
    step: int | None = None
    short: bool = False
    planned: tuple[PlannedSet, ...] = ()
    page: Literal["drill", "rate"] | None = None  # how the drill inside the run goes, the runner's own step rate
    kind: Literal["primer"] = "primer"


@dataclass(frozen=True, slots=True)
class AskMorning:
    occurrence: str
    side: SideOrBoth = "both"  # the side of yesterday's symptom, named in the question
    kind: Literal["morning.ask"] = "morning.ask"


@dataclass(frozen=True, slots=True)
class AskMorningMore:
    """Longer, or it hurts: which side, how much, how long, limp, and where if that matters, one after the other."""

    occurrence: str
    side: SideOrBoth
    page: Literal["side", "pain", "minutes", "limp", "place"] = "pain"
    entries: tuple[str, ...] = ()
    kind: Literal["morning.more"] = "morning.more"


@dataclass(frozen=True, slots=True)
class AskNormal:
    """Versus your normal mornings? `entries` are the recorded check-ins that this answer refines."""

    occurrence: str
    side: SideOrBoth
    entries: tuple[str, ...]
    sided: bool = False  # the runner was asked about one side, or has named it
    kind: Literal["morning.normal"] = "morning.normal"


@dataclass(frozen=True, slots=True)
class MorningDecision:
    """What the answers changed and why. `page` one-set asks before an amber day is trained as planned."""

    occurrence: str
    entries: tuple[str, ...]
    told: Told
    page: Literal["told", "one-set", "why"] = "told"
    kept: bool = False  # the runner vetoed it
    answered: tuple[str, ...] = ()  # follow-up questions that were put on it
    heard: Text | None = None  # what was told unasked, in one line
    told_at: datetime | None = None  # for minutes it can be taken back
    lifted: bool = False  # a stop or a rest ended with it, so nobody ran yesterday
    kind: Literal["morning.decision"] = "morning.decision"


@dataclass(frozen=True, slots=True)
class Explained:
    """A recorded decision with all that it rested on."""

    at: datetime
    verdict: Verdict
    reasons: tuple[Reason, ...]
    changes: tuple[Step, ...] = ()
    vetoed: bool = False
    felt: Opinion | None = None  # a week later


@dataclass(frozen=True, slots=True)
class WhyShown:
    """The last decisions as they were looked up, the newest first; `number` is the one on the screen."""

    decisions: tuple[Explained, ...]
    number: int = 0
    kind: Literal["why"] = "why"


@dataclass(frozen=True, slots=True)
class RestDay:
    occurrence: str
    nudged: bool = False
    lacking: tuple[Equipment, ...] = ()  # kit that is not at hand this once
    kind: Literal["rest-day"] = "rest-day"


@dataclass(frozen=True, slots=True)
class SessionOffer:
    """A session of the plan is offered, or what no plan holds: winding down (`long`: after a long run), a reset."""

    occurrence: str
    plan: Literal["strength", "mobility", "balance", "rest-day", "reset", "post-run"]
    nudged: bool = False
    without: tuple[str, ...] = ()  # exercises the runner is bored of today
    lacking: tuple[Equipment, ...] = ()  # kit that is not at hand this once
    long: bool = False
    focus: tuple[Target, ...] = ()  # what a reset is for ...
    side: SideOrBoth = "both"  # ... and on which side
    kind: Literal["session.offer"] = "session.offer"
