"""Each thing's shape."""

import math

from bot.pictures import look
from bot.pictures.camera import Camera
from bot.pictures.outline import capsule, polygon
from content.props import Band, Box, Round, Towel

Pixel = tuple[float, float]
BESIDE = 15
"""Degrees of turning up to which one still looks from the side."""
MARKS = 0.35
"""Metres between the marks on the ground."""


def stroke(way: str, colour: str, width: float, more: str = "") -> str:
    ends = 'stroke-linecap="round" stroke-linejoin="round"'
    return f'<path d="{way}" fill="none" stroke="{colour}" stroke-width="{width:.1f}" {ends} {more}/>'


def plate(left: float, top: float, width: float, height: float, colour: str, corner: float = 6) -> str:
    size = f'width="{width:.1f}" height="{height:.1f}" rx="{corner}"'
    return f'<rect x="{left:.1f}" y="{top:.1f}" {size} fill="{colour}"/>'


def ground(camera: Camera, degrees: float, travelled: float, *, marked: bool) -> str:
    """The floor, tilted on a ramp; marks on it pass by where somebody walks."""
    slope = math.tan(math.radians(degrees))
    left, right = (camera.pixel((x, 0.0, x * slope)) for x in (-4.0, 4.0))
    if abs(camera.view.round) > BESIDE or camera.view.above:
        level = horizon(camera)
        left, right = (0.0, level), (float(look.SIZE), level)
    floor = polygon((left, right, (right[0], 900.0), (left[0], 900.0)))
    line = stroke(f"M{left[0]:.1f} {left[1]:.1f}L{right[0]:.1f} {right[1]:.1f}", look.EDGE, look.LINE)
    return f'<path d="{floor}" fill="{look.FLOOR}"/>{line}' + (marks(camera, slope, travelled) if marked else "")


def horizon(camera: Camera) -> float:
    """Where the floor ends behind somebody who is not seen from the side; from far above it fills the card."""
    depth = 0.1 + 0.9 * math.sin(math.radians(camera.view.above))
    return camera.pixel((0, 0, 0))[1] - depth * camera.scale if camera.view.above < 25 else -10.0


def marks(camera: Camera, slope: float, travelled: float) -> str:
    shape = ""
    for index in range(-8, 9):
        start = index * MARKS - travelled % MARKS
        (x0, y0), (x1, y1) = (camera.pixel((x, 0, x * slope - 0.035)) for x in (start, start + 0.12))
        shape += f"M{x0:.1f} {y0:.1f}L{x1:.1f} {y1:.1f}"
    return stroke(shape, look.EDGE, 5)


def shadow(foot: tuple[float, float, float], camera: Camera) -> str:
    """Under a foot, on the floor; `foot` is the point below its middle."""
    x, y = camera.pixel(foot)
    wide, deep = 0.13 * camera.scale, 0.13 * camera.scale * max(math.sin(math.radians(camera.view.above)), 0.05) + 1
    size = f'rx="{wide:.1f}" ry="{deep:.1f}"'
    return f'<ellipse cx="{x:.1f}" cy="{y:.1f}" {size} fill="{look.SHADOW}" fill-opacity="0.1"/>'


def box(prop: Box, camera: Camera) -> str:
    (x0, y0, z0), (x1, y1, z1) = prop.low, prop.high
    corners = [camera.pixel((x, y, z)) for x in (x0, x1) for y in (y0, y1) for z in (z0, z1)]
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    top, bottom = min(y for _, y in corners), max(y for _, y in corners)
    if prop.kind == "chair":
        return chair(left, right, top, bottom, camera.scale)
    fill, corner = {"pad": (look.PAD, 10), "step": (look.WOOD, 5), "box": (look.BENCH, 5)}[prop.kind]
    return plate(left, top, right - left, bottom - top, fill, corner)


def chair(left: float, right: float, seat: float, floor: float, scale: float) -> str:
    leg, board, back = 0.034 * scale, 0.045 * scale, 0.5 * scale
    posts = (plate(x, seat, leg, floor - seat, look.WOOD_DARK, 2) for x in (left + leg * 0.4, right - leg * 1.4))
    rail = plate(left - leg * 0.5, seat - back, leg, back, look.WOOD_DARK)
    return "".join(posts) + rail + plate(left - leg * 0.5, seat, right - left + leg * 0.5, board, look.WOOD)


