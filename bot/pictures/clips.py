"""An exercise as a moving picture and as a still. Plain functions of plain values, for a process of their own.

`side` is left, right, or None for both feet. `tempo` (2-1-3) and `seconds` (of a hold) are today's dose, where it is
not the exercise's first; `variant` is a rung's own way of doing it, as in ladders.yaml.
"""

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bot.pictures import look
from bot.pictures.film import encoded
from bot.pictures.inset import inset, inset_box
from bot.pictures.motion import clip_seconds
from bot.pictures.raster import frame, png, stacked, stamped
from bot.pictures.scene import PICTURE, Scene, mistake, picture, scene, svg, under
from content.poses import FOLDER, pose_file_name

if TYPE_CHECKING:
    from av import VideoFrame

CALM, QUICK = 15, 20
"""Pictures a second, for slow movements and for quick ones."""
SHORTEST = 3.0
"""Seconds: what is shorter goes round again, so that a chat does not blink."""


def clip(
    exercise: str, side: str | None, tempo: str | None = None, seconds: int | None = None, variant: str | None = None
) -> bytes:
    """A silent H.264 film (MP4) that runs on without a seam."""
    shown = scene(exercise, side, tempo, seconds, variant)
    rate = QUICK if clip_seconds(shown.file, shown.exercise) <= 2 else CALM
    return encoded(frames(shown, rate), rate)


def still(
    exercise: str, side: str | None, tempo: str | None = None, seconds: int | None = None, variant: str | None = None
) -> bytes:
    """The moment that says most, as a PNG."""
    shown = scene(exercise, side, tempo, seconds, variant)
    return png(still_svg(shown, moment=shown.file.still * clip_seconds(shown.file, shown.exercise)))


@cache
def content_hash(
    exercise: str, side: str | None, tempo: str | None = None, seconds: int | None = None, variant: str | None = None
) -> str:
    """Changes with whatever changes the pictures: the poses, the dose, the code that draws."""
    files = (FOLDER / pose_file_name(exercise, variant), FOLDER.parent / "exercises" / f"{exercise}.yaml")
    told = repr((side, tempo, seconds)).encode()
    return hashlib.sha256(b"\0".join((*(path.read_bytes() for path in files), told, drawing_code()))).hexdigest()[:16]


@cache
def drawing_code() -> bytes:
    return b"\0".join(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py")))


def ticks(shown: Scene, rate: int) -> int:
    once = clip_seconds(shown.file, shown.exercise)
    rounds = 1
    while once * rounds < SHORTEST:
        rounds += 1
    return round(once * rounds * rate)


def still_svg(shown: Scene, moment: float) -> str:
    above, below = picture(shown, moment, wrong(shown)), under(shown, moment)
    return svg(look.HEIGHT, f'{above}<g transform="translate(0 {PICTURE})">{below}</g>')


def wrong(shown: Scene) -> str:
    return inset(shown, b64encode(png(mistake(shown), look.INSET)).decode())


def frames(shown: Scene, rate: int) -> "Iterator[tuple[int, VideoFrame]]":
    """Only what differs is drawn, and only what differs from the frame before is given, and the last."""
    drawn: dict[object, VideoFrame] = {}
    stamp, before, count = frame(svg(PICTURE, picture(shown, 0, wrong(shown)))), None, ticks(shown, rate)
    once, box = clip_seconds(shown.file, shown.exercise), inset_box(shown)
    for tick in range(count):
        moment = tick / rate % once
        look_of, strip = shown.key(moment), under(shown, moment)
        if (look_of, strip) != before or tick == count - 1:
            if look_of not in drawn:
                drawn[look_of] = stamped(frame(svg(PICTURE, picture(shown, moment, ""))), stamp, box)
            if strip not in drawn:
                drawn[strip] = frame(svg(look.STRIP, strip))
            yield tick, stacked(drawn[look_of], drawn[strip])
        before = look_of, strip
