"""What both ankles of a made-up runner go through, and what they say about it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.simulate.chance import Chance
from bot.simulate.model import RunKind, load_model
from bot.simulate.people import Someone
from bot.simulate.tissue import DAY, Impulse, Tissue, run_impulse, set_impulse, settled, spike_times
from coach.profile import WEEKDAYS, Weekday

MONTH = 30 * DAY


@dataclass(frozen=True, slots=True)
class Felt:
    """Pain of each side, 0-10, as they stand in `Ankles.sides`; a sharp one and a twist name theirs."""

    pains: tuple[float, float]
    sharp: int | None = None
    twisted: int | None = None


@dataclass(slots=True)
class Ankles:
    """`sides` is left and right, for a mirrored runner right and left: luck knows them by place only."""

    someone: Someone
    tissues: tuple[Tissue, Tissue]
    chance: Chance
    runs: list[tuple[datetime, float]] = field(default_factory=list)  # end and minutes
    overloaded: set[tuple[date, int]] = field(default_factory=set)  # day and place of a side that bore too much
    woken: dict[date, float] = field(default_factory=dict)  # pain of the first steps, the worse side
    units: dict[date, float] = field(default_factory=dict)  # load of the day, both sides together
    sprained_at: datetime | None = None

    @property
    def sides(self) -> tuple[str, str]:
        return sides_of(self.someone)

    def of(self, side: str) -> Tissue:
        return self.tissues[self.sides.index(side)]

    def wake(self, day: date, at: datetime) -> None:
        """A day begins."""
        for tissue in self.tissues:
            tissue.rest_until(at)
        self.woken[day] = max(tissue.morning_pain for tissue in self.tissues)

    def run(self, minutes: float, kind: RunKind, day: date, ended: datetime) -> Felt:
        """A run of that many minutes, with what luck adds to it."""
        model = load_model()
        longest = max((length for at, length in self.runs if at > ended - MONTH), default=0.0)
        self.runs.append((ended, minutes))
        pains = self.load(run_impulse(model, minutes, kind), day, ended)
        risk = self.someone.manner.flares * spike_times(model, minutes, longest)
        if self.chance.happens(model.hazards.flare * risk, "flare", day):
            low, high = model.hazards.flare_points
            points = self.chance.of("flare points", day).uniform(low, high)
            self.tissues[self.side_of_trouble("flare", day)].irritate(points, model.irritation.at_once)
        twisted = None
        if self.chance.happens(model.hazards.sprain, "sprain", day):
            twisted = self.side_of_trouble("sprain", day)
            self.tissues[twisted].irritate(model.signs.limp_from)
            self.sprained_at = ended
            pains = self.felt(model.tiers["high"].felt)
        return Felt(pains, self.sharpness(pains, "run", day) if twisted is None else twisted, twisted)

    def load(self, impulse: Impulse, day: date, at: datetime, *places: int) -> tuple[float, float]:
        """A load on both sides, or on those named by place; pain of each."""
        pains = [0.0, 0.0]
        for place in places or (0, 1):
            tissue = self.tissues[place]
            pains[place] = tissue.load(impulse, at)
            self.units[day] = self.units.get(day, 0.0) + impulse.units
            if tissue.ratio > 1:
                self.overloaded.add((day, place))
        return pains[0], pains[1]

    def exercise(
        self, exercise: str, amounts: dict[str, float], side: str | None, day: date, at: datetime
    ) -> tuple[float, float]:
        places = () if side is None else (self.sides.index(side),)
        return self.load(set_impulse(load_model(), exercise, **amounts), day, at, *places)

    def felt(self, share: float) -> tuple[float, float]:
        return self.tissues[0].irritation * share, self.tissues[1].irritation * share

    def sharpness(self, pains: tuple[float, float], *what: object) -> int | None:
        """The place of the side that hurts sharply."""
        signs = load_model().signs
        worst = 0 if pains[0] >= pains[1] else 1
        sharp = pains[worst] >= signs.sharp_from and self.chance.happens(signs.sharp, "sharp", *what)
        return worst if sharp else None

    def side_of_trouble(self, *what: object) -> int:
        weak = self.someone.body.weak
        if weak is not None and self.chance.happens(0.8, "weak side", *what):
            return self.sides.index(weak)
        return self.chance.of("side", *what).randint(0, 1)

    def mornings(self, day: date) -> tuple[float, float]:
        """Pain of the first steps, each side."""
        return self.noisy(0, day), self.noisy(1, day)

    def noisy(self, place: int, day: date) -> float:
        noise = self.chance.around(0, load_model().signs.noise, "morning", day, place)
        return max(0.0, self.tissues[place].morning_pain + noise)

    def stiffness(self, place: int) -> float:
        return self.tissues[place].stiff_minutes

    @property
    def worst(self) -> float:
        """The irritation of the worse side."""
        return max(tissue.irritation for tissue in self.tissues)

    @property
    def worse_side(self) -> str:
        return max(zip(self.sides, self.tissues, strict=True), key=lambda row: row[1].irritation)[0]

    @property
    def stay_home(self) -> bool:
        """Too sore for anything, whatever a plan says."""
        return self.worst >= load_model().signs.stays_home_from

    @property
    def limps(self) -> bool:
        return self.worst >= load_model().signs.limp_from


def sides_of(someone: Someone) -> tuple[str, str]:
    return ("right", "left") if someone.mirrored else ("left", "right")


def ankles_of(someone: Someone, monday: datetime) -> Ankles:
    """Both settled in the usual week of runs, one of them weaker where it had trouble."""
    model, chance, week = load_model(), Chance(someone.luck), list(usual_week(someone))
    spare = chance.of("spare").uniform(*model.capacity.spare)
    one, other = [
        spare * (model.capacity.weak_side if side == someone.body.weak else 1.0) for side in sides_of(someone)
    ]
    tissues = (settled(model, week, monday, one), settled(model, week, monday, other))
    before = [
        (monday - 7 * DAY * weeks + after_monday(someone, day), day) for weeks in (4, 3, 2, 1) for day in someone.days
    ]
    return Ankles(someone, tissues, chance, [(at, someone.minutes_on(day)) for at, day in before])


def usual_week(someone: Someone) -> Iterator[tuple[timedelta, Impulse]]:
    for day in someone.days:
        yield after_monday(someone, day), run_impulse(load_model(), someone.minutes_on(day), someone.kind_on(day))


def after_monday(someone: Someone, day: Weekday) -> timedelta:
    return timedelta(days=WEEKDAYS.index(day), hours=someone.starts.hour + 1)
