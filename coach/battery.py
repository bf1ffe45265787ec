"""Which tests a runner does, in which order: only what the stage of each side, and the runner's health, allow."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from coach.exercise import Exercises
from coach.profile import Runner, Side
from coach.rulebook import STAGES, RuleBook
from coach.rules.gates import is_spring_near
from coach.rules.outside import hops_held
from coach.rules.view import View
from coach.standing.values import Standing, of
from coach.terms import SideOrBoth, Test

DONE_AS: Mapping[Test, str] = {
    "knee-to-wall": "knee-to-wall",
    "balance-open": "balance-firm",
    "balance-closed": "balance-eyes-closed",
    "heel-raise": "heel-raise-single",
    "double-heel-raise": "heel-raise",
    "double-hops": "hops",
}
"""The exercise that a test is: what speaks against the one speaks against the other."""

LOADING: frozenset[Test] = frozenset({"heel-raise", "double-heel-raise", "double-hops"})
EACH: tuple[SideOrBoth, ...] = ("left", "right")
SINGLE_RAISES = STAGES.index("P3")
BEFORE_SPRINGS = "P4"


@dataclass(frozen=True, slots=True)
class Item:
    """One measurement: a test on one side, or on both feet at once."""

    test: Test
    side: SideOrBoth


def items_for(runner: Runner, standing: Standing, exercises: Exercises, book: RuleBook) -> tuple[Item, ...]:
    """Hops stand on the list where they may be next; whether they are tried is decided when their turn comes."""
    return tuple(
        Item(test, side)
        for test in book.benchmarks.order
        if test not in DONE_AS or not set(runner.conditions) & set(exercises[DONE_AS[test]].not_with)
        for side in sides_of(test, standing)
    )


def sides_of(test: Test, standing: Standing) -> tuple[SideOrBoth, ...]:
    """Raises on one foot from the stage on that trains them; before that on both."""
    stages = {side: of(standing, Side(side)).stage for side in EACH}
    ready = tuple(side for side in EACH if STAGES.index(stages[side]) >= SINGLE_RAISES)
    match test:
        case "heel-raise":
            return ready
        case "double-heel-raise":
            return () if ready else ("both",)
        case "double-hops":
            return ("both",) if BEFORE_SPRINGS in stages.values() else ()
        case "gait-check":
            return ("both",)
        case _:
            return EACH


def may_hop(view: View) -> bool:
    """The rest of the gate is near, no race holds hops back, and no heavy calf work lies just behind."""
    heavy, hours = view.standing.practice.heavy_at, view.book.benchmarks.hop_hours
    is_tired = heavy is not None and view.now - heavy < timedelta(hours=hours)
    return is_spring_near(view) and not hops_held(view) and not is_tired
