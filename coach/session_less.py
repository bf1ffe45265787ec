"""Less of the same session: sets are taken off one by one where there are most, the first exercise keeps one."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from coach.profile import SIDES, Side
from coach.session_fit import Block, Blocks, shared


def lightened(blocks: Blocks, sides: AbstractSet[Side], share: float) -> Blocks:
    """Each of these sides does at least this share less work. What both feet do together is cut for both."""
    known = blocks
    for side in SIDES:
        if side in sides:
            blocks = cut(blocks, side, int(sets_of(known, side) * (1 - share)), share)
    return blocks


def cut(blocks: Blocks, side: Side, most: int, share: float) -> Blocks:
    while sets_of(blocks, side) > max(1, most):
        heaviest = max(range(len(blocks)), key=lambda place: (block_sets(blocks[place], side), place))
        rest = one_set_off(blocks[heaviest], side)
        blocks = (*blocks[:heaviest], *((rest,) if rest else ()), *blocks[heaviest + 1 :])
    if most or not sets_of(blocks, side):
        return blocks
    return tuple(shared(block, 1 - share) if block_sets(block, side) else block for block in blocks)


def sets_of(blocks: Blocks, side: Side) -> int:
    """Of the work; opening and closing tire nobody."""
    return sum(block_sets(block, side) for block in blocks)


def block_sets(block: Block, side: Side) -> int:
    if block.part != "work":
        return 0
    return sum(turn.dose.sets for turn in block.turns if turn.side in (None, side))


def one_set_off(block: Block, side: Side) -> Block | None:
    turns = tuple(
        replace(turn, dose=replace(turn.dose, sets=turn.dose.sets - 1)) if turn.side in (None, side) else turn
        for turn in block.turns
    )
    kept = tuple(turn for turn in turns if turn.dose.sets)
    return replace(block, turns=kept) if kept else None
