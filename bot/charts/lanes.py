"""One lane for each side: the stages as it went through them, and under them what was decided."""

from collections.abc import Iterator

from bot.charts import marks
from bot.charts.frame import Box
from bot.charts.look import COLOURS, DASHES, EDGE_ROOM, INK, SMALL, STAGES, Hand
from bot.charts.measure import fitted, width
from bot.charts.say import Say
from bot.charts.scale import Scale
from bot.charts.svg import SEMIBOLD, path, rect, through, words
from coach.progress.values import Sided
from coach.rulebook import STAGES as ORDER
from coach.screen import text

STRIP, MARKS, GAP = 14.0, 11.0, 1.0
HEIGHT = STRIP + MARKS + GAP
ROOMY = 6.0


def drawn(sides: tuple[Sided, ...], box: Box, across: Scale, spacing: float, say: Say) -> Iterator[str]:
    for number, one in enumerate(sides):
        top = box.top + number * HEIGHT
        name = fitted(say(text(f"chart.side-{one.side}")), SMALL, box.left - EDGE_ROOM - 4, SEMIBOLD)
        yield words(EDGE_ROOM, top + 11, name, SMALL, COLOURS[one.side.value], weight=SEMIBOLD)
        yield key(one.side.value, top + STRIP + 7)
        size = min(4.2, max(0.55 * spacing, 2.4))
        yield from strip(one, top, box, across, spacing, say)
        for mark in one.marks:
            yield marks.decision(across(mark.place), top + STRIP + MARKS / 2 + 1, mark.verdict, size)


def key(hand: Hand, y: float) -> str:
    """How this side's line is drawn."""
    stroke = path(through([(EDGE_ROOM, y), (EDGE_ROOM + 24, y)]), stroke=COLOURS[hand], width=2, dash=DASHES[hand])
    return stroke + marks.values([(EDGE_ROOM + 12, y)], hand)


def strip(one: Sided, top: float, box: Box, across: Scale, spacing: float, say: Say) -> Iterator[str]:
    starts = [box.left if place == 0 else across(place) - spacing / 2 for place, _ in one.stages]
    for number, (_, stage) in enumerate(one.stages):
        left, right = starts[number], [*starts, box.right][number + 1]
        yield rect(left, top, right - left - 1, STRIP, STAGES[ORDER.index(stage) % len(STAGES)])
        full, short = say(text(f"stage.{stage}")), say(text(f"chart.stage-{stage}"))
        room = right - left - ROOMY
        label = full if width(full, SMALL) <= room else short if width(short, SMALL) <= room else ""
        yield words(left + 4, top + 11, label, SMALL, INK)
