"""The snapshot: where each side stands, what is open, and windows just long enough for the rules.

Days are local day numbers (`date.toordinal`), a day beginning at 04:00 in the runner's zone of that time; 0 is unknown.
Everything is bounded, so a snapshot never grows with the journal.
"""

import datetime as dt
from dataclasses import dataclass

from coach.moved import Moved
from coach.profile import Distance, Side
from coach.scheduled import NOTHING, Scheduled
from coach.standing.matters import (
    Concern,
    Ill,
    Limp,
    OpenPain,
    Pair,
    Paused,
    Regressed,
    Relieved,
    Spike,
    Sprain,
    Stop,
)
from coach.standing.practice import UNPRACTISED, Practice
from coach.terms import Plan, SideOrBoth, Site, Stage, Strand, Surface, Verdict, WeekForm

Levels = tuple[tuple[str, int], ...]
"""(rung id, day since), in the order of `rulebook.STRANDS`."""

FIRST_LEVELS: Levels = (
    ("circles-1", 0), ("double-raise-1", 0), ("alphabet-1", 0), ("scrunches-1", 0), ("firm-1", 0), ("taps-1", 0),
)  # fmt: skip
"""The first rung of every ladder: where a runner of whom nothing is known begins."""


@dataclass(frozen=True, slots=True)
class Window:
    """One value a day up to `day`, the oldest first; None is a day without one."""

    day: int = 0
    values: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Load:
    """What one side felt in the latest run or session. A light session adds to it and never lowers it."""

    id: str
    day: int
    during: float | None = None
    during_id: str = ""  # each value knows the entry that gave it: a cause acts once
    after: float | None = None
    after_id: str = ""
    sharp_id: str = ""
    painkiller_id: str = ""
    climbed: float = 0  # the most that pain rose from set to set
    loaded: bool = True  # more than a light session was in it


@dataclass(frozen=True, slots=True)
class Felt:
    """A check-in as one side felt it. `focal`: one spot, not in the muscle. `hours` since the last loading.

    `sharp_id`: the check-in of the day that told of a sharp pain; a number later that day does not wipe it.
    """

    id: str
    day: int
    pain: float | None = None
    stiffness: float | None = None  # minutes
    sharp_id: str = ""
    painkiller: bool = False
    focal: bool = False
    hours: float | None = None
    sited: bool = False  # where it was, or how it was spread, is known


@dataclass(frozen=True, slots=True)
class Sore:
    """The diffuse soreness of the latest day with a check-in."""

    id: str
    day: int
    value: float
    hours: float | None = None


@dataclass(frozen=True, slots=True)
class Ache:
    """A place that is sore, and the latest day on which it was."""

    site: Site
    day: int


@dataclass(frozen=True, slots=True)
class SideStanding:
    stage: Stage = "P1"
    since: int = 0
    levels: Levels = FIRST_LEVELS
    load: Load | None = None
    morning: Felt | None = None
    latest: Felt | None = None
    sore: Sore | None = None
    valued_day: int = 0  # the latest morning with a pain value
    open_pain: OpenPain | None = None
    amber_at: dt.datetime | None = None
    amber_day: int = 0
    sharp_at: dt.datetime | None = None
    pains: Window = Window()  # mornings
    stiffs: Window = Window()
    sores: Window = Window()
    green_pains: tuple[float, ...] = ()  # of the latest green days: the base
    green_stiffs: tuple[float, ...] = ()
    weighed_day: int = 0  # the latest day that is in the base or was found not green
    limp: Limp | None = None
    sprain: Sprain | None = None
    sharp_regress: tuple[int, tuple[str, ...]] | None = None  # day and causes of the latest C1 step back
    regressed: Regressed | None = None
    acted: tuple[str, ...] = ()  # causes that moved this side
    aches: tuple[Ache, ...] = ()  # at most one for each place


@dataclass(frozen=True, slots=True)
class Marks:
    """One side in one strength session. `morning`: the next morning passed D1. `broke`: strands with a set that did,
    `easy`: strands with a set that was too easy, and none that broke or hurt.
    """

    during: float | None = None
    after: float | None = None
    morning: bool | None = None
    sharp: bool = False
    broke: tuple[Strand, ...] = ()
    easy: tuple[Strand, ...] = ()


@dataclass(frozen=True, slots=True)
class Bout:
    """A strength session that was done."""

    id: str
    day: int
    sound: bool  # form held on the whole, no painkiller
    effort: float | None
    left: Marks
    right: Marks


