"""How much of what is wanted goes into the minutes there are. Doses are only ever cut, never added to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeAlias

from coach.exercise import Dose, Exercise, set_seconds
from coach.profile import Side
from coach.session_shape import Part
from coach.terms import Strand

CHANGE_SECONDS = 10
"""To get from one exercise to the next."""

LEAST_REPS = 3
LEAST_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Turn:
    """What one side does in each set (None: both feet)."""

    side: Side | None
    dose: Dose
    variant: str | None = None
    load: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One exercise with all its sets, the weaker side first."""

    part: Part
    exercise: Exercise
    turns: tuple[Turn, ...]
    strand: Strand | None = None
    instead_of: str | None = None

    @property
    def sets(self) -> int:
        return max(turn.dose.sets for turn in self.turns)

    @property
    def is_of_both_feet(self) -> bool:
        return self.turns[0].side is None

    @property
    def seconds(self) -> int:
        """While one side rests the other works, so only what is left of the rest costs time."""
        once = [set_seconds(self.exercise, turn.dose) for turn in self.turns]
        work = sum(seconds * turn.dose.sets for seconds, turn in zip(once, self.turns, strict=True))
        rest = max(turn.dose.rest for turn in self.turns)
        other_side = min(once) if len(once) > 1 else 0
        return CHANGE_SECONDS + work + (self.sets - 1) * max(0, rest - other_side)


Blocks: TypeAlias = tuple[Block, ...]
Groups: TypeAlias = Sequence[Blocks]
"""Blocks that come or stay away together, so that no side is left behind; the most important group first."""


def seconds_of(blocks: Blocks) -> int:
    return sum(block.seconds for block in blocks)


def fitted(prepare: Blocks, work: Groups, close: Blocks, seconds: int) -> Blocks:
    """One opener, one set of the first group and one closer always; then whatever else fits, in order of worth."""
    left = seconds - seconds_of((*prepare[:1], *close[:1]))
    body = squeezed(packed(first_fitting(work, left), left), left)
    left -= seconds_of(body)
    openers, left = with_spares(prepare, left)
    closers, _ = with_spares(close, left)
    return (*openers, *body, *closers)


def first_fitting(work: Groups, left: int) -> Groups:
    """The first group is done whatever the minutes, so what cannot be made short enough gives way to the next."""
    fits = (place for place, group in enumerate(work) if seconds_of(squeezed(with_all(group, 1), left)) <= left)
    place = next(fits, 0)
    return (*work[place : place + 1], *work[:place], *work[place + 1 :])


def packed(work: Groups, left: int) -> Blocks:
    most = [max(block.sets for block in group) for group in work]
    offers = [
        [with_all(group, number) for number in range(1, sets + 1)] for group, sets in zip(work, most, strict=True)
    ]
    chosen: list[Blocks] = [()] * len(work)
    for place, number in worth(most):
        offer = offers[place][number - 1]
        extra = seconds_of(offer) - seconds_of(chosen[place])
        follows = number == 1 or chosen[place] == offers[place][number - 2]
        if follows and (extra <= left or (place, number) == (0, 1)):
            chosen[place] = offer
            left -= extra
    return tuple(chain.from_iterable(chosen))


def worth(most: Sequence[int]) -> list[tuple[int, int]]:
    """Group and set number: a further group is worth more than a further set of the one before it."""
    steps = ((place, number) for place, sets in enumerate(most) for number in range(1, sets + 1))
    return sorted(steps, key=lambda step: (sum(step), step[1]))


def with_spares(blocks: Blocks, left: int) -> tuple[Blocks, int]:
    kept = blocks[:1]
    for spare in blocks[1:]:
        if spare.seconds <= left:
            kept, left = (*kept, spare), left - spare.seconds
    return kept, left


def with_all(group: Blocks, most: int) -> Blocks:
    return tuple(with_sets(block, most) for block in group)


def with_sets(block: Block, most: int) -> Block:
    return with_doses(block, lambda dose: replace(dose, sets=min(dose.sets, most)))


def squeezed(blocks: Blocks, seconds: int) -> Blocks:
    """The last resort in a very short session: a share of the counts."""
    changes = CHANGE_SECONDS * len(blocks)
    share = max(0, seconds - changes) / max(1, seconds_of(blocks) - changes)
    return tuple(shared(block, share) for block in blocks)


def shared(block: Block, share: float) -> Block:
    """The same with a share of its counts; never more than before."""
    return block if share >= 1 else with_doses(block, lambda dose: share_of(dose, share))


def with_doses(block: Block, change: Callable[[Dose], Dose]) -> Block:
    return replace(block, turns=tuple(replace(turn, dose=change(turn.dose)) for turn in block.turns))


def share_of(dose: Dose, share: float) -> Dose:
    """Whole sets first. Seconds and metres in steps of five, and never so few of anything that it is not worth it."""
    sets = max(1, int(dose.sets * share))
    share = min(1, dose.sets * share / sets)
    return replace(
        dose,
        sets=sets,
        reps=dose.reps and min(dose.reps, max(LEAST_REPS, int(dose.reps * share))),
        seconds=dose.seconds and min(dose.seconds, max(LEAST_SECONDS, fives(dose.seconds * share))),
        metres=dose.metres and min(dose.metres, fives(dose.metres * share)),
    )


def fives(amount: float) -> int:
    return max(5, int(amount) // 5 * 5)