def round_thing(prop: Round, at: tuple[float, float, float], camera: Camera) -> str:
    x, y = camera.pixel(at)
    r = prop.size * camera.scale
    if prop.kind == "cup":
        return cup(x, y, r)
    if prop.kind == "roller":
        return roller(at, prop.size, camera)
    fill = {"ball": look.BALL, "marble": look.MARBLE}[prop.kind]
    turn = at[0] / prop.size
    spot_x, spot_y = x + 0.5 * r * math.cos(turn), y + 0.5 * r * math.sin(turn)
    shine = f'<circle cx="{spot_x:.1f}" cy="{spot_y:.1f}" r="{r * 0.24:.1f}" fill="{look.CARD}" fill-opacity="0.55"/>'
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{fill}"/>{shine}'


ROLLER = 0.2
"""Half its length, across."""


def roller(at: tuple[float, float, float], size: float, camera: Camera) -> str:
    ends = [camera.circle((at[0], at[1] + y, at[2]), size) for y in (ROLLER, -ROLLER)]
    x, y, r = max(ends, key=lambda end: end[1] if camera.view.round else 0)
    face = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{look.ROLLER_END}"/>'
    turn = at[0] / size
    spots = "".join(
        f'<circle cx="{x + 0.6 * r * math.cos(turn + part):.1f}" cy="{y + 0.6 * r * math.sin(turn + part):.1f}" '
        f'r="{r * 0.14:.1f}" fill="{look.CARD}" fill-opacity="0.6"/>'
        for part in (0.0, 2.1, 4.2)
    )
    return f'<path d="{capsule(*ends)}" fill="{look.ROLLER}"/>{face}{spots}'


def cup(x: float, y: float, r: float) -> str:
    body = polygon(((x - r, y - r * 1.5), (x + r, y - r * 1.5), (x + r * 0.75, y + r), (x - r * 0.75, y + r)))
    rim = f'<ellipse cx="{x:.1f}" cy="{y - r * 1.5:.1f}" rx="{r:.1f}" ry="{r * 0.28:.1f}" fill="{look.WOOD_DARK}"/>'
    return f'<path d="{body}" fill="{look.WOOD}"/>{rim}'


def band(prop: Band, first: Pixel, second: Pixel) -> str:
    colour = look.BAND if prop.kind == "band" else look.STRAP
    peg = f'<circle cx="{second[0]:.1f}" cy="{second[1]:.1f}" r="11" fill="{look.METAL}"/>' if prop.peg else ""
    return stroke(f"M{first[0]:.1f} {first[1]:.1f}L{second[0]:.1f} {second[1]:.1f}", colour, look.BAND_WIDTH) + peg


def weight(hand: Pixel, scale: float) -> str:
    x, y = hand
    wide, tall = 0.17 * scale, 0.16 * scale
    low = y + tall * 0.35
    handle = f"M{x - wide * 0.3:.1f} {low:.1f}V{y:.1f}H{x + wide * 0.3:.1f}V{low:.1f}"
    return stroke(handle, look.METAL, 6) + plate(x - wide / 2, low, wide, tall, look.METAL, 8)


TOWEL = 0.1
"""Half its width."""


def towel(prop: Towel, gather: float, camera: Camera) -> str:
    """Its far end comes in, and what is drawn in lies in folds across."""
    (x0, y, z), (x1, _, _) = prop.near, prop.far
    end = x1 + (x0 - x1) * 0.45 * gather
    corners = [(x0, y - TOWEL, z), (end, y - TOWEL, z), (end, y + TOWEL, z), (x0, y + TOWEL, z)]
    cloth = f'<path d="{polygon([camera.pixel(corner) for corner in corners])}" fill="{look.TOWEL}"/>'
    folds = ""
    for index in range(1, 9):
        x = x0 + (end - x0) * index / 9
        high = z + 0.02 * gather * (1 - index / 12)
        (ax, ay), (bx, by), (cx, cy) = (
            camera.pixel(point) for point in ((x, y - TOWEL, z), (x, y, high * 2 - z), (x, y + TOWEL, z))
        )
        folds += f"M{ax:.1f} {ay:.1f}Q{bx:.1f} {by:.1f} {cx:.1f} {cy:.1f}"
    return cloth + stroke(folds, look.TOWEL_DARK, 1.5 + 3.5 * gather)
