"""What stays open on a side or a runner until something closes it, and what is remembered of it.

Days are local day numbers, as in `values`; 0 is not yet.
"""

import datetime as dt
from dataclasses import dataclass

from coach.profile import Side
from coach.terms import Flag, Moment, SideOrBoth, Site, Verdict


@dataclass(frozen=True, slots=True)
class OpenPain:
    """Pain outside load and morning: a concern until a later value is calm."""

    id: str
    pain: float


@dataclass(frozen=True, slots=True)
class Limp:
    """C2: latched until a function check is passed; then that day steps back."""

    id: str
    at: dt.datetime
    cleared_day: int = 0
    cleared_by: str = ""


@dataclass(frozen=True, slots=True)
class Sprain:
    """C5, C6, B3. `checked` is the function check that was passed; `returned` that C6 was recorded."""

    id: str
    at: dt.datetime
    day: int
    first_pain: float | None = None
    latest_pain: float | None = None
    limping: bool | None = None
    confident: bool | None = None
    checked: str = ""
    returned: bool = False
    referred: bool = False  # a professional has seen it


def is_acute(sprain: Sprain | None, today: int, acute_days: int) -> bool:
    """A3: an injury of the last days that no professional has seen."""
    return sprain is not None and not sprain.referred and today - sprain.day < acute_days


@dataclass(frozen=True, slots=True)
class Regressed:
    """B4: the worst value when the side first stepped back and has not been calm since."""

    day: int
    worst: float
    id: str


@dataclass(frozen=True, slots=True)
class Concern:
    """A check-in that said something alarming; it stays open until it is cleared, denied or too old to matter.

    `yes` and `no` are answered follow-up questions.
    """

    id: str
    at: dt.datetime
    day: int
    moment: Moment
    side: SideOrBoth
    flags: tuple[Flag, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    sites: tuple[Site, ...] = ()
    pain: float | None = None
    focal: bool = False
    jump: bool = False  # running had grown fast in the weeks before (B1)


@dataclass(frozen=True, slots=True)
class Stop:
    """A recorded stop: latched until professional advice is confirmed."""

    rule: str
    verdict: Verdict
    side: SideOrBoth
    at: dt.datetime
    id: str
    numbers: tuple[tuple[str, str | int | float], ...] = ()  # of its reason


@dataclass(frozen=True, slots=True)
class Spike:
    """K1: the latest run that was far longer than any of the weeks before."""

    id: str
    day: int
    distance: float
    longest: float
    unit: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Shoes by the runner's own name for them. `day` is the latest run in them, `km` what is known of their way."""

    name: str
    since: int
    day: int = 0
    runs: int = 0
    km: float = 0
    removed: bool = False  # by the runner, until it is brought back or run in again


@dataclass(frozen=True, slots=True)
class Paused:
    id: str
    day: int
    until: int = 0


@dataclass(frozen=True, slots=True)
class Ill:
    id: str
    recovered_at: dt.datetime | None = None
    recovered_id: str = ""


@dataclass(frozen=True, slots=True)
class Relieved:
    """A recorded step back that takes something off the sessions for a while. `rule` is `back` for any step back."""

    rule: str
    side: Side
    day: int
    id: str  # of the decision
