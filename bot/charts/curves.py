"""Lines over the places of an axis: each side in its own stroke, named at its end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.charts import marks
from bot.charts.frame import Box, grid, spread
from bot.charts.look import CALM, COLOURS, DASHES, QUIET, SMALL, Hand
from bot.charts.scale import Scale, rounded
from bot.charts.svg import SEMIBOLD, Point, path, rect, through, words

CLOSE = 7.0
"""Places nearer than this would hide their line behind shapes ..."""
FEW = 4
"""... so that only so many in turn have one, counted from the last."""


@dataclass(frozen=True, slots=True)
class Curve:
    """`name` is short and stands at the end of the line."""

    hand: Hand
    name: str
    values: Sequence[float | None]

    @property
    def is_empty(self) -> bool:
        return all(value is None for value in self.values)


@dataclass(frozen=True, slots=True)
class Panel:
    """`least` is the top of the scale where the values lie below it; `band` is shaded from 0 up."""

    title: str
    curves: tuple[Curve, ...]
    least: float
    band: float = 0
    bridge: int = 3  # places between two values that a line may cross


def drawn(panel: Panel, box: Box, across: Scale, spacing: float) -> Iterator[str]:
    """`across` turns places into x, `spacing` apart. The title stands above the box."""
    known = [curve for curve in panel.curves if not curve.is_empty]
    top = max([panel.least, *(value for curve in known for value in curve.values if value is not None)])
    ticks = rounded(0, top, 2)
    scale = Scale(0, ticks[-1], box.bottom, box.top)
    yield words(box.left, box.top - 6, panel.title, SMALL, QUIET, weight=SEMIBOLD)
    if panel.band:
        yield rect(box.left, scale(panel.band), box.right - box.left, box.bottom - scale(panel.band), CALM)
    yield grid(box, scale, ticks, [f"{tick:g}" for tick in ticks])
    for curve in known:
        yield from strokes(curve, across, scale, panel.bridge)
        points = [(across(place), scale(value)) for place, value in enumerate(curve.values) if value is not None]
        yield marks.values(points if spacing >= CLOSE else points[::-FEW], curve.hand)
    yield from ends(known, box, scale)


def strokes(curve: Curve, across: Scale, scale: Scale, bridge: int) -> Iterator[str]:
    """A line only where values lie close to each other: what is not known is not drawn."""
    run: list[Point] = []
    last = None
    parts: list[list[Point]] = []
    for place, value in enumerate(curve.values):
        if value is None:
            continue
        if last is None or place - last > bridge:
            run = []
            parts.append(run)
        run.append((across(place), scale(value)))
        last = place
    d = "".join(through(part) for part in parts if len(part) > 1)
    if d:
        yield path(d, stroke=COLOURS[curve.hand], width=2, dash=DASHES[curve.hand])


def ends(curves: list[Curve], box: Box, scale: Scale) -> Iterator[str]:
    latest = [next(value for value in reversed(curve.values) if value is not None) for curve in curves]
    places = spread([scale(value) + 3.8 for value in latest], box.top + 3.8, box.bottom + 3.8)
    for curve, y in zip(curves, places, strict=True):
        yield words(box.right + 4, y, curve.name, SMALL, COLOURS[curve.hand], weight=SEMIBOLD)
