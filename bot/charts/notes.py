"""Decisions in words under a picture, each behind its mark."""

from collections.abc import Iterator

from bot.charts import marks
from bot.charts.frame import ROOM
from bot.charts.look import EDGE_ROOM, INK, QUIET, SMALL
from bot.charts.measure import fitted, width
from bot.charts.say import Say
from bot.charts.svg import words
from coach.progress.changes import told_by
from coach.progress.values import Note
from coach.screen import text
from coach.terms import Verdict

LINE = 14.5


def drawn(notes: tuple[Note, ...], top: float, say: Say) -> Iterator[str]:
    for number, note in enumerate(notes):
        y = top + number * LINE
        yield marks.decision(EDGE_ROOM + 5, y - 3.8, note.verdict)
        yield words(EDGE_ROOM + 15, y, fitted(say(told_by(note)), SMALL, ROOM - 15), SMALL, INK)


def legend(verdicts: list[Verdict], y: float, say: Say) -> Iterator[str]:
    """What the marks mean, where not every one of them is told in words."""
    x = EDGE_ROOM + 5
    for verdict in verdicts:
        name = say(text(f"chart.mark-{verdict}"))
        yield marks.decision(x, y - 3.8, verdict)
        yield words(x + 8, y, name, SMALL, QUIET)
        x += width(name, SMALL) + 24
