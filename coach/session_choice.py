"""Which exercise may stand in a session, and what takes its place where it may not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from coach.exercise import Exercise, Exercises, Kind
from coach.profile import SIDES, Side
from coach.session_shape import Item, Wanted
from coach.terms import Stage

SPRING_STAGES: frozenset[Stage] = frozenset({"P5", "maintain"})
"""Landings and hops open with the gate to P5, on every foot that lands."""

EASY: frozenset[Kind] = frozenset({"prepare", "close"})
"""Done with both feet at once even while one of them rests."""


@dataclass(slots=True)
class Choice:
    """Chooses for one session; what was taken once does not come again."""

    exercises: Exercises
    wanted: Wanted
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
        wanted = self.wanted
        feet = sides if exercise.sided else SIDES
        return (
            exercise.id not in self.taken
            and exercise.id not in wanted.banned
            and not exercise.during_run
            and (exercise.sided or exercise.kind in EASY or len(working(wanted)) == len(SIDES))
            and wanted.equipment.issuperset(exercise.needs)
            and wanted.conditions.isdisjoint(exercise.not_with)
            and not (exercise.impact and any(is_closed(wanted.stages, side) for side in feet))
        )

    def take(self, pool: Iterable[Item], count: int) -> list[tuple[Item, Exercise]]:
        """From a pool what is in focus first, then what was done longest ago, then the order of the pool."""
        found: list[tuple[Item, Exercise]] = []
        for item in sorted(pool, key=self.turn):
            exercise = self.first_usable(item.exercise)
            if len(found) < count and exercise is not None:
                found.append((item, exercise))
                self.taken.add(exercise.id)
        return found

    def turn(self, item: Item) -> tuple[bool, int]:
        in_focus = not self.wanted.focus.isdisjoint(self.exercises[item.exercise].targets)
        return not in_focus, recency(self.wanted.past, item.exercise)


def working(wanted: Wanted) -> tuple[Side, ...]:
    """The sides that have rungs today; both where the session needs none."""
    return tuple(side for side in SIDES if side in wanted.rungs) or SIDES


def is_closed(stages: Mapping[Side, Stage], side: Side) -> bool:
    return stages.get(side, "P1") not in SPRING_STAGES


def recency(past: tuple[str, ...], exercise: str) -> int:
    """0: not done lately; the greater, the more recently."""
    return max((place for place, done in enumerate(past, start=1) if done == exercise), default=0)
