"""The tests, a small picture each, with the band within which a change may be measuring alone."""

from collections.abc import Iterator
from datetime import date

from bot.charts import marks, times
from bot.charts.frame import HEADING_ROOM, Box, card, grid, heading, spread
from bot.charts.look import COLOURS, DASHES, EDGE_ROOM, INK, QUIET, SMALL, SOFT, WIDTH, Hand
from bot.charts.measure import fitted, width
from bot.charts.say import Say
from bot.charts.scale import Scale, rounded
from bot.charts.svg import SEMIBOLD, Point, path, through, words
from coach.progress.values import BenchmarkLine, Benchmarks, SideLine
from coach.screen import text

GAP = 16.0
HEIGHT, TITLE_ROOM, BOTTOM = 96.0, 20.0, 20.0
VALUE_ROOM = 40.0
FOOT = 18.0


def draw(benchmarks: Benchmarks, say: Say) -> str:
    days = [day for one in benchmarks.tests for line in one.sides for day, _ in line.values]
    columns = 1 if len(benchmarks.tests) == 1 else 2
    span = times.span(min(days), max(days), say)
    parts = [heading(say(text("chart.benchmarks")), span)]
    wide = (WIDTH - 2 * EDGE_ROOM - GAP * (columns - 1)) / columns
    for number, one in enumerate(benchmarks.tests):
        x = EDGE_ROOM + (number % columns) * (wide + GAP)
        y = HEADING_ROOM + (number // columns) * (TITLE_ROOM + HEIGHT + BOTTOM)
        parts += panel(one, x, y, wide, say)
    bottom = HEADING_ROOM + -(-len(benchmarks.tests) // columns) * (TITLE_ROOM + HEIGHT + BOTTOM)
    parts += legend(benchmarks, bottom + 12, say)
    return card(bottom + 12 + FOOT, parts)


def panel(one: BenchmarkLine, x: float, y: float, wide: float, say: Say) -> Iterator[str]:
    name = say(text(f"chart.test-{one.test}"))
    yield words(x, y + 12, fitted(name, SMALL, wide, SEMIBOLD), SMALL, INK, weight=SEMIBOLD)
    values = [value for line in one.sides for _, value in line.values]
    error = one.error or 0
    ticks = rounded(0, max(values) + error, 3)
    labels = [f"{tick:g}" for tick in ticks]
    gutter = max(width(label, SMALL) for label in labels) + 6
    box = Box(x + gutter, y + TITLE_ROOM + 4, x + wide - VALUE_ROOM, y + TITLE_ROOM + HEIGHT - 6)
    up = Scale(ticks[0], ticks[-1], box.bottom, box.top)
    yield grid(box, up, ticks, labels)
    across = days_scale(one, box)
    for line in one.sides:
        yield from band(line, one.error, box, across, up)
    for line in one.sides:
        yield from curve(line, across, up)
    yield from ends(one, box, up, say)
    yield from dates(one, box, across, say)


def days_scale(one: BenchmarkLine, box: Box) -> Scale:
    days = [day.toordinal() for line in one.sides for day, _ in line.values]
    first, last = min(days), max(days)
    return Scale(first, max(last, first + 1), box.left + 6, box.right - 6 if last > first else box.left + 7)


def band(line: SideLine, error: float | None, box: Box, across: Scale, up: Scale) -> Iterator[str]:
    """From the test before the last on: within it the last one may be the same. A first test opens it."""
    if error is None:
        return
    day, value = line.values[-2] if len(line.values) > 1 else line.values[-1]
    left, right = across(day.toordinal()), box.right
    top, bottom = up(value + error), up(value - error)
    hand: Hand = line.side.value
    edge = f"M{left:.1f} {top:.1f}H{right:.1f}M{left:.1f} {bottom:.1f}H{right:.1f}"
    yield f'<g opacity="0.55">{path(f"M{left:.1f} {top:.1f}H{right:.1f}V{bottom:.1f}H{left:.1f}Z", SOFT[hand])}</g>'
    yield path(edge, stroke=COLOURS[hand], width=0.8, dash=DASHES[hand])


def curve(line: SideLine, across: Scale, up: Scale) -> Iterator[str]:
    points: list[Point] = [(across(day.toordinal()), up(value)) for day, value in line.values]
    hand: Hand = line.side.value
    if len(points) > 1:
        yield path(through(points), stroke=COLOURS[hand], width=2, dash=DASHES[hand])
    yield marks.values(points, hand, 1.15)


def ends(one: BenchmarkLine, box: Box, up: Scale, say: Say) -> Iterator[str]:
    """Each side's letter with its latest value."""
    places = spread([up(line.latest) + 3.8 for line in one.sides], box.top, box.bottom + 4)
    for line, y in zip(one.sides, places, strict=True):
        letter = say(text(f"chart.letter-{line.side}"))
        said = f"{letter} {say.number(line.latest)}"
        yield words(box.right + 5, y, said, SMALL, COLOURS[line.side.value], weight=SEMIBOLD)


def dates(one: BenchmarkLine, box: Box, across: Scale, say: Say) -> Iterator[str]:
    """The first day and the last."""
    days = sorted({day for line in one.sides for day, _ in line.values})
    y = box.bottom + 17
    first, last = said_day(days[0], say), said_day(days[-1], say)
    yield words(box.left, y, first, SMALL, QUIET)
    room = box.right - box.left + VALUE_ROOM
    if len(days) > 1 and width(first, SMALL) + width(last, SMALL) + 8 <= room:
        half = width(last, SMALL) / 2
        least, most = box.left + width(first, SMALL) + 8 + half, box.right + VALUE_ROOM - half
        x = min(max(across(days[-1].toordinal()), least), most)
        yield words(x, y, last, SMALL, QUIET, "middle")


def said_day(day: date, say: Say) -> str:
    return say(text("chart.day", day=day))


def legend(benchmarks: Benchmarks, y: float, say: Say) -> Iterator[str]:
    x = EDGE_ROOM
    for side in dict.fromkeys(line.side for one in benchmarks.tests for line in one.sides):
        hand: Hand = side.value
        name = say(text(f"chart.side-{side}"))
        yield path(through([(x, y - 4), (x + 22, y - 4)]), stroke=COLOURS[hand], width=2, dash=DASHES[hand])
        yield marks.values([(x + 11, y - 4)], hand)
        yield words(x + 27, y, name, SMALL, INK)
        x += 27 + width(name, SMALL) + 14
    if any(one.error is not None for one in benchmarks.tests):
        yield path(f"M{x} {y - 9}h14v10h-14Z", SOFT["left"], COLOURS["left"], 0.8)
        yield words(x + 19, y, fitted(say(text("chart.band")), SMALL, WIDTH - x - 19 - EDGE_ROOM), SMALL, QUIET)
