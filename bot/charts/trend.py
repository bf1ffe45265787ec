"""The trend: stages and decisions, mornings, tired legs and load, one above the other over the same days."""

from collections.abc import Iterator

from bot.charts import bars, curves, lanes, notes, times
from bot.charts.bars import Bars
from bot.charts.curves import Curve, Panel
from bot.charts.frame import HEADING_ROOM, Box, card, heading
from bot.charts.look import WIDTH
from bot.charts.say import Say
from bot.charts.scale import Scale
from coach.decision import VERDICTS
from coach.progress.values import Trend
from coach.screen import text
from coach.terms import Verdict

LEFT, RIGHT = 48.0, WIDTH - 22.0
PAIN_LEAST, STIFF_LEAST, TIRED_LEAST = 4.0, 20.0, 10.0
PANEL_TOP, PAIN, STIFF, TIRED, LOAD = 20.0, 50.0, 30.0, 20.0, 48.0
TICKS = 17.0


def draw(trend: Trend, say: Say) -> str:
    panels, loads = panels_of(trend, say), bars_of(trend, say)
    spacing = (RIGHT - LEFT) / trend.axis.count
    across = Scale(0, max(trend.axis.count - 1, 1), LEFT + spacing / 2, RIGHT - spacing / 2)
    parts = [heading(say(text("chart.trend")), times.span(trend.axis.first, trend.axis.last, say))]
    box = Box(LEFT, HEADING_ROOM, RIGHT, HEADING_ROOM)
    parts += lanes.drawn(trend.sides, box, across, spacing, say)
    y = box.top + len(trend.sides) * lanes.HEIGHT
    for panel, height in panels:
        box = Box(LEFT, y + PANEL_TOP, RIGHT, y + PANEL_TOP + height)
        parts += curves.drawn(panel, box, across, spacing)
        y = box.bottom
    if loads is not None:
        box = Box(LEFT, y + PANEL_TOP, RIGHT, y + PANEL_TOP + LOAD)
        parts += bars.drawn(loads, box, across, spacing)
    parts += times.drawn(trend.axis, box, across, say)
    y = box.bottom + TICKS
    parts += below(trend, y, say)
    return card(y + height_below(trend) + 10, parts)


def panels_of(trend: Trend, say: Say) -> list[tuple[Panel, float]]:
    bridge = 3 if trend.axis.step == 1 else 2
    pain = [Curve(one.side.value, say(text(f"chart.letter-{one.side}")), one.pain) for one in trend.sides]
    stiff = [Curve(one.side.value, say(text(f"chart.letter-{one.side}")), one.stiffness) for one in trend.sides]
    tired = Curve("both", "", trend.tired)
    found = [(Panel(say(text("chart.pain")), tuple(pain), PAIN_LEAST, trend.calm, bridge), PAIN)]
    if not all(curve.is_empty for curve in stiff):
        found.append((Panel(say(text("chart.stiffness")), tuple(stiff), STIFF_LEAST, bridge=bridge), STIFF))
    if not tired.is_empty:
        found.append((Panel(say(text("chart.tired")), (tired,), TIRED_LEAST, bridge=7), TIRED))
    return found


def bars_of(trend: Trend, say: Say) -> Bars | None:
    loads = trend.loads
    if loads.is_empty:
        return None
    names = (say(text("chart.strength")), say(text("chart.others")))
    return Bars(say(text(f"chart.load-{loads.unit}")), loads.runs, loads.untold, loads.strength, loads.others, names)


def below(trend: Trend, y: float, say: Say) -> Iterator[str]:
    unsaid = unsaid_of(trend)
    yield from notes.drawn(trend.notes, y + notes.LINE, say)
    yield from notes.legend(unsaid, y + notes.LINE * (1 + len(trend.notes)), say)


def unsaid_of(trend: Trend) -> list[Verdict]:
    """Marks that no note explains."""
    marked = {mark.verdict for one in trend.sides for mark in one.marks} - {note.verdict for note in trend.notes}
    return [verdict for verdict in VERDICTS if verdict in marked]


def height_below(trend: Trend) -> float:
    lines = len(trend.notes) + bool(unsaid_of(trend))
    return notes.LINE * lines + 3 if lines else 0
