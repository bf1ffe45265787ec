"""From joint angles to where each bone is: forward from a planted foot or the hips, and reaching for a place."""

import math
from dataclasses import dataclass
from typing import Literal

from bot.pictures import body
from bot.pictures.reach import Bone, reach
from bot.pictures.space import (
    Matrix,
    Vector,
    add,
    back,
    forwards,
    leftwards_round,
    minus,
    rightwards,
    then,
    turned,
    unit,
)
from content.pose import Pose, Side

KNEES: Vector = (1.0, 0.0, 0.6)
"""Where they bend to, from the hips: forward when standing, up when sitting with long legs."""
SIDES: tuple[Side, Side] = ("left", "right")


@dataclass(frozen=True, slots=True)
class Leg:
    thigh: Bone
    shank: Bone
    foot: Bone


@dataclass(frozen=True, slots=True)
class Arm:
    upper: Bone
    fore: Bone


@dataclass(frozen=True, slots=True)
class Skeleton:
    hips: Bone
    chest: Bone
    head: Bone
    legs: dict[Side, Leg]
    arms: dict[Side, Arm]


@dataclass(frozen=True, slots=True)
class Posture:
    """One moment's angles with the ways in which the feet meet the ground."""

    pose: Pose
    support: Side | None
    planted: tuple[Side, ...]
    slope: float = 0.0
    on_balls: bool = False

    def of(self, side: Side, joint: str) -> float:
        return self.pose.get(f"{side}.{joint}", 0.0)

    def point(self, side: Side, joint: Literal["foot", "hand"]) -> Vector | None:
        if f"{side}.{joint}.x" not in self.pose:
            return None
        return self.of(side, f"{joint}.x"), self.of(side, f"{joint}.y"), self.of(side, f"{joint}.z")


def skeleton(posture: Posture) -> Skeleton:
    hips = Bone(hip_place(posture), hip_frame(posture))
    chest_frame = then(hips.frame, forwards(posture.pose.get("bend", 0)), rightwards(posture.pose.get("side", 0)))
    chest = Bone(hips.at, chest_frame)
    neck = chest.place((0, 0, body.BACK))
    head = Bone(neck, then(chest_frame, forwards(posture.pose.get("nod", 0))))
    legs = {side: leg(posture, hips, side) for side in SIDES}
    return Skeleton(hips, chest, head, legs, {side: arm(posture, chest, side) for side in SIDES})


def outwards(side: Side) -> int:
    return 1 if side == "left" else -1


def hip_frame(posture: Posture) -> Matrix:
    get = posture.pose.get
    return then(leftwards_round(get("turn", 0)), rightwards(get("list", 0)), forwards(get("lean", 0)))


def hip_place(posture: Posture) -> Vector:
    if posture.support is None:
        get = posture.pose.get
        return get("place.x", 0), get("place.y", 0), get("place.z", body.THIGH + body.SHANK + body.SOLE)
    side = posture.support
    foot = planted_foot(posture, side)
    shank = then(foot.frame, back(ankle_turn(posture, side)))
    thigh = then(shank, back(knee_turn(posture, side)))
    hip = add(add(foot.at, turned(shank, (0, 0, body.SHANK))), turned(thigh, (0, 0, body.THIGH)))
    return minus(hip, turned(hip_frame(posture), (0, outwards(side) * body.HIP, 0)))


def ankle_turn(posture: Posture, side: Side) -> Matrix:
    inwards = -outwards(side) * posture.of(side, "invert")
    swing = outwards(side) * posture.of(side, "swing")
    return then(forwards(-posture.of(side, "ankle")), leftwards_round(swing), rightwards(inwards))


def knee_turn(posture: Posture, side: Side) -> Matrix:
    return then(forwards(posture.of(side, "knee")), rightwards(outwards(side) * posture.of(side, "valgus")))


def hip_turn(posture: Posture, side: Side) -> Matrix:
    out = outwards(side) * posture.of(side, "out")
    around = outwards(side) * posture.of(side, "rotate")
    return then(rightwards(out), forwards(-posture.of(side, "hip")), leftwards_round(around))


def planted_foot(posture: Posture, side: Side) -> Bone:
    """Flat at its place, then turned round the ball (heel up) or the heel (forefoot up)."""
    x, y, z = posture.point(side, "foot") or (0.0, outwards(side) * body.HIP, 0.0)
    at = (x, y, z + x * math.tan(math.radians(posture.slope)))
    lift = posture.of(side, "lift")
    ground = then(forwards(-posture.slope), leftwards_round(outwards(side) * posture.of(side, "yaw")))
    flat = Bone(add(at, turned(ground, (0, 0, body.SOLE))), ground)
    pivot = body.INNER_BALL if lift > 0 or posture.on_balls else body.HEEL_BALL
    return tipped(flat, lift, posture.of(side, "roll"), pivot, -outwards(side))


def tipped(flat: Bone, lift: float, roll: float, pivot: body.Ball, inwards: int) -> Bone:
    """Turned on the floor round the ball or the heel, and over the outer or the inner edge."""
    edge = (0.0 if roll == 0 else (body.OUTER_BALL[1] if roll > 0 else body.INNER_BALL[1])) * inwards
    centre = (pivot[0], edge, pivot[2])
    frame = then(flat.frame, forwards(lift), rightwards(roll * inwards))
    return Bone(minus(flat.place(centre), turned(frame, centre)), frame)


def leg(posture: Posture, hips: Bone, side: Side) -> Leg:
    hip = hips.place((0, outwards(side) * body.HIP, 0))
    if side in posture.planted or side == posture.support:
        return standing(posture, Bone(hip, hips.frame), side)
    thigh = Bone(hip, then(hips.frame, hip_turn(posture, side)))
    shank = Bone(thigh.place((0, 0, -body.THIGH)), then(thigh.frame, knee_turn(posture, side)))
    foot = Bone(shank.place((0, 0, -body.SHANK)), then(shank.frame, ankle_turn(posture, side)))
    return Leg(thigh, shank, foot)


def standing(posture: Posture, hip: Bone, side: Side) -> Leg:
    foot = planted_foot(posture, side)
    if side == posture.support:
        shank_frame = then(foot.frame, back(ankle_turn(posture, side)))
        shank = Bone(add(foot.at, turned(shank_frame, (0, 0, body.SHANK))), shank_frame)
        return Leg(Bone(hip.at, then(shank_frame, back(knee_turn(posture, side)))), shank, foot)
    around = then(hip.frame, leftwards_round(outwards(side) * posture.of(side, "rotate")))
    thigh, shank = reach(hip.at, foot.at, (body.THIGH, body.SHANK), turned(around, KNEES))
    return Leg(thigh, shank, foot)


def arm(posture: Posture, chest: Bone, side: Side) -> Arm:
    shoulder = chest.place((0, outwards(side) * body.SHOULDER, body.BACK - 0.035))
    if goal := posture.point(side, "hand"):
        bend = turned(chest.frame, unit((-1, outwards(side) * 0.7, -0.5)))
        upper, fore = reach(shoulder, goal, (body.UPPER_ARM, body.FOREARM), bend)
        return Arm(upper, fore)
    turn = then(
        rightwards(outwards(side) * posture.of(side, "away")),
        forwards(-posture.of(side, "shoulder")),
    )
    upper = Bone(shoulder, then(chest.frame, turn))
    elbow = upper.place((0, 0, -body.UPPER_ARM))
    return Arm(upper, Bone(elbow, then(upper.frame, forwards(-posture.of(side, "elbow")))))