def marks_of(bout: Bout, side: Side) -> Marks:
    return bout.left if side is Side.LEFT else bout.right


@dataclass(frozen=True, slots=True)
class Measure:
    """A benchmark as it was done."""

    test: str
    side: SideOrBoth
    day: int
    value: float | None = None
    pain: float | None = None
    technique_ok: bool | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """A strand that a recorded decision moved. `since` is how long it had stood at `from_`."""

    side: Side
    strand: int  # index in STRANDS
    from_: str
    to: str
    since: int


@dataclass(frozen=True, slots=True)
class Past:
    """A recorded decision. `stages` are those of left and right before it."""

    id: str
    day: int
    decision: Verdict
    left: Verdict | None
    right: Verdict | None
    rules: tuple[str, ...]
    because: tuple[str, ...]
    moves: tuple[Move, ...] = ()
    stages: tuple[tuple[Stage, int], tuple[Stage, int]] = (("P1", 0), ("P1", 0))
    reasons: tuple[tuple[str, tuple[tuple[str, str | int | float], ...]], ...] = ()  # rule and its numbers
    seen: tuple[str, ...] = ()  # the latest entries of each kind at its time
    vetoed_day: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    left: SideStanding = SideStanding()
    right: SideStanding = SideStanding()
    latest_at: dt.datetime | None = None
    day: int = 0  # the local day of the latest entry
    load_day: int = 0  # of the latest run or session (K4), and its id
    load_id: str = ""
    ended_at: dt.datetime | None = None
    loaded_at: dt.datetime | None = None  # the end of the last run, strength or impact: soreness counts from here
    gap: tuple[int, str] | None = None  # a gap in days that only a run has ended so far, and what it is known by
    bouts: tuple[Bout, ...] = ()
    sessions: tuple[tuple[int, bool, bool], ...] = ()  # planned ones: day, strength, done
    light: tuple[tuple[int, Plan], ...] = ()  # sessions other than strength that were done lately
    runs: tuple[tuple[int, float | None, float | None], ...] = ()  # day, km, minutes
    weeks: tuple[tuple[int, float, float], ...] = ()  # seven-day block, km, minutes
    spike: Spike | None = None
    hard_at: dt.datetime | None = None  # the end of the latest race, hard run, or run far longer than usual
    restricted: tuple[tuple[int, str], ...] = ()  # runs in a row cut short by pain or missed for soreness
    fatigue: Window = Window()
    sleep: Window = Window()
    strain_id: str = ""  # the check-in that gave the latest of both
    painkiller_at: dt.datetime | None = None  # when one was last told of
    checks_from: int = 0  # whoever was told to wait is asked from this day on
    changed: tuple[tuple[str, int, str], ...] = ()  # what, day, id
    races: tuple[tuple[int, Distance, str], ...] = ()
    raced: tuple[tuple[int, float | None], ...] = ()  # day, km
    ill: Ill | None = None
    paused: Paused | None = None
    request: tuple[Stage, str] | None = None
    measures: tuple[Measure, ...] = ()
    feats: tuple[tuple[Side, str], ...] = ()  # doses of a gate that were seen in full
    concerns: tuple[Concern, ...] = ()
    stops: tuple[Stop, ...] = ()
    eligible: bool = False  # a professional has cleared what B11 asks about
    settled: tuple[tuple[str, int], ...] = ()  # rule or flag that a professional cleared, and the day
    past: tuple[Past, ...] = ()
    reliefs: tuple[Relieved, ...] = ()  # the latest of each rule and side
    practice: Practice = UNPRACTISED
    eased: tuple[tuple[int, WeekForm], ...] = ()  # Monday and form of the latest weeks that were eased
    moved: tuple[Moved, ...] = ()  # planned things of the last days and ahead that the runner put elsewhere
    shortened: tuple[str, ...] = ()  # planned things that the runner made short
    held: tuple[int, str] | None = None  # day and entry of a coach's latest wish for no step up
    banned: tuple[str, ...] = ()  # exercises that the runner does not want
    shoes: tuple[Pair, ...] = ()  # the pair used last comes last
    schedule: Scheduled = NOTHING  # the runs of another plan
    grounds: tuple[tuple[int, Surface], ...] = ()  # day and surface of the runs of the last weeks


def of(standing: Standing, side: Side) -> SideStanding:
    return standing.left if side is Side.LEFT else standing.right
