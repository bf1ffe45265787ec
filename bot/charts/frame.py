"""What every picture has: a card with a heading, and the box in which something is drawn."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.charts.look import CARD, EDGE_ROOM, GRID, INK, QUIET, SMALL, TEXT, TITLE, WIDTH
from bot.charts.measure import fitted, width
from bot.charts.scale import Scale
from bot.charts.svg import SEMIBOLD, line, picture, words

HEADING_ROOM = 33.0
ROOM = WIDTH - 2 * EDGE_ROOM
LABEL_GAP = 12.5
"""Between the base lines of two labels that may touch."""


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float


def heading(title: str, under: str) -> str:
    """The title on the left, the time that it is about on the right."""
    aside = words(WIDTH - EDGE_ROOM, 22, under, TEXT, QUIET, "end")
    room = ROOM - width(under, TEXT) - 10
    return words(EDGE_ROOM, 22, fitted(title, TITLE, room, SEMIBOLD), TITLE, INK, weight=SEMIBOLD) + aside


def card(height: float, parts: Iterable[str]) -> str:
    return picture(WIDTH, height, CARD, parts)


def grid(box: Box, scale: Scale, ticks: Iterable[float], labels: Iterable[str]) -> str:
    """Level lines with their numbers on the left."""
    drawn = []
    for value, label in zip(ticks, labels, strict=True):
        y = scale(value)
        drawn.append(line((box.left, y), (box.right, y), GRID))
        drawn.append(words(box.left - 5, y + 3.8, label, SMALL, QUIET, "end"))
    return "".join(drawn)


def spread(wanted: list[float], top: float, bottom: float, gap: float = LABEL_GAP) -> list[float]:
    """The base lines nearest to those wanted that keep clear of each other, in the given order of heights."""
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    placed = dict.fromkeys(order, 0.0)
    below = top - gap
    for place in order:
        below = max(wanted[place], below + gap)
        placed[place] = below
    above = bottom + gap
    for place in reversed(order):
        above = min(placed[place], above - gap)
        placed[place] = above
    return [placed[place] for place in range(len(wanted))]
