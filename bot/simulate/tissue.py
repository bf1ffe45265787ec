"""One ankle: loads leave a trace that fades fast and one that fades slowly, and too much at once irritates it.

A stated model (see `tissue.yaml` and docs/simulation.md), no evidence of any effect. Pure: time is given.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import exp, log

from bot.simulate.model import Model, RunKind, Tier

WORST = 10.0
RECOVERED = -log(0.05)  # a trace of which 95 % is gone
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Impulse:
    """Load on one ankle in units of `tissue.yaml`."""

    units: float
    tier: Tier
    exercise: str = ""  # empty for a run, which nobody here is new to


@dataclass(slots=True)
class Tissue:
    """`gain` turns load into capacity: so much that the usual week keeps it where it is."""

    model: Model
    capacity: float
    gain: float
    at: datetime
    fatigue: dict[Tier, float] = field(default_factory=dict)
    irritation: float = 0.0
    coming: float = 0.0  # irritation that shows later (F6)
    habits: dict[str, float] = field(default_factory=dict)  # how used the ankle is to an exercise, 0-1

    def rest_until(self, at: datetime) -> None:
        """Nothing but time. Two spans give the same as one of their length."""
        days = (at - self.at) / DAY
        if days <= 0:
            return
        self.at = at
        numbers = self.model.irritation
        for tier, left in self.fatigue.items():
            self.fatigue[tier] = left * exp(-RECOVERED * days / self.model.tiers[tier].recovery_days)
        slow, fast = exp(-days / numbers.fades_days), exp(-days / numbers.delay_days)
        share = numbers.fades_days / (numbers.fades_days - numbers.delay_days)
        self.irritation = min(WORST, self.irritation * slow + self.coming * share * (slow - fast))
        self.coming *= fast
        self.capacity *= exp(-days / self.model.capacity.fades_days)
        for exercise, used in self.habits.items():
            self.habits[exercise] = used * exp(-days / self.model.novelty.forgets_days)

    @property
    def ratio(self) -> float:
        """What is still to be recovered from against what the ankle bears now; over 1 is too much."""
        bears = self.capacity * (1 - self.model.capacity.lost * self.irritation)
        return sum(self.fatigue.values()) / bears

    def load(self, impulse: Impulse, at: datetime) -> float:
        """Pain that this load is felt with, 0-10."""
        self.rest_until(at)
        numbers = self.model.irritation
        before = max(0.0, self.ratio - 1)
        self.fatigue[impulse.tier] = self.fatigue.get(impulse.tier, 0.0) + impulse.units * self.strangeness(impulse)
        if self.irritation < numbers.adapts_below:
            self.capacity += self.gain * self.model.tiers[impulse.tier].strain * impulse.units
        self.irritate(numbers.overload * max(0.0, self.ratio - 1 - before), numbers.at_once)
        return self.model.tiers[impulse.tier].felt * self.irritation

    def strangeness(self, impulse: Impulse) -> float:
        """How many times more a load counts because the ankle is not used to it; each time makes it less strange."""
        if not impulse.exercise:
            return 1.0
        numbers, used = self.model.novelty, self.habits.get(impulse.exercise, 0.0)
        self.habits[impulse.exercise] = used + numbers.learns * (1 - used)
        return 1 + numbers.extra * (1 - used)

    def irritate(self, points: float, at_once: float = 1.0) -> None:
        self.irritation = min(WORST, self.irritation + at_once * points)
        self.coming += (1 - at_once) * points

    @property
    def morning_pain(self) -> float:
        return self.model.morning.pain * self.irritation

    @property
    def stiff_minutes(self) -> float:
        return self.model.morning.stiff_minutes * self.irritation


def run_impulse(model: Model, minutes: float, kind: RunKind) -> Impulse:
    numbers = model.runs[kind]
    return Impulse(numbers.units * minutes / 60, numbers.tier)


def set_impulse(
    model: Model, exercise: str, reps: float | None = None, seconds: float | None = None, metres: float | None = None
) -> Impulse:
    """One set; both feet together load each as its tier says."""
    tier, full = model.tier_of(exercise), model.full_dose
    amount = (reps or 0) / full.reps + (seconds or 0) / full.seconds + (metres or 0) / full.metres
    return Impulse(model.tiers[tier].weight * amount, tier, exercise)


def settled(model: Model, week: Iterable[tuple[timedelta, Impulse]], at: datetime, spare: float) -> Tissue:
    """An ankle that has lived this week (moments from its beginning, and loads) for long; it bears `spare` times it."""
    loads = sorted(week, key=lambda load: load[0])
    trial = Tissue(model, capacity=1e6, gain=0.0, at=at - 4 * 7 * DAY)
    highest = 0.0
    for number in range(4):
        for after, impulse in loads:
            trial.load(impulse, at + (number - 4) * 7 * DAY + after)
            highest = max(highest, sum(trial.fatigue.values()))
    trial.rest_until(at)
    capacity = spare * highest
    adapted = sum(model.tiers[impulse.tier].strain * impulse.units for _, impulse in loads)
    gain = 7 * capacity / (model.capacity.fades_days * adapted)
    return Tissue(model, capacity, gain, at, trial.fatigue)


def spike_times(model: Model, minutes: float, longest: float) -> float:
    """F29: how much likelier trouble is after a run so much longer than any of the month before."""
    if longest <= 0:
        return 1.0
    passed = [spike.times for spike in model.hazards.spikes if minutes > spike.over * longest]
    return passed[-1] if passed else 1.0
