"""The bones' flesh and clothes: what is seen of a body, as balls in the room, part by part."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from bot.pictures import body
from bot.pictures.reach import Bone
from bot.pictures.skeleton import Arm, Leg, Posture, Skeleton, outwards
from bot.pictures.space import Vector, forwards, leftwards_round, then
from content.pose import Side

Cloth = Literal[
    "skin", "edge", "shade", "hair", "top", "shorts", "shoe", "sole", "working", "toes", "nail", "eye", "line"
]
Solid: TypeAlias = tuple[Vector, float]
"""A ball in the room: centre and radius."""


@dataclass(frozen=True, slots=True)
class Piece:
    """`row` is a limb, a chain of balls; else they are one lump. `apart`: with an edge of its own."""

    cloth: Cloth
    balls: tuple[Solid, ...]
    row: bool = True
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What is drawn together, from the back to the front; what `turns` is put in order as it is seen.

    `root` is where it hangs on the body, `middle` decides what it hides.
    """

    side: Side | None
    root: Vector
    middle: Vector
    pieces: tuple[Piece, ...]
    turns: bool = False


def solids(bone: Bone, balls: Sequence[body.Ball], side: Side | None = None) -> tuple[Solid, ...]:
    inwards = -outwards(side) if side else 1
    return tuple((bone.place((x, y * inwards, z)), radius) for x, y, z, radius in balls)


def leg_part(leg: Leg, posture: Posture, side: Side, *, shoes: bool) -> Part:
    shank = solids(leg.shank, body.SHANK_FLESH, side)
    tendon = (*solids(leg.shank, body.TENDON[:2], side), *solids(leg.foot, (body.TENDON_END, body.HEEL_BALL), side))
    pieces = [
        Piece("skin", tendon),
        Piece("skin", shank),
        Piece("skin", solids(leg.thigh, body.THIGH_FLESH, side)),
        *(shod(leg.foot, posture, side) if shoes else bare(leg.foot, posture, side)),
        Piece("shorts", solids(leg.thigh, body.SHORTS, side)),
    ]
    return Part(side, leg.thigh.at, leg.shank.at, tuple(pieces))


def bare(foot: Bone, posture: Posture, side: Side) -> Iterator[Piece]:
    arch = posture.of(side, "arch")
    instep = moved(body.INSTEP, -0.004 * arch, 0.014 * arch)
    inner, outer = moved(body.INNER_BALL, -0.011 * arch, 0), moved(body.OUTER_BALL, -0.008 * arch, 0)
    yield Piece("edge", solids(foot, (body.HEEL_BALL, body.OUTER_EDGE, outer), side))
    yield Piece("skin", solids(foot, (body.HEEL_BALL, body.ANKLE_BALL, instep), side), row=False)
    yield Piece("skin", solids(foot, (instep, inner, outer), side), row=False)
    for index in reversed(range(len(body.TOES))):
        yield from toe(foot, posture, side, index)


def moved(ball: body.Ball, x: float, z: float) -> body.Ball:
    return ball[0] + x, ball[1], ball[2] + z, ball[3]


def toe_bones(foot: Bone, posture: Posture, side: Side, index: int) -> tuple[Bone, Bone, Vector]:
    """Two bones and the tip. A toe stays flat while the heel rises; it bends at its root and, curled, further out."""
    root, long, _ = body.TOES[index]
    own = posture.of(side, "big") if index == 0 else posture.of(side, "toes")
    up, curl = own + heel_up(posture, side), posture.of(side, "curl")
    inwards = -outwards(side)
    apart = posture.of(side, "spread") * SPREAD[index] * inwards
    at = foot.place((root[0] - 0.011 * posture.of(side, "arch"), root[1] * inwards, root[2]))
    first = Bone(at, then(foot.frame, forwards(curl * 0.5 - up), leftwards_round(apart)))
    second = Bone(first.place((long * 0.5, 0, 0)), then(first.frame, forwards(curl)))
    return first, second, second.place((long * 0.5, 0, 0))


def heel_up(posture: Posture, side: Side) -> float:
    """How far the toes bend to stay on the ground."""
    lift = posture.of(side, "lift")
    return lift if posture.on_balls else max(lift, 0.0)


SPREAD = (0.8, 0.2, -0.4, -0.9, -1.4)
"""How far each toe goes with the spreading, inwards first."""


def toe(foot: Bone, posture: Posture, side: Side, index: int) -> Iterator[Piece]:
    (*_, thick), (_, long, tip_thick) = body.TOES[index][0], body.TOES[index]
    first, second, tip = toe_bones(foot, posture, side, index)
    yield Piece("skin", ((first.at, thick), (second.at, (thick + tip_thick) / 2), (tip, tip_thick)), apart=True)
    nail = ((0.56, 0.62, 0.5), (0.34, 0.72, 0.5))
    yield Piece("nail", tuple((second.place((long * x, 0, tip_thick * z)), tip_thick * r) for x, z, r in nail))


