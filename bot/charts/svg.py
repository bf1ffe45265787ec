"""SVG in small pieces. Lengths are units of the drawing; a picture is drawn larger by `raster.ZOOM`."""

from collections.abc import Iterable
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from bot.charts.look import INK

Anchor = Literal["start", "middle", "end"]
FAMILY = "Source Sans Pro"
REGULAR, SEMIBOLD = 400, 600
Point = tuple[float, float]


def number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def tag(name: str, content: str = "", **attributes: str | float | None) -> str:
    given = (
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(value if isinstance(value, str) else number(value))}"
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{''.join(given)}>{content}</{name}>" if content else f"<{name}{''.join(given)}/>"


def words(
    x: float, y: float, said: str, size: float = 12, fill: str = INK, anchor: Anchor = "start", weight: int = REGULAR
) -> str:
    """One line; `y` is its base line."""
    return tag("text", escape(said), x=x, y=y, font_size=size, fill=fill, text_anchor=anchor, font_weight=weight)


def line(start: Point, end: Point, stroke: str, width: float = 1, dash: str | None = None) -> str:
    return tag(
        "line", x1=start[0], y1=start[1], x2=end[0], y2=end[1], stroke=stroke, stroke_width=width, stroke_dasharray=dash
    )


def rect(x: float, y: float, width: float, height: float, fill: str) -> str:
    return tag("rect", x=x, y=y, width=max(width, 0), height=max(height, 0), fill=fill)


def path(
    d: str, fill: str = "none", stroke: str | None = None, width: float | None = None, dash: str | None = None
) -> str:
    return tag(
        "path",
        d=d,
        fill=fill,
        stroke=stroke,
        stroke_width=width,
        stroke_dasharray=dash,
        stroke_linejoin="round" if stroke else None,
        stroke_linecap="round" if stroke else None,
    )


def through(points: Iterable[Point]) -> str:
    """The `d` of a line through these points."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def picture(width: float, height: float, ground: str, parts: Iterable[str]) -> str:
    drawn = rect(0, 0, width, height, ground) + "".join(parts)
    return tag(
        "svg",
        drawn,
        xmlns="http://www.w3.org/2000/svg",
        width=width,
        height=height,
        viewBox=f"0 0 {number(width)} {number(height)}",
        font_family=FAMILY,
    )
