"""Signs over the figure: arrows, dotted lines, what a toe draws, and where a mistake is."""

import math
from collections.abc import Callable, Iterator

from bot.pictures import look
from bot.pictures.camera import Camera
from bot.pictures.places import place
from bot.pictures.skeleton import Posture, Skeleton
from bot.pictures.space import Vector
from bot.pictures.things import stroke
from content.poses import Mistake, PosesFile
from content.props import Arrow, Line, Spot, Trace

Earlier = Callable[[Spot, float | None], list[list[Vector]]]
"""What a joint has drawn since the clip's beginning, or for so many seconds, until now."""


def signs_over(file: PosesFile, posture: Posture, bones: Skeleton, camera: Camera, earlier: Earlier) -> Iterator[str]:
    for prop in file.props:
        match prop:
            case Arrow():
                yield arrow(prop, camera)
            case Line():
                yield dotted(*(camera.pixel(place(bones, posture, end)) for end in prop.ends))
            case Trace():
                yield from (trace([camera.pixel(at) for at in line]) for line in earlier(prop.spot, prop.seconds))
            case _:
                pass


def arrow(sign: Arrow, camera: Camera, colour: str = look.ACCENT, width: float = 5) -> str:
    (x0, y0), (x1, y1) = camera.pixel(sign.start), camera.pixel(sign.end)
    far = math.dist((x0, y0), (x1, y1)) or 1.0
    bow = sign.bow * camera.scale / far
    bend = ((x0 + x1) / 2 + (y1 - y0) * bow, (y0 + y1) / 2 - (x1 - x0) * bow)
    angle = math.atan2(y1 - bend[1], x1 - bend[0])
    long = 3 * width
    barbs = [(x1 - long * math.cos(angle + turn), y1 - long * math.sin(angle + turn)) for turn in (-0.6, 0.6)]
    head = f"M{barbs[0][0]:.1f} {barbs[0][1]:.1f}L{x1:.1f} {y1:.1f}L{barbs[1][0]:.1f} {barbs[1][1]:.1f}"
    return stroke(f"M{x0:.1f} {y0:.1f}Q{bend[0]:.1f} {bend[1]:.1f} {x1:.1f} {y1:.1f}{head}", colour, width)


def dotted(start: tuple[float, float], end: tuple[float, float]) -> str:
    way = f"M{start[0]:.1f} {start[1]:.1f}L{end[0]:.1f} {end[1]:.1f}"
    return stroke(way, look.ACCENT, 3.5, 'stroke-dasharray="1 9"')


def trace(points: list[tuple[float, float]]) -> str:
    if len(points) < 2:
        return ""
    return stroke("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points), look.ACCENT, 5)


def here(wrong: Mistake, posture: Posture, bones: Skeleton, camera: Camera) -> str:
    """A ring round the joint that goes wrong, and which way it goes."""
    way = arrow(wrong.arrow, camera, look.WRONG, 16) if wrong.arrow else ""
    if wrong.mark is None:
        return way
    x, y = camera.pixel(place(bones, posture, wrong.mark))
    circle = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="66" fill="none"'
    return f'{circle} stroke="{look.WRONG}" stroke-width="14"/>{way}'
