"""The numbers of the gates between the stages and of the tests that open them.

Days are the runner's local days, hours are elapsed hours. `content` fills them from a file.
"""

from dataclasses import dataclass

from coach.terms import Test


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
