"""The numbers of the tissue model, read and checked from `tissue.yaml`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter

from content.source import read

Tier = Literal["light", "medium", "high"]
RunKind = Literal["easy", "hard", "long"]


@dataclass(frozen=True, slots=True)
class TierNumbers:
    recovery_days: float
    weight: float
    strain: float
    felt: float


@dataclass(frozen=True, slots=True)
class FullDose:
    reps: float
    seconds: float
    metres: float


@dataclass(frozen=True, slots=True)
class RunNumbers:
    units: float  # an hour
    tier: Tier


@dataclass(frozen=True, slots=True)
class CapacityNumbers:
    spare: tuple[float, float]
    fades_days: float
    weak_side: float
    lost: float


@dataclass(frozen=True, slots=True)
class NoveltyNumbers:
    extra: float
    learns: float
    forgets_days: float


@dataclass(frozen=True, slots=True)
class IrritationNumbers:
    overload: float
    at_once: float
    delay_days: float
    fades_days: float
    adapts_below: float


@dataclass(frozen=True, slots=True)
class MorningNumbers:
    pain: float
    stiff_minutes: float


@dataclass(frozen=True, slots=True)
class SignNumbers:
    noise: float
    sharp_from: float
    sharp: float
    limp_from: float
    stays_home_from: float


@dataclass(frozen=True, slots=True)
class Spike:
    over: float
    times: float


@dataclass(frozen=True, slots=True)
class HazardNumbers:
    flare: float
    flare_points: tuple[float, float]
    sprain: float
    spikes: tuple[Spike, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """Units and sources stand in the file."""

    tiers: dict[Tier, TierNumbers]
    full_dose: FullDose
    runs: dict[RunKind, RunNumbers]
    capacity: CapacityNumbers
    novelty: NoveltyNumbers
    irritation: IrritationNumbers
    morning: MorningNumbers
    signs: SignNumbers
    hazards: HazardNumbers
    exercises: dict[Tier, tuple[str, ...]]

    def tier_of(self, exercise: str) -> Tier:
        """What is not listed counts as high: never too little load."""
        return next((tier for tier, names in self.exercises.items() if exercise in names), "high")


@cache
def load_model() -> Model:
    return read(Path(__file__).with_name("tissue.yaml"), TypeAdapter(Model))
