"""How wide words are, so that labels fit and keep clear of each other."""

from functools import cache, lru_cache

from bot.charts.raster import font_file
from bot.charts.svg import REGULAR

CUT = "…"
REMEMBERED = 2048


@cache
def widths(weight: int) -> tuple[dict[int, int], float]:
    """The advance of each character, in units of which the font has so many."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - only who draws needs it

    with TTFont(font_file(weight), lazy=True) as font:
        metrics, names = font["hmtx"], font.getBestCmap()
        return {code: metrics[name][0] for code, name in names.items()}, font["head"].unitsPerEm


@lru_cache(REMEMBERED)
def width(said: str, size: float, weight: int = REGULAR) -> float:
    known, units = widths(weight)
    usual = known[ord("n")]
    return sum(known.get(ord(letter), usual) for letter in said) * size / units


def fitted(said: str, size: float, room: float, weight: int = REGULAR) -> str:
    """As much of it as there is room for."""
    if width(said, size, weight) <= room:
        return said
    kept = said
    while kept and width(kept.rstrip() + CUT, size, weight) > room:
        kept = kept[:-1]
    return kept.rstrip() + CUT if kept else ""


def wrapped(said: str, size: float, room: float, most: int, weight: int = REGULAR) -> list[str]:
    """At most so many lines, broken between words; the last is cut where it has to be."""
    lines: list[str] = []
    left = said.split()
    while left and len(lines) < most - 1:
        taken = 1
        while taken < len(left) and width(" ".join(left[: taken + 1]), size, weight) <= room:
            taken += 1
        lines.append(fitted(" ".join(left[:taken]), size, room, weight))
        left = left[taken:]
    return [*lines, fitted(" ".join(left), size, room, weight)] if left else lines
