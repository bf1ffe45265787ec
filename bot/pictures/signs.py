"""Signs without words: which foot, the count, the ring that empties, not like this, change sides."""

import math

from bot.pictures import look
from content.pose import Side

SOLE = (
    "M0 -17C5 -17 8 -13 8 -8C8 -3 5 0 5 5C5 8 6.500 10 6 14C5.500 17.500 3 19 0.500 19C-3 19 -5 17 -5 13"
    "C-5 6 -7.500 1 -7.500 -6C-7.500 -13 -5 -17 0 -17Z"
)
UP, DOWN, STAY = "M-7 4L0 -4L7 4", "M-7 -4L0 4L7 -4", "M-7 0H7"


def soles(x: float, y: float, sides: tuple[Side, ...]) -> str:
    """Two soles as one sees one's own feet; those that work are filled."""
    left, right = (look.ACCENT if side in sides else look.IDLE for side in ("left", "right"))
    return (
        f'<g transform="translate({x} {y})"><path transform="translate(-12 0) scale(-1 1)" d="{SOLE}" fill="{left}"/>'
        f'<path transform="translate(12 0)" d="{SOLE}" fill="{right}"/></g>'
    )


def text(x: float, y: float, words: str, size: float, fill: str) -> str:
    return (
        f'<text x="{x:.1f}" y="{y + size * 0.35:.1f}" font-family="{look.FONT}" font-weight="600" font-size="{size}" '
        f'text-anchor="middle" fill="{fill}">{words}</text>'
    )


def arrow(x: float, y: float, shape: str, colour: str) -> str:
    stroke = f'stroke="{colour}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"'
    return f'<path transform="translate({x:.1f} {y:.1f})" d="{shape}" fill="none" {stroke}/>'


def pip(x: float, y: float, number: int, state: str) -> str:
    """A second of the count: done, now or to come."""
    fill, ink, radius = {
        "done": (look.ACCENT_SOFT, look.ACCENT, 15),
        "now": (look.ACCENT, look.CARD, 20),
        "next": (look.IDLE, look.QUIET, 15),
    }[state]
    size = 26 if state == "now" else 19
    return f'<circle cx="{x:.1f}" cy="{y}" r="{radius}" fill="{fill}"/>' + text(x, y, str(number), size, ink)


def ring(x: float, y: float, radius: float, left: float, words: str) -> str:
    """`left` of 1 is still to hold."""
    track = f'<circle cx="{x}" cy="{y}" r="{radius}" fill="none" stroke="{look.IDLE}" stroke-width="9"/>'
    return track + arc(x, y, radius, left) + text(x, y, words, radius * 0.95, look.INK)


def arc(x: float, y: float, radius: float, left: float) -> str:
    if left <= 0:
        return ""
    angle = 2 * math.pi * min(left, 0.9999)
    end_x, end_y = x - radius * math.sin(angle), y - radius * math.cos(angle)
    way = f"M{x} {y - radius}A{radius} {radius} 0 {int(left > 0.5)} 0 {end_x:.2f} {end_y:.2f}"
    return f'<path d="{way}" fill="none" stroke="{look.ACCENT}" stroke-width="9" stroke-linecap="round"/>'


def cross(x: float, y: float, size: float = 15) -> str:
    arms = size * 0.42
    return (
        f'<circle cx="{x}" cy="{y}" r="{size}" fill="{look.WRONG}" stroke="{look.CARD}" stroke-width="3"/>'
        f'<path d="M{x - arms:.1f} {y - arms:.1f}L{x + arms:.1f} {y + arms:.1f}'
        f'M{x + arms:.1f} {y - arms:.1f}L{x - arms:.1f} {y + arms:.1f}" '
        f'stroke="#fff" stroke-width="4.500" stroke-linecap="round"/>'
    )


def change(x: float, y: float, to: Side) -> str:
    """Change sides: over to the other foot, which is the one that works next."""
    way = 1 if to == "right" else -1
    over = f"M{-17 * way} -3C{-13 * way} -24 {13 * way} -24 {17 * way} -6M{7 * way} -11L{17 * way} -4L{24 * way} -15"
    return soles(x, y + 12, (to,)) + arrow(x, y - 12, over, look.ACCENT)
