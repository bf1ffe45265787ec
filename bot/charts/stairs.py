"""The way as a staircase, and which foot stands where."""

from collections.abc import Iterator, Mapping

from bot.charts.frame import Box
from bot.charts.look import ACCENT, ACCENT_SOFT, CARD, COLOURS, INK, SMALL, Hand
from bot.charts.say import Say
from bot.charts.svg import SEMIBOLD, path, rect, words
from coach.rulebook import STAGES
from coach.screen import text
from coach.terms import Stage

HEAD = 26.0
"""Room above a step for the feet on it."""
LOW = 16.0


def drawn(feet: Mapping[Hand, Stage], box: Box, say: Say) -> Iterator[str]:
    """Steps up to the foremost foot are filled."""
    wide = (box.right - box.left) / len(STAGES)
    rise = (box.bottom - box.top - HEAD - LOW) / (len(STAGES) - 1)
    foremost = max((STAGES.index(stage) for stage in feet.values()), default=-1)
    for number, stage in enumerate(STAGES):
        left, top = box.left + number * wide, box.bottom - LOW - number * rise
        ground, ink = (ACCENT, CARD) if number <= foremost else (ACCENT_SOFT, INK)
        yield rect(left, top, wide - 2, box.bottom - top, ground)
        label = say(text(f"chart.stage-{stage}"))
        yield words(left + wide / 2 - 1, box.bottom - 4, label, SMALL, ink, "middle", SEMIBOLD)
        here = [hand for hand, own in feet.items() if own == stage]
        for place, hand in enumerate(here):
            x = left + wide / 2 - 1 + (place - (len(here) - 1) / 2) * 18
            yield from foot(hand, x, top, say)


def foot(hand: Hand, x: float, y: float, say: Say) -> Iterator[str]:
    """A sole with the side's letter, standing on the step."""
    yield path(f"M{x - 8} {y - 2}v-11a8 8 0 0 1 16 0v11Z", CARD, COLOURS[hand], 1.5)
    yield words(x, y - 6, say(text(f"chart.letter-{hand}")), SMALL, COLOURS[hand], "middle", SEMIBOLD)