SHOE = (
    (-0.05, 0.0, -0.04, 0.038), (0.0, 0.0, -0.012, 0.041), (0.06, 0.006, -0.036, 0.036), (0.12, 0.01, -0.05, 0.031),
    (0.115, -0.018, -0.052, 0.028),
)  # fmt: skip
SOLE = ((-0.062, 0.0, -0.074, 0.013), (0.02, 0.0, -0.076, 0.011), (0.125, 0.0, -0.077, 0.011))


def shod(foot: Bone, posture: Posture, side: Side) -> Iterator[Piece]:
    up = heel_up(posture, side) + posture.of(side, "toes")
    box = Bone(foot.place((0.125, 0, -0.06)), then(foot.frame, forwards(-up)))
    yield Piece("sole", (*solids(foot, SOLE, side), *solids(box, ((0.07, 0, -0.012, 0.01),), side)))
    yield Piece("shoe", solids(foot, SHOE[:3], side), row=False)
    yield Piece("shoe", solids(foot, SHOE[2:], side), row=False)
    front = solids(box, ((0.0, 0.008, 0.006, 0.031), (0.06, 0.004, -0.002, 0.021)), side)
    yield Piece("shoe", front)


def arm_part(arm: Arm, side: Side) -> Part:
    elbow_to_hand = ((0.0, 0.0, 0.0, 0.034), (0.004, 0, -0.08, 0.035), (0, 0, -0.23, 0.023))
    hand = ((0.0, 0.0, -0.25, 0.024), (0.008, 0.0, -0.3, 0.026), (0.01, 0.0, -0.345, 0.018))
    upper = ((0.0, 0.0, 0.0, 0.047), (0.0, 0.0, -0.12, 0.042), (0.0, 0.0, -0.28, 0.033))
    sleeve = ((0.0, 0.0, 0.006, 0.053), (0.0, 0.0, -0.07, 0.051), (0.0, 0.0, -0.13, 0.05))
    pieces = (
        Piece("skin", solids(arm.upper, upper, side)),
        Piece("skin", solids(arm.fore, elbow_to_hand, side)),
        Piece("skin", solids(arm.fore, hand, side)),
        Piece("top", solids(arm.upper, sleeve, side)),
    )
    return Part(side, arm.upper.at, arm.fore.at, pieces)


TRUNK = (0.1, 0.22, 0.33, 0.42)
"""Heights over the hips at which the chest is measured: half its width there, and its depth."""
FLANKS = ((0.055, 0.078), (0.058, 0.085), (0.075, 0.085), (0.13, 0.05))
MIDLINE = ((-0.012, 0.082), (0.0, 0.095), (0.004, 0.1), (-0.008, 0.07))


def torso_part(skeleton: Skeleton) -> Part:
    chest, hips = skeleton.chest, skeleton.hips
    middle = tuple((chest.place((x, 0, z)), r) for (x, r), z in zip(MIDLINE, TRUNK, strict=True))
    right, left = (
        tuple((chest.place((-0.005, sign * y, z)), r) for (y, r), z in zip(FLANKS, TRUNK, strict=True))
        for sign in (-1, 1)
    )
    pelvis = tuple((hips.place((-0.01, sign * 0.06, 0.0)), 0.096) for sign in (-1, 0, 1))
    waist = tuple((hips.place((-0.012, sign * 0.055, 0.08)), 0.083) for sign in (-1, 0, 1))
    rows = (middle, right, left, *zip(right, middle, left, strict=True))
    pieces = (Piece("shorts", pelvis), Piece("shorts", waist), *(Piece("top", row) for row in rows))
    return Part(None, chest.at, chest.place((0, 0, 0.25)), pieces)


def head_part(skeleton: Skeleton, *, eyes: str) -> Part:
    head = skeleton.head
    neck = solids(head, ((0.0, 0, -0.03, 0.047), (0.012, 0, 0.08, 0.045)))
    face = solids(head, ((0.02, 0, 0.15, 0.088), (0.045, 0, 0.11, 0.062)))
    nose = solids(head, ((0.1, 0, 0.135, 0.014), (0.106, 0, 0.122, 0.012)))
    hair = solids(head, ((0.008, 0, 0.192, 0.09), (-0.022, 0, 0.168, 0.088), (-0.04, 0, 0.125, 0.068)))
    tail = solids(head, ((-0.1, 0, 0.19, 0.03), (-0.125, 0, 0.15, 0.034), (-0.125, 0, 0.09, 0.018)))
    colours: tuple[tuple[Cloth, tuple[Solid, ...]], ...] = (
        ("skin", neck), ("hair", tail), ("hair", hair), ("skin", face), ("skin", nose),
    )  # fmt: skip
    pieces = tuple(Piece(cloth, balls) for cloth, balls in colours)
    return Part(None, head.at, head.place((0, 0, 0.15)), (*pieces, *eye_pieces(head, eyes)), turns=True)


def eye_pieces(head: Bone, eyes: str) -> Iterator[Piece]:
    """Closed, each is a line."""
    wide, radius = (0.016, 0.0045) if eyes == "closed" else (0.001, 0.009)
    for y in (-0.036, 0.036):
        yield Piece("eye", tuple((head.place((0.095, y + end, 0.152)), radius) for end in (-wide, wide)))
