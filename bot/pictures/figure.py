"""The runner on the card: parts from the farthest to the nearest, each with its colours."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from bot.pictures import body, look
from bot.pictures.camera import Camera
from bot.pictures.flesh import Part, Piece, arm_part, head_part, leg_part, moved, solids, torso_part
from bot.pictures.outline import mass, strand
from bot.pictures.skeleton import SIDES, Leg, Posture, Skeleton
from content.pose import Muscle, Side

NEAR = {
    "skin": look.SKIN, "edge": look.SKIN, "hair": look.HAIR, "top": look.TOP, "shorts": look.SHORTS,
    "shoe": look.SHOE, "sole": look.SHOE_SOLE, "working": look.WORKING, "nail": look.NAIL, "eye": look.INK,
    "line": look.SKIN_LINE, "shade": look.SKIN_FAR, "toes": look.WORKING_SOFT,
}  # fmt: skip
FAR = NEAR | {
    "skin": look.SKIN_FAR, "edge": look.SKIN_FAR, "top": look.TOP_FAR, "shorts": look.SHORTS_FAR,
    "shoe": look.SHOE_FAR, "nail": look.SKIN_FAR,
}  # fmt: skip
STRANDS: dict[Muscle, tuple[str, tuple[body.Ball, ...]]] = {
    "calf": ("shank", body.CALF),
    "soleus": ("shank", body.SOLEUS),
    "achilles": ("shank", body.TENDON),
    "shin": ("shank", body.SHIN),
    "inverters": ("shank", body.INVERTERS),
    "evertors": ("shank", body.EVERTORS),
    "arch": ("foot", body.ARCH),
    "ankle": ("foot", body.ANKLE_SIDES),
    "hip": ("thigh", body.OUTER_HIP),
}
HIDDEN = 0.02
"""Metres behind its bone's middle at which a muscle is out of sight."""
BEHIND = 0.08
"""Metres behind the heel from which on toes are drawn before the foot."""
APART = 0.03
"""Metres between two limbs from which on one is the farther."""
CLOSE = 600
"""Pixels in a metre from which on toes and nails are drawn apart."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a figure wears and which of its muscles shine on which sides."""

    shoes: bool
    working: tuple[Muscle, ...]
    sides: tuple[Side, ...]
    eyes: str = "open"
    alone: bool = False


def figure(bones: Skeleton, posture: Posture, camera: Camera, looks: Look) -> str:
    legs = [
        working(leg_part(bones.legs[side], posture, side, shoes=looks.shoes), bones.legs[side], posture, looks, camera)
        for side in SIDES[looks.alone :]
    ]
    arms = [] if looks.alone else [arm_part(bones.arms[side], side) for side in SIDES]
    body = [] if looks.alone else [head_part(bones, eyes=looks.eyes), torso_part(bones)]
    far = [part for pair in (legs, arms) for part in pair if behind(part, pair, camera)]
    ordered = sorted([*body, *arms, *legs], key=lambda part: camera.near(part.middle))
    return "".join(drawn(part, camera, far=part in far) for part in ordered)


def behind(part: Part, pair: list[Part], camera: Camera) -> bool:
    """The farther of two legs or arms is darker."""
    return any(camera.near(other.root) > camera.near(part.root) + APART for other in pair)


def working(part: Part, leg: Leg, posture: Posture, looks: Look, camera: Camera) -> Part:
    if part.side not in looks.sides:
        return part
    pieces = (lit(piece) if "toes" in looks.working else piece for piece in part.pieces)
    return replace(part, pieces=(*pieces, *muscles(part.side, leg, posture, looks.working, camera)))


def lit(piece: Piece) -> Piece:
    return replace(piece, cloth="toes") if piece.apart else piece


def muscles(side: Side, leg: Leg, posture: Posture, working: tuple[Muscle, ...], camera: Camera) -> Iterator[Piece]:
    """Those that one can see from here: not what lies behind its own bone."""
    bones = {"shank": leg.shank, "foot": leg.foot, "thigh": leg.thigh}
    for muscle in working:
        if muscle in STRANDS:
            name, balls = STRANDS[muscle]
            bone, middle = bones[name], balls[len(balls) // 2]
            flesh = solids(bone, raised(balls, posture.of(side, "arch")) if muscle == "arch" else balls, side)
            if camera.near(flesh[len(balls) // 2][0]) > camera.near(bone.place((0, 0, middle[2]))) - HIDDEN:
                yield Piece("working", flesh)


def raised(balls: tuple[body.Ball, ...], arch: float) -> tuple[body.Ball, ...]:
    first, middle, last = balls
    return first, moved(middle, 0, 0.012 * arch), moved(last, -0.01 * arch, 0.004 * arch)


def drawn(part: Part, camera: Camera, *, far: bool) -> str:
    pieces = in_order(part, camera)
    hidden = camera.near(part.middle)
    shown = (shaded(piece, part, camera) for piece in pieces)
    seen = tuple(piece for piece in shown if piece.cloth != "eye" or camera.near(piece.balls[0][0]) > hidden)
    return "".join(painted(seen, camera, FAR if far else NEAR))


def in_order(part: Part, camera: Camera) -> tuple[Piece, ...]:
    """A head's pieces as they lie behind each other; toes behind their foot where one looks from the heel."""
    if part.turns:
        return tuple(sorted(part.pieces, key=lambda piece: camera.near(piece.balls[-1][0])))
    heel = next((piece.balls[0][0] for piece in part.pieces if piece.cloth == "edge"), None)
    toes = [piece for piece in part.pieces if piece.apart or piece.cloth == "nail"]
    if heel is None or not toes or camera.near(toes[0].balls[0][0]) > camera.near(heel) - BEHIND:
        return part.pieces
    return (*toes, *(piece for piece in part.pieces if piece not in toes))


def shaded(piece: Piece, part: Part, camera: Camera) -> Piece:
    """The foot's outer edge lies in the arch's shadow where one looks from the inner side."""
    seen = piece.cloth == "edge" and camera.near(piece.balls[1][0]) < camera.near(part.middle)
    return replace(piece, cloth="shade") if seen else piece


def painted(pieces: tuple[Piece, ...], camera: Camera, colours: dict[str, str]) -> Iterator[str]:
    """Neighbours of one colour are one path: faster, and without a seam."""
    close = camera.scale > CLOSE
    shown = (piece for piece in pieces if close or piece.cloth != "nail")
    for (cloth, apart), alike in groupby(shown, key=lambda piece: (piece.cloth, piece.apart and close)):
        if apart:
            yield from (path(outline(piece, camera), colours[cloth], colours["line"]) for piece in alike)
        else:
            yield path("".join(outline(piece, camera) for piece in alike), colours[cloth])


def path(shape: str, fill: str, edge: str | None = None) -> str:
    line = f' stroke="{edge}" stroke-width="{look.THIN}"' if edge else ""
    return f'<path d="{shape}" fill="{fill}"{line}/>'


def outline(piece: Piece, camera: Camera) -> str:
    circles = [camera.circle(*ball) for ball in piece.balls]
    return strand(circles) if piece.row else mass(circles)
