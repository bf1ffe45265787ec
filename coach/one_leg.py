"""Strength for one leg while the other is stopped: a stop on one side leaves the other its own programme."""

from collections.abc import Set as AbstractSet

from coach.decision import VERDICTS, Decision
from coach.exercise import Exercise
from coach.profile import SIDES, Side
from coach.relief import FROM_REST, verdict_of
from coach.session_shape import OTHER_LEG
from coach.terms import Strand

ALONE: tuple[Strand, ...] = ("mobility", "calf", "cuff", "foot", "balance")
"""Spring lands, or works both feet at once."""


def side_alone(decision: Decision, resting: AbstractSet[Side], mobility_only: tuple[str, ...]) -> Side | None:
    """The side that goes on by itself; None on an urgent stop, and on days when not even circles are done."""
    stopped = [side for side in SIDES if VERDICTS.index(verdict_of(decision, side)) >= FROM_REST]
    if decision.decision == "stop-urgent" or len(stopped) != 1 or resting:
        return None
    (other,) = (side for side in SIDES if side not in stopped)
    held = any(reason.rule in mobility_only and reason.side in (None, other) for reason in decision.reasons)
    return None if held else other


def is_of_one_leg(exercise: Exercise, variant: str | None = None) -> bool:
    """Nothing in it loads the other foot, and nothing lands."""
    return exercise.sided and not exercise.other_foot and not exercise.impact and variant != OTHER_LEG
