"""The strip under the picture: which foot works, the count of the tempo or the ring of a hold."""

import math
from collections.abc import Sequence

from bot.pictures import look, signs
from bot.pictures.motion import HELD, Span
from content.pose import Side

MIDDLE = look.STRIP / 2 - 5
ARROWS = {"up": signs.UP, "hold": signs.STAY, "down": signs.DOWN}
SHOWN = 2
"""Times a second that the ring moves."""


def strip(beat: Sequence[Span], moment: float, side: Side | None, sides: tuple[Side, ...]) -> str:
    ends = {"left": 66, "right": look.SIZE - 66, None: 66}
    shown = signs.soles(ends[side], MIDDLE, sides)
    middle = (look.SIZE + (60 if side != "right" else -60)) / 2
    if any(span.kind in ARROWS for span in beat):
        return shown + count(beat, moment, middle)
    if any(span.kind in HELD for span in beat):
        return shown + hold(beat, moment, side)
    return shown + turns(beat, moment, middle)


def steps(part: float) -> str:
    """A gait's rhythm: the sole that is on the ground, in the middle."""
    side: Side = "right" if part % 1 < 0.5 else "left"
    return signs.soles(look.SIZE / 2, MIDDLE, (side,))


def count(beat: Sequence[Span], moment: float, middle: float) -> str:
    """Every second of the tempo by its number, after an arrow for its way."""
    counted = [span for span in beat if span.kind in ARROWS and span.seconds]
    wide = sum(24 + 35 * round(span.seconds) for span in counted) + 10 * (len(counted) - 1)
    x, parts = middle - wide / 2, []
    for span in counted:
        colour = look.ACCENT if span.start <= moment < span.end else look.QUIET
        parts.append(signs.arrow(x + 8, MIDDLE, ARROWS[span.kind], colour))
        parts += [
            signs.pip(x + 42 + 35 * second, MIDDLE, second + 1, state(span.start + second, moment))
            for second in range(round(span.seconds))
        ]
        x += 34 + 35 * round(span.seconds)
    return "".join(parts)


def state(start: float, moment: float) -> str:
    if moment < start:
        return "next"
    return "now" if moment < start + 1 else "done"


def hold(beat: Sequence[Span], moment: float, side: Side | None) -> str:
    """Seconds count in, the ring empties, and an arrow leads to the other foot."""
    held = [span for span in beat if span.kind in HELD]
    start, end, x = held[0].start, held[-1].end, look.SIZE / 2
    if moment < start:
        return signs.pip(x, MIDDLE, math.ceil(start - moment), "now")
    if moment >= end:
        return signs.change(x, MIDDLE, "left" if side == "right" else "right") if side else ""
    left = end - math.floor(moment * SHOWN) / SHOWN
    return signs.ring(x, MIDDLE, 26, left / (end - start), str(math.ceil(left)))


def turns(beat: Sequence[Span], moment: float, middle: float) -> str:
    """No count: a line for each stretch of the movement, filled as it goes."""
    moving = [span for span in beat if span.seconds]
    if not moving:
        return ""
    whole, wide = moving[-1].end, 220.0
    parts, x = [], middle - wide / 2
    for span in moving:
        length = wide * span.seconds / whole
        filled = min(max((moment - span.start) / span.seconds, 0.0), 1.0)
        parts.append(line(x, x + length - 12, look.IDLE))
        parts.append(line(x, x + (length - 12) * filled, look.ACCENT) if filled else "")
        x += length
    return "".join(parts)


def line(start: float, end: float, colour: str) -> str:
    return f'<path d="M{start:.1f} {MIDDLE}H{end:.1f}" stroke="{colour}" stroke-width="9" stroke-linecap="round"/>'
