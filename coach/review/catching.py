"""Whether the weaker side is catching up: rungs now and some weeks ago, or the last two tests."""

from typing import Literal

from coach.cards.review import Catching
from coach.journal import Decided, Override
from coach.ladder import position
from coach.profile import SIDES, Side
from coach.review.daybook import Daybook, Span
from coach.review.numbers import CatchingNumbers
from coach.rulebook import STRANDS, RuleBook
from coach.rules.benchmarks import series
from coach.standing import Standing, of
from coach.terms import Strand

Levels = dict[tuple[Side, Strand], str]
Heights = dict[Side, int]


def catching_up(
    standing: Standing, daybook: Daybook, today: int, book: RuleBook, numbers: CatchingNumbers
) -> Catching | None:
    """Tests say more than rungs. A gap that shrank because the better side stepped back is not told."""
    since = Span(today - numbers.days + 1, today)
    return of_raises(standing, book, numbers.raises) or of_steps(standing, daybook, since, book)


def of_raises(standing: Standing, book: RuleBook, least: float) -> Catching | None:
    left, right = (dict(series(standing, "heel-raise", side, book)) for side in SIDES)
    days = sorted(left.keys() & right.keys())[-2:]
    if len(days) < 2:
        return None
    first, latest = days
    side = weaker(left[first] - right[first])
    own = left if side == "left" else right
    before, now = gap(left[first], right[first]), gap(left[latest], right[latest])
    if own[latest] <= own[first] or before - now < least:
        return None
    return Catching(side, "raises", before, now)


def gap(left: float, right: float) -> float:
    best = max(left, right)
    return abs(left - right) / best if best else 0


def weaker(left_ahead: float) -> Literal["left", "right"]:
    return "right" if left_ahead > 0 else "left"


def of_steps(standing: Standing, daybook: Daybook, span: Span, book: RuleBook) -> Catching | None:
    levels: Levels = {
        (side, strand): rung
        for side in SIDES
        for strand, (rung, _) in zip(STRANDS, of(standing, side).levels, strict=True)
    }
    now, before = heights(levels, book), heights(stepped_back(levels, daybook, span), book)
    lead = before[Side.LEFT] - before[Side.RIGHT]
    side = Side(weaker(lead))
    left = abs(now[Side.LEFT] - now[Side.RIGHT])
    if now[side] <= before[side] or left >= abs(lead):
        return None
    return Catching(weaker(lead), "steps", abs(lead), left)


def heights(levels: Levels, book: RuleBook) -> Heights:
    """Rungs climbed over all strands."""
    return {side: sum(position(book, strand, levels[side, strand]) for strand in STRANDS) for side in SIDES}


def stepped_back(levels: Levels, daybook: Daybook, span: Span) -> Levels:
    """The rungs before the decisions of this time, as far as they stood."""
    undone = {entry.of for _, entry in daybook.entries if isinstance(entry, Override)}
    before = dict(levels)
    for _, entry in reversed(tuple(daybook.within(span))):
        if not isinstance(entry, Decided) or entry.id in undone:
            continue
        for step in entry.changes or ():
            if before[step.side, step.strand] == step.to:
                before[step.side, step.strand] = step.from_
    return before
