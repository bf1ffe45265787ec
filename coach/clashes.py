"""Which days get in each other's way: strength beside strength, and hard days for the ankle in a row."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from coach.day_plan import DayPlan
from coach.ladder import rung_at
from coach.layout import HARD
from coach.localtime import ONE_DAY
from coach.rulebook import STRANDS, RuleBook
from coach.standing import Standing

ClashKind = Literal["beside", "eve", "after-hard", "hard-in-a-row"]
NEVER: frozenset[ClashKind] = frozenset({"beside"})
"""Not even at the runner's word: strength days are never neighbours (section 5)."""

HEAVY_STRANDS = ("calf", "spring")


@dataclass(frozen=True, slots=True)
class Clash:
    """`day` and the day after it."""

    kind: ClashKind
    day: dt.date


def strength_is_hard(standing: Standing, book: RuleBook) -> bool:
    """With heavy raises, landings or hops in it a strength day is a hard day for the ankle."""
    return any(
        rung_at(book, strand, side.levels[place][0]).heavy
        for side in (standing.left, standing.right)
        for place, strand in enumerate(STRANDS)
        if strand in HEAVY_STRANDS
    )


def clashes(days: Iterable[DayPlan], *, heavy: bool) -> frozenset[Clash]:
    """Of neighbouring days among these. `heavy`: strength is hard for the ankle as the runner stands now."""
    return frozenset(
        Clash(kind, one.day)
        for one, other in pairwise(days)
        if other.day - one.day == ONE_DAY
        for kind in between(one, other, heavy=heavy)
    )


def between(one: DayPlan, other: DayPlan, *, heavy: bool) -> Iterator[ClashKind]:
    if has_strength(one) and has_strength(other):
        yield "beside"
    if has_strength(one) and has_hard_run(other):
        yield "eve"
    if heavy and has_hard_run(one) and has_strength(other):
        yield "after-hard"
    if has_hard_run(one) and has_hard_run(other):
        yield "hard-in-a-row"


def has_strength(plan: DayPlan) -> bool:
    return plan.session is not None and plan.session.plan == "strength"


def has_hard_run(plan: DayPlan) -> bool:
    """A race is one, too."""
    return any(run.kind in HARD for run in plan.runs)
