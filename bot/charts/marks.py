"""Small shapes that mean something without their colour: dots and squares of values, and what a decision was."""

from collections.abc import Iterable

from bot.charts.look import ACCENT, CARD, COLOURS, INK, QUIET, WRONG, Hand
from bot.charts.svg import Point, number, path
from coach.terms import Verdict

DOT, SQUARE = 3.0, 2.6


def values(points: Iterable[Point], hand: Hand, size: float = 1) -> str:
    """One path for all of them: a picture has hundreds."""
    shape = {"left": dot, "right": square, "both": diamond}[hand]
    d = "".join(shape(x, y, size) for x, y in points)
    return path(d, COLOURS[hand], CARD, 1) if d else ""


def dot(x: float, y: float, size: float = 1) -> str:
    radius = DOT * size
    arc = f"a{number(radius)} {number(radius)} 0 1 0"
    return f"M{number(x - radius)} {number(y)}{arc}{number(2 * radius)} 0{arc}{number(-2 * radius)} 0Z"


def square(x: float, y: float, size: float = 1) -> str:
    half = SQUARE * size
    return f"M{number(x - half)} {number(y - half)}h{number(2 * half)}v{number(2 * half)}h{number(-2 * half)}Z"


def diamond(x: float, y: float, size: float = 1) -> str:
    half, back = number(DOT * size), number(-DOT * size)
    return f"M{number(x - DOT * size)} {number(y)}l{half} {back} {half} {half} {back} {half}Z"


def decision(x: float, y: float, verdict: Verdict, size: float = 4.2) -> str:
    """Up, down, a bar that stays, two bars that rest, a cross that stops; around (x, y)."""
    s, up = number(size), number(1.8 * size)
    match verdict:
        case "progress":
            return path(f"M{number(x)} {number(y - size)}l{s} {up}h{number(-2 * size)}Z", ACCENT)
        case "regress":
            return path(f"M{number(x)} {number(y + size)}l{s} {number(-1.8 * size)}h{number(-2 * size)}Z", WRONG)
        case "hold":
            return path(bar(x - 0.8 * size, y - 0.3 * size, 1.6 * size, 0.6 * size), QUIET)
        case "rest":
            return path(bars(x, y, size), INK)
        case _:
            a, b = number(0.8 * size), number(-1.6 * size)
            cross = f"M{number(x - 0.8 * size)} {number(y - 0.8 * size)}l{number(1.6 * size)} {number(1.6 * size)}"
            return path(f"{cross}m{b} 0l{number(1.6 * size)} {b}m{a} 0", "none", WRONG, 2)


def bar(x: float, y: float, width: float, height: float) -> str:
    return f"M{number(x)} {number(y)}h{number(width)}v{number(height)}h{number(-width)}Z"


def bars(x: float, y: float, size: float) -> str:
    top, thick, tall = y - 0.8 * size, 0.5 * size, 1.6 * size
    return bar(x - 0.75 * size, top, thick, tall) + bar(x + 0.25 * size, top, thick, tall)
