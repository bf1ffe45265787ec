"""The numbers of the rules about runs and training: long runs, races, breaks, steps up, the week.

Days are the runner's local days, hours are elapsed hours. `content` fills them from a file.
"""

from dataclasses import dataclass

from coach.terms import Stage, Strand


@dataclass(frozen=True, slots=True)
class LongRun:
    """K1: a run as a multiple of the longest in the days before."""

    spike: float
    double: float
    window: int
    hold_days: int


@dataclass(frozen=True, slots=True)
class Variety:
    """The log of shoes and surfaces: what counts as new, and when another surface is suggested."""

    unused_days: int
    same_runs: int
    calm_days: int


@dataclass(frozen=True, slots=True)
class Races:
    """K3."""

    hold_days: int
    micro_days: int
    tailored_days: int
    after_half: int
    after_marathon: int
    marathon_base: float  # kilometres a week


@dataclass(frozen=True, slots=True)
class Gap:
    """K4: calendar days without run or session; each is the last day of its band."""

    free: int
    hold: int
    regress: int


@dataclass(frozen=True, slots=True)
class Progress:
    """G1, G2, G3, and how long a vetoed step is not offered again."""

    days: int
    slow_days: int
    strength_days: int
    window: int
    green_sessions: int
    quiet_hours: float
    adherence: float
    adherence_days: int
    adherence_least: int
    done_share: float
    easy_effort: float
    easy_days: int
    veto_days: int
    coach_hold_days: int
    loading: tuple[Strand, ...]  # they load the tendon: one of them goes up at a time
    light: tuple[Strand, ...]  # range and control: they never do; the strands not named load from a stage on
    loading_from: Stage
    beside: int  # so many strands that do not load may step beside one that does


@dataclass(frozen=True, slots=True)
class Week:
    """Section 5: the layout of the week. The runs lately tell the run days of somebody who names none."""

    most_strength_days: int
    likely_weeks: int
    likely_runs: int
    long_share: float
