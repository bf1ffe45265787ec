"""An exercise as a moving picture and as a still. Plain functions of plain values, for a process of their own."""

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.pictures import look
from bot.pictures.film import RATE, encoded
from bot.pictures.motion import clip_seconds
from bot.pictures.raster import frame, png, stacked
from bot.pictures.scene import PICTURE, Scene, inset, mistake, picture, svg, under
from content.exercises import load_exercises
from content.poses import FOLDER, Side, load_poses

if TYPE_CHECKING:
    from av import VideoFrame

SHORTEST = 3.0
"""Seconds: what is shorter goes round again, so that a chat does not blink."""


def clip(exercise: str, side: str | None) -> bytes:
    """A silent H.264 film (MP4) that runs on without a seam. `side`: left, right, or None for both feet."""
    shown = scene(exercise, side)
    return encoded(frames(shown, ticks(shown)))


def still(exercise: str, side: str | None) -> bytes:
    """The moment that says most, as a PNG."""
    shown = scene(exercise, side)
    return png(still_svg(shown))


def content_hash(exercise: str, side: str | None) -> str:
    """Changes with whatever changes the pictures: the poses, the tempo, the code that draws."""
    shown = scene(exercise, side)
    parts = (FOLDER.joinpath(f"{exercise}.yaml").read_bytes(), repr(shown.exercise.dose).encode(), drawing_code())
    return hashlib.sha256(b"\0".join((*parts, repr(side).encode()))).hexdigest()[:16]


@cache
def drawing_code() -> bytes:
    folder = Path(__file__).parent
    return b"\0".join(path.read_bytes() for path in sorted(folder.glob("*.py")))


def scene(exercise: str, side: str | None) -> Scene:
    """A side counts only where the exercise is done with one."""
    known = load_exercises()[exercise]
    sides: dict[str | None, Side] = {"left": "left", "right": "right"}
    return Scene(load_poses()[exercise], known, sides.get(side, "right") if known.sided else None)


def ticks(shown: Scene) -> int:
    once = clip_seconds(shown.file, shown.exercise)
    rounds = 1
    while once * rounds < SHORTEST:
        rounds += 1
    return round(once * rounds * RATE)


def still_svg(shown: Scene) -> str:
    moment = shown.file.still * clip_seconds(shown.file, shown.exercise)
    above, below = picture(shown, moment, wrong(shown)), under(shown, moment)
    return svg(look.SIZE, f'{above}<g transform="translate(0 {PICTURE})">{below}</g>')


def wrong(shown: Scene) -> str:
    return inset(b64encode(png(mistake(shown), look.INSET)).decode())


def frames(shown: Scene, count: int) -> "Iterator[tuple[int, VideoFrame]]":
    """Only what differs is drawn, and only what differs from the frame before is given, and the last."""
    pictures: dict[str, VideoFrame] = {}
    strips: dict[str, VideoFrame] = {}
    small, before = wrong(shown), None
    once = clip_seconds(shown.file, shown.exercise)
    for tick in range(count):
        moment = tick / RATE % once
        above, below = picture(shown, moment, small), under(shown, moment)
        if (above, below) != before or tick == count - 1:
            pictures[above] = pictures.get(above) or frame(above)
            strips[below] = strips.get(below) or frame(below)
            yield tick, stacked(pictures[above], strips[below])
        before = above, below
