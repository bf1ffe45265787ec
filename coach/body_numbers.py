"""The numbers of the rules about the body: pain, mornings, soreness, strain, illness, sprains, referral.

Days are the runner's local days, hours are elapsed hours. `content` fills them from a file.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pain:
    """D1, D2, C3, C4: pain during and after a load, 0-10."""

    green: float
    red: float
    red_clinician: float
    climb: float  # C4: points within one session
    painkiller_hours: float  # D8
    limp_hours: float  # C2: before the function check


@dataclass(frozen=True, slots=True)
class Morning:
    """D1, D2, D3, D6: first steps against the runner's own base. Pain in points, stiffness in minutes."""

    green: float
    red: float
    focal: float
    focal_hours: float
    stiff: float
    very_stiff: float


@dataclass(frozen=True, slots=True)
class Base:
    """The runner's usual morning: median over the latest green days, capped so that a creeping base hides nothing."""

    days: int
    cap: float
    cap_clinician: float


@dataclass(frozen=True, slots=True)
class Trend:
    """D5: weekly means, each from at least `values` mornings."""

    days: int
    values: int
    pain: float
    stiffness: float


@dataclass(frozen=True, slots=True)
class Soreness:
    """D4: diffuse muscle soreness and the hours since the last loading."""

    hold: float
    rest: float
    hours: float


@dataclass(frozen=True, slots=True)
class Strain:
    """E2 on one day, E3 over a week or two."""

    fatigue: float
    sleep: float
    tired: float
    short_sleep: float
    tired_days: int
    window: int
    soreness_rise: float
    soreness_days: int
    own_days: int


@dataclass(frozen=True, slots=True)
class Illness:
    """E1."""

    clear_hours: float
    hold_days: int


@dataclass(frozen=True, slots=True)
class Sprain:
    """A3, C5, C6, B3: days and hours since the injury."""

    acute_days: int
    rest_hours: float
    settled: float
    better_day: int
    better_by: float
    walk_day: int
    giving_way: int
    giving_way_days: int
    after_days: int
    check_days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Referral:
    """The durations and counts of tier B, and the age of B11."""

    sharp_days: int
    restricted_days: int
    restricted_runs: int
    regressed_days: int
    eased_days: int
    persists_hours: float
    persists_mornings: int
    memory_days: int
    jump: float
    jump_from_weeks: int
    jump_to_weeks: int
    stiff_minutes: float
    stiff_days: int
    stiff_window: int
    quinolone_days: int
    adult: int
