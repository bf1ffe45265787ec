"""The numbers of the rule book, in groups that name the rules which read them. `content` fills them from a file.

Days are the runner's local days, hours are elapsed hours.
"""

from dataclasses import dataclass

from coach.terms import Stage, Strand, Test


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


@dataclass(frozen=True, slots=True)
class HeelRaiseNorm:
    """Median single-leg raises of a decade of life; `decade` is its first year."""

    decade: int
    male: float
    female: float


@dataclass(frozen=True, slots=True)
class Gates:
    """Section 4: what opens the next stage. Seconds, repetitions, days."""

    green_days: int
    double_sets: int
    double_reps: int
    band_sets: int
    band_reps: int
    open_p3: float
    raises_p4: float
    open_p4: float
    open_p4_over_60: float
    raises_share_p5: float
    closed_p5: float
    closed_p5_50s: float
    closed_p5_over_60: float
    calm_pain: float
    calm_days: int
    hops: float
    hop_pain: float
    spring_days: int
    norms: tuple[HeelRaiseNorm, ...]


@dataclass(frozen=True, slots=True)
class StandNorm:
    """Seconds on one leg that a decade of life holds on average; None where nobody has said."""

    decade: int
    open: float
    closed: float | None = None


@dataclass(frozen=True, slots=True)
class Benchmarks:
    """G5, G6: what counts as a real change and a side gap, when to test again, and how each test is done."""

    reach: float
    raises: float
    repeats: int
    reach_gap: float
    reach_gap_strong: float
    raises_gap_share: float
    raises_gap: float
    gap_tests: int
    retest_days: int
    abort_pain: float
    sharp_hours: int
    calm_hours: int
    hard_effort: float
    wait_rules: tuple[str, ...]
    order: tuple[Test, ...]
    reach_from: int
    reach_to: int
    reach_most: int
    reach_step: float
    stand_most: int
    stand_tries: int
    beat_seconds: float
    raises_most: int
    double_most: int
    rest_seconds: int
    near_raises: float
    near_seconds: float
    hop_hours: int
    stands: tuple[StandNorm, ...]
