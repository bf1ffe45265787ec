"""The rule book as values: the numbers of the rules, and the ladders. `content` fills it from files."""

from dataclasses import dataclass, field

from coach.body_numbers import Base, Illness, Morning, Pain, Referral, Soreness, Sprain, Strain, Trend
from coach.gate_numbers import Benchmarks, Gates
from coach.load_numbers import Gap, LongRun, Progress, Races, Variety, Week
from coach.relief_numbers import Reliefs
from coach.terms import Stage, Strand

STRANDS: tuple[Strand, ...] = ("mobility", "calf", "cuff", "foot", "balance", "spring")
STAGES: tuple[Stage, ...] = ("P1", "P2", "P3", "P4", "P5", "maintain")


@dataclass(frozen=True, slots=True)
class Rung:
    """One level of one strand: an exercise and its dose. Exactly one of reps, seconds, metres is given.

    `also` names exercises that are done with the same dose (the four directions of a band).
    `heavy` rungs wait twice as long before the next step (G1) and, with hops, keep 48 h between days.
    """

    id: str
    stage: Stage
    exercise: str
    sets: int
    reps: int | None = None
    seconds: int | None = None
    metres: int | None = None
    tempo: str | None = None
    load: str | None = None
    variant: str | None = None
    also: tuple[str, ...] = ()
    heavy: bool = False


@dataclass(frozen=True, slots=True)
class Ladder:
    strand: Strand
    rungs: tuple[Rung, ...]
    positions: dict[str, int] = field(init=False, repr=False, compare=False)
    exercises: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "positions", {rung.id: place for place, rung in enumerate(self.rungs)})
        object.__setattr__(self, "exercises", frozenset(n for rung in self.rungs for n in (rung.exercise, *rung.also)))


@dataclass(frozen=True, slots=True)
class RuleBook:
    """`ladders` come in the order of STRANDS."""

    version: str
    pain: Pain
    morning: Morning
    base: Base
    trend: Trend
    soreness: Soreness
    strain: Strain
    illness: Illness
    long_run: LongRun
    change_days: int
    variety: Variety
    races: Races
    gap: Gap
    progress: Progress
    week: Week
    sprain: Sprain
    referral: Referral
    gates: Gates
    benchmarks: Benchmarks
    relief: Reliefs
    void_minutes: float
    ladders: tuple[Ladder, ...]
