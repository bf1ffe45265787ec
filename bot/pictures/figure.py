"""The runner on the card: parts from the farthest to the nearest, each with its colours."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from bot.pictures import body, look
from bot.pictures.camera import Camera
from bot.pictures.flesh import Part, Piece, arm_part, head_part, leg_part, solids, torso_part
from bot.pictures.outline import mass, strand
from bot.pictures.skeleton import SIDES, Leg, Posture, Skeleton
from content.poses import Muscle, Side

NEAR = {
    "skin": look.SKIN, "hair": look.HAIR, "top": look.TOP, "shorts": look.SHORTS, "shoe": look.SHOE,
    "sole": look.SHOE_SOLE, "working": look.WORKING, "nail": look.NAIL, "eye": look.INK, "line": look.SKIN_LINE,
}  # fmt: skip
FAR = {**NEAR, "skin": look.SKIN_FAR, "top": look.TOP_FAR, "shorts": look.SHORTS_FAR, "shoe": look.SHOE_FAR,
       "nail": look.SKIN_FAR}  # fmt: skip
STRANDS: dict[Muscle, tuple[body.Ball, ...]] = {
    "calf": body.CALF,
    "soleus": body.SOLEUS,
    "achilles": body.TENDON,
    "shin": body.SHIN,
    "inverters": body.INVERTERS,
    "evertors": body.EVERTORS,
}
CLOSE = 520
"""Pixels in a metre from which on toes and nails are drawn apart."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a figure wears and which of its muscles shine on which sides."""

    shoes: bool
    working: tuple[Muscle, ...]
    sides: tuple[Side, ...]
    wrong: bool = False


def figure(bones: Skeleton, posture: Posture, camera: Camera, looks: Look) -> str:
    parts = [head_part(bones), torso_part(bones)]
    for side in SIDES:
        leg = leg_part(bones.legs[side], posture, side, shoes=looks.shoes)
        parts += [arm_part(bones.arms[side], side), working(leg, bones.legs[side], looks)]
    middle = camera.near(bones.chest.at) - 0.02
    parts.sort(key=lambda part: camera.near(part.middle))
    return "".join(
        drawn(part, camera, far=part.side is not None and camera.near(part.middle) < middle) for part in parts
    )


def working(part: Part, leg: Leg, looks: Look) -> Part:
    if part.side not in looks.sides:
        return part
    shown = tuple(
        Piece("working", solids(leg.shank, STRANDS[muscle], part.side)) for muscle in looks.working if muscle in STRANDS
    )
    return Part(part.side, part.middle, (*part.pieces, *shown))


def drawn(part: Part, camera: Camera, *, far: bool) -> str:
    return "".join(painted(part, camera, FAR if far else NEAR))


def painted(part: Part, camera: Camera, colours: dict[str, str]) -> Iterator[str]:
    """Neighbours of one colour are one path: faster, and without a seam."""
    close = camera.scale > CLOSE
    shown = (piece for piece in part.pieces if close or piece.cloth != "nail")
    for (cloth, apart), pieces in groupby(shown, key=lambda piece: (piece.cloth, piece.apart and close)):
        if apart:
            yield from (path(outline(piece, camera), colours[cloth], colours["line"]) for piece in pieces)
        else:
            yield path("".join(outline(piece, camera) for piece in pieces), colours[cloth])


def path(shape: str, fill: str, edge: str | None = None) -> str:
    line = f' stroke="{edge}" stroke-width="{look.THIN}"' if edge else ""
    return f'<path d="{shape}" fill="{fill}"{line}/>'


def outline(piece: Piece, camera: Camera) -> str:
    circles = [camera.circle(*ball) for ball in piece.balls]
    return strand(circles) if piece.row else mass(circles)
