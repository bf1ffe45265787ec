"""Runs upwards and sessions downwards from one line."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.charts.frame import Box
from bot.charts.look import CARD, EDGE, GRID, INK, OTHER, QUIET, RUN, SMALL, STRENGTH
from bot.charts.measure import width
from bot.charts.scale import Scale, rounded
from bot.charts.svg import SEMIBOLD, line, path, rect, words

SHARE = 0.62
"""Of the height that the runs get where there are sessions, too."""
STUB = 5.0
"""The height of a run whose length nobody told."""
FILL = 0.68


@dataclass(frozen=True, slots=True)
class Bars:
    """`above` has the length of what was told, `untold` how many were without, `below` two kinds of sessions."""

    title: str
    above: tuple[float, ...]
    untold: tuple[int, ...]
    strength: tuple[int, ...]
    others: tuple[int, ...]
    names: tuple[str, str]  # of strength, and of the other sessions


def drawn(bars: Bars, box: Box, across: Scale, spacing: float) -> Iterator[str]:
    has_below = any((*bars.strength, *bars.others))
    zero = box.top + (box.bottom - box.top) * (SHARE if has_below else 1)
    wide = max(min(spacing * FILL, 18), 1.6)
    yield words(box.left, box.top - 6, bars.title, SMALL, QUIET, weight=SEMIBOLD)
    yield from keys(bars, box)
    yield from upwards(bars, box, across, zero, wide)
    if has_below:
        yield from downwards(bars, box, across, zero, wide)
    yield line((box.left, zero), (box.right, zero), EDGE, 1.2)


def upwards(bars: Bars, box: Box, across: Scale, zero: float, wide: float) -> Iterator[str]:
    ticks = rounded(0, max(*bars.above, 1), 2)
    scale = Scale(0, ticks[-1], zero, box.top)
    for tick in (ticks[0], ticks[-1]):
        yield line((box.left, scale(tick)), (box.right, scale(tick)), GRID)
        yield words(box.left - 5, scale(tick) + 3.8, f"{tick:g}", SMALL, QUIET, "end")
    for place, value in enumerate(bars.above):
        x = across(place) - wide / 2
        if value:
            yield rect(x, scale(value), wide, zero - scale(value), RUN)
        if bars.untold[place]:
            yield path(f"M{x} {scale(value)}v{-STUB}h{wide}v{STUB}Z", CARD, RUN, 1.2, "2 1.5")


def downwards(bars: Bars, box: Box, across: Scale, zero: float, wide: float) -> Iterator[str]:
    """Strength next to the line, the others below it."""
    most = max(strong + other for strong, other in zip(bars.strength, bars.others, strict=True))
    unit = min((box.bottom - zero - 1) / most, 9)
    gap = 1.2 if unit > 4 else 0
    for place, (strong, other) in enumerate(zip(bars.strength, bars.others, strict=True)):
        x = across(place) - wide / 2
        for number in range(strong + other):
            y = zero + 2 + number * unit
            yield rect(x, y, wide, unit - gap, STRENGTH if number < strong else OTHER)


def keys(bars: Bars, box: Box) -> Iterator[str]:
    """What the bars below the line are, from the right end of the title's line inwards."""
    kinds = ((bars.others, bars.names[1], OTHER), (bars.strength, bars.names[0], STRENGTH))
    x, least = box.right, box.left + width(bars.title, SMALL, SEMIBOLD) + 8
    for counts, name, colour in kinds:
        start = x - width(name, SMALL) - 11
        if any(counts) and start >= least:
            yield rect(start, box.top - 13, 7, 7, colour)
            yield words(start + 11, box.top - 6, name, SMALL, INK)
            x = start - 9
