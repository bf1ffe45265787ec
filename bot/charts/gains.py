"""The card to show around: the stage, what the tests gained, weeks on plan. Takes gains and nothing else."""

from collections.abc import Iterator

from bot.charts import stairs
from bot.charts.frame import HEADING_ROOM, ROOM, Box, card
from bot.charts.look import ACCENT, COLOURS, EDGE_ROOM, GRID, INK, QUIET, TEXT, WIDTH, Hand
from bot.charts.measure import fitted, width
from bot.charts.say import Say
from bot.charts.svg import SEMIBOLD, line, rect, words
from coach.progress.shown import Gain, Gains
from coach.rulebook import STAGES
from coach.screen import text
from coach.terms import Stage, Test

HEADLINE, FIGURE = 22.0, 19.0
STAIRS = 112.0
ROW = 31.0


def draw(gains: Gains, say: Say) -> str:
    title = text("gains.title-named", name=gains.name) if gains.name else text("gains.title")
    parts = [words(EDGE_ROOM, 30, fitted(say(title), HEADLINE, ROOM, SEMIBOLD), HEADLINE, INK, weight=SEMIBOLD)]
    y = HEADING_ROOM + 10
    feet = standing(gains)
    if feet:
        parts += stairs.drawn(feet, Box(EDGE_ROOM, y, WIDTH - EDGE_ROOM, y + STAIRS), say)
        y += STAIRS + 8
    for test in dict.fromkeys(gain.test for gain in gains.gains):
        parts += row(test, [gain for gain in gains.gains if gain.test == test], y, say)
        y += ROW
    if gains.kept:
        parts += weeks(gains, y, say)
        y += ROW
    parts.append(words(WIDTH - EDGE_ROOM, y + 17, say(text("gains.maker")), TEXT, QUIET, "end"))
    return card(y + 28, parts)


def standing(gains: Gains) -> dict[Hand, Stage]:
    """A side that has not left the first step is shown beside the other only."""
    if not gains.reached:
        return {}
    feet: dict[Hand, Stage] = {"left": STAGES[0], "right": STAGES[0]}
    for one in gains.reached:
        feet |= {"left": one.stage, "right": one.stage} if one.side == "both" else {one.side: one.stage}
    return feet


def row(test: Test, gained: list[Gain], y: float, say: Say) -> Iterator[str]:
    """The test's name, and on the right what each side gained."""
    yield line((EDGE_ROOM, y), (WIDTH - EDGE_ROOM, y), GRID)
    x = WIDTH - EDGE_ROOM
    for gain in reversed(gained):
        said = say(text("gains.from-to", before=gain.before, now=gain.now))
        letter = say(text(f"chart.letter-{gain.side}"))
        yield words(x, y + 22, said, FIGURE, ACCENT, "end", SEMIBOLD)
        x -= width(said, FIGURE, SEMIBOLD) + 5
        yield words(x, y + 22, letter, TEXT, COLOURS[gain.side], "end", SEMIBOLD)
        x -= width(letter, TEXT, SEMIBOLD) + 12
    name = say(text(f"chart.test-{test}"))
    yield words(EDGE_ROOM, y + 21, fitted(name, TEXT, x - EDGE_ROOM), TEXT, INK)


def weeks(gains: Gains, y: float, say: Say) -> Iterator[str]:
    """A square for each week on plan; the others are nobody's business."""
    yield line((EDGE_ROOM, y), (WIDTH - EDGE_ROOM, y), GRID)
    name = say(text("gains.weeks", count=gains.kept))
    left = WIDTH - EDGE_ROOM - gains.kept * 14 + 4
    for number in range(gains.kept):
        yield rect(left + number * 14, y + 11, 10, 10, ACCENT)
    yield words(EDGE_ROOM, y + 21, fitted(name, TEXT, left - EDGE_ROOM - 8), TEXT, INK)
