"""What a runner's lane and a coach's lane tell each other."""

from dataclasses import dataclass
from typing import Literal

from coach.sharing.values import Report, Scope


@dataclass(frozen=True, slots=True)
class Offers:
    """To a runner: somebody followed the runner's link and would coach them. Without a `nonce` it was the other way
    round: the runner followed theirs.
    """

    coach: int
    name: str
    nonce: int
    kind: Literal["offers"] = "offers"


@dataclass(frozen=True, slots=True)
class Follows:
    """To a coach: a runner followed the coach's own link, and would like to know whose it is."""

    runner: int
    kind: Literal["follows"] = "follows"


@dataclass(frozen=True, slots=True)
class Looks:
    """To a runner: the coach looks. `page`: at this runner alone, not at the list of all."""

    coach: int
    page: bool = False
    kind: Literal["looks"] = "looks"


@dataclass(frozen=True, slots=True)
class Advises:
    """To a runner: a note, or a wish for less. Nothing here can ask for more load."""

    coach: int
    what: Literal["note", "hold", "ease"]
    text: str = ""
    kind: Literal["advises"] = "advises"


@dataclass(frozen=True, slots=True)
class StepsBack:
    """To a runner: the coach does not coach them any more."""

    coach: int
    kind: Literal["steps-back"] = "steps-back"


@dataclass(frozen=True, slots=True)
class Granted:
    """To a coach: this runner shows so much from now on; `nothing` takes it all back, what was seen, too."""

    runner: int
    name: str
    scope: Scope
    kind: Literal["granted"] = "granted"


@dataclass(frozen=True, slots=True)
class Shown:
    """To a coach: a runner as the runner agreed to be seen."""

    report: Report
    kind: Literal["shown"] = "shown"


@dataclass(frozen=True, slots=True)
class Alerts:
    """To a coach: a runner who agreed to it was sent to a professional."""

    runner: int
    urgent: bool
    kind: Literal["alerts"] = "alerts"
