"""Soft outlines: circles and the skin stretched over them, as the path of an SVG."""

import math
from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise
from typing import TypeAlias

Circle: TypeAlias = tuple[float, float, float]
"""x, y and radius in pixels."""

BETWEEN = (0.5,)


def disc(circle: Circle) -> str:
    x, y, r = circle
    return f"M{x - r:.1f} {y:.1f}a{r:.1f} {r:.1f} 0 1 1 {2 * r:.1f} 0a{r:.1f} {r:.1f} 0 1 1 {-2 * r:.1f} 0Z"


def capsule(a: Circle, b: Circle) -> str:
    """Two circles and their tangents, always the same way round, so that many of them in one path unite."""
    gap = math.dist(a[:2], b[:2])
    if gap <= abs(a[2] - b[2]) + 1e-6:
        return disc(max(a, b, key=lambda circle: circle[2]))
    along = math.atan2(b[1] - a[1], b[0] - a[0])
    wide = math.acos((a[2] - b[2]) / gap)
    (ax, ay), (dx, dy) = touch(a, along - wide), touch(a, along + wide)
    (bx, by), (cx, cy) = touch(b, along - wide), touch(b, along + wide)
    far, near = int(wide > math.pi / 2), int(wide < math.pi / 2)
    return (
        f"M{ax:.1f} {ay:.1f}L{bx:.1f} {by:.1f}A{b[2]:.1f} {b[2]:.1f} 0 {far} 1 {cx:.1f} {cy:.1f}"
        f"L{dx:.1f} {dy:.1f}A{a[2]:.1f} {a[2]:.1f} 0 {near} 1 {ax:.1f} {ay:.1f}Z"
    )


def touch(circle: Circle, angle: float) -> tuple[float, float]:
    return circle[0] + circle[2] * math.cos(angle), circle[1] + circle[2] * math.sin(angle)


def strand(circles: Sequence[Circle]) -> str:
    """A limb: the skin over circles in a row, rounded between them, as one line round it."""
    row = apart(rounded(circles))
    if len(row) < 3:
        return "".join(map(disc, row)) if len(row) < 2 else capsule(*row)
    one, other = [], []
    for a, b in pairwise(row):
        along = math.atan2(b[1] - a[1], b[0] - a[0])
        wide = math.acos((a[2] - b[2]) / math.dist(a[:2], b[:2]))
        one += [touch(a, along - wide), touch(b, along - wide)]
        other += [touch(a, along + wide), touch(b, along + wide)]
    first, last = row[0][2], row[-1][2]
    there = "L".join(f"{x:.1f} {y:.1f}" for x, y in one)
    again = "L".join(f"{x:.1f} {y:.1f}" for x, y in reversed(other[:-1]))
    x, y = other[-1]
    caps = f"A{last:.1f} {last:.1f} 0 0 1 {x:.1f} {y:.1f}L{again}A{first:.1f} {first:.1f} 0 0 1"
    return f"M{there}{caps} {one[0][0]:.1f} {one[0][1]:.1f}Z"


def apart(row: Sequence[Circle]) -> list[Circle]:
    """Without the circles that lie inside their neighbour, as in a limb seen from its end."""
    kept = [row[0]]
    for circle in row[1:]:
        gap = math.dist(circle[:2], kept[-1][:2])
        if gap <= kept[-1][2] - circle[2] + 0.05:
            continue
        while kept and math.dist(circle[:2], kept[-1][:2]) <= circle[2] - kept[-1][2] + 0.05:
            kept.pop()
        kept.append(circle)
    return kept


def mass(circles: Sequence[Circle]) -> str:
    """A lump: the skin over all of them."""
    sides = "".join(capsule(a, b) for a, b in combinations(circles, 2))
    return sides + "".join(triangle(*corners) for corners in combinations(circles, 3))


def triangle(a: Circle, b: Circle, c: Circle) -> str:
    clockwise = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0
    return polygon((a, b, c) if clockwise else (a, c, b))


def polygon(points: Iterable[Sequence[float]]) -> str:
    return "M" + "L".join(f"{point[0]:.1f} {point[1]:.1f}" for point in points) + "Z"


def rounded(circles: Sequence[Circle]) -> list[Circle]:
    """More circles between those given, on a smooth curve through them."""
    if len(circles) < 3:
        return list(circles)
    padded = [circles[0], *circles, circles[-1]]
    found = [circles[0]]
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        found += [between(a, b, c, d, part) for part in (*BETWEEN, 1.0)]
    return found


def between(a: Circle, b: Circle, c: Circle, d: Circle, part: float) -> Circle:
    """Catmull and Rom's curve from b to c."""
    square, cube = part * part, part**3
    x, y, r = (
        0.5 * (2 * q + (r - p) * part + (2 * p - 5 * q + 4 * r - s) * square + (3 * q - p - 3 * r + s) * cube)
        for p, q, r, s in zip(a, b, c, d, strict=True)
    )
    return x, y, max(r, 0.1)
