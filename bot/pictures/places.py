"""Where a named joint is."""

from bot.pictures import body
from bot.pictures.flesh import toe_bones
from bot.pictures.skeleton import Posture, Skeleton, outwards
from bot.pictures.space import Vector
from content.pose import Side
from content.props import Joint, Point, Spot


def place(bones: Skeleton, posture: Posture, of: Point | Spot) -> Vector:
    match of:
        case ("left" | "right" as side, str() as joint):
            return joint_place(bones, posture, side, joint)
        case point:
            return point


def joint_place(bones: Skeleton, posture: Posture, side: Side, joint: Joint) -> Vector:
    leg, inwards = bones.legs[side], -outwards(side)
    match joint:
        case "hip":
            return leg.thigh.at
        case "knee":
            return leg.shank.at
        case "ankle":
            return leg.foot.at
        case "heel":
            return leg.foot.place(body.HEEL_BALL[:3])
        case "forefoot":
            return leg.foot.place((body.BALL_OF_FOOT - 0.01, 0, body.INNER_BALL[2] + 0.005))
        case "toes":
            _, _, tip = toe_bones(leg.foot, posture, side, 0)
            return tip
        case "hand":
            return bones.arms[side].fore.place((0.005, 0, -0.3))
        case "trunk":
            return bones.chest.place((0, inwards * 0.02, 0.25))
