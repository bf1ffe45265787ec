"""Which exercise may stand in a session, and what takes its place where it may not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from coach.exercise import Exercise, Exercises, Kind
from coach.one_leg import is_of_one_leg
from coach.profile import SIDES, Side
from coach.session_shape import Item, Wanted
from coach.terms import Stage

SPRING_STAGES: frozenset[Stage] = frozenset({"P5", "maintain"})
"""Landings and hops open with the gate to P5, on every foot that lands."""

EASY: frozenset[Kind] = frozenset({"prepare", "close"})
"""Done with both feet at once even while one of them rests."""

CALM: frozenset[Kind] = EASY | {"mobility", "foot"}
"""What a foot may do while loading is stopped, as long as nothing is held or lands."""


@dataclass(slots=True)
class Choice:
    """Chooses for one session; what was taken once does not come again."""

    exercises: Exercises
    wanted: Wanted
    in_order: bool = False
    taken: set[str] = field(default_factory=set)

    def first_usable(self, name: str, sides: tuple[Side, ...] = SIDES) -> Exercise | None:
        """The exercise itself, else the nearest of its substitutes and easier neighbours."""
        queue, seen = [name], {name}
        for candidate in queue:
            exercise = self.exercises[candidate]
            if self.is_usable(exercise, sides):
                return exercise
            nearer = [other for other in (*exercise.substitutes, *exercise.easier) if other not in seen]
            seen.update(nearer)
            queue.extend(nearer)
        return None

    def is_usable(self, exercise: Exercise, sides: tuple[Side, ...]) -> bool:
        wanted, feet = self.wanted, sides if exercise.sided else SIDES
        return (
            bool(feet)
            and exercise.id not in self.taken
            and exercise.id not in wanted.banned
            and not exercise.during_run
            and wanted.equipment.issuperset(exercise.needs)
            and wanted.conditions.isdisjoint(exercise.not_with)
            and (wanted.alone is None or is_of_one_leg(exercise))
            and not is_too_sore(wanted, exercise, SIDES if exercise.other_foot else feet)
            and all(may_do(wanted, exercise, foot) for foot in feet)
        )

    def take(self, pool: Iterable[Item], count: int) -> list[tuple[Item, Exercise]]:
        """From a pool what is in focus first, then what was done longest ago, then the order of the pool."""
        found: list[tuple[Item, Exercise]] = []
        for item in pool if self.in_order else sorted(pool, key=self.turn):
            exercise = self.first_usable(item.exercise, working(self.wanted))
            if len(found) < count and exercise is not None:
                found.append((item, exercise))
                self.taken.add(exercise.id)
        return found

    def turn(self, item: Item) -> tuple[bool, int]:
        in_focus = not self.wanted.focus.isdisjoint(self.exercises[item.exercise].targets)
        return not in_focus, recency(self.wanted.past, item.exercise)


def may_do(wanted: Wanted, exercise: Exercise, foot: Side) -> bool:
    """What this foot takes part in, with the other one or alone."""
    if foot in wanted.resting:
        return not exercise.sided and exercise.kind in EASY
    if foot in wanted.gentle and (exercise.static or exercise.kind not in CALM):
        return False
    return not (exercise.impact and (foot in wanted.grounded or is_closed(wanted.stages, foot)))


def is_too_sore(wanted: Wanted, exercise: Exercise, feet: tuple[Side, ...]) -> bool:
    """A place is sore on a foot that would bear some of it."""
    return any((foot, site) in wanted.sore for foot in feet for site in exercise.not_sore)


def working(wanted: Wanted) -> tuple[Side, ...]:
    """The sides that do something of their own today."""
    return tuple(side for side in SIDES if side not in wanted.resting)


def is_closed(stages: Mapping[Side, Stage], side: Side) -> bool:
    return stages.get(side, "P1") not in SPRING_STAGES


def recency(past: tuple[str, ...], exercise: str) -> int:
    """0: not done lately; the greater, the more recently."""
    return max((place for place, done in enumerate(past, start=1) if done == exercise), default=0)
