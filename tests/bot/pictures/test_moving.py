"""What must hold of every body in every exercise, at moments all through its clip."""

import math
from functools import cache
from itertools import pairwise

import pytest

from bot.pictures import body
from bot.pictures.motion import clip_seconds, pose_at
from bot.pictures.scene import scene
from bot.pictures.skeleton import SIDES
from content.exercises import load_exercises

PARTS = 24
SOLE = (body.HEEL_BALL, body.INNER_BALL, body.OUTER_BALL)


@cache
def moments(name):
    shown = scene(name, "right")
    whole = clip_seconds(shown.file, shown.exercise)
    return [(shown, whole * index / PARTS) for index in range(PARTS + 1)]


def lowest(foot, side):
    """The least height of heel and ball over the floor, and which of them it is."""
    inwards = 1 if side == "right" else -1
    heights = [(foot.place((x, y * inwards, z))[2] - r, index) for index, (x, y, z, r) in enumerate(SOLE)]
    return min(heights)


def ground(shown, x):
    heights = [math.tan(math.radians(prop.degrees)) * x for prop in shown.file.props if prop.kind == "ramp"]
    heights += [p.high[2] for p in shown.file.props if p.kind in {"step", "pad"} and p.low[0] <= x <= p.high[0]]
    return max(heights, default=0.0)


@pytest.mark.parametrize("name", sorted(load_exercises()))
def test_bones_keep_their_length_and_reach_the_foot(name):
    for shown, moment in moments(name):
        for leg in shown.at(moment)[1].legs.values():
            assert math.dist(leg.thigh.at, leg.shank.at) == pytest.approx(body.THIGH, abs=1e-6)
            assert math.dist(leg.shank.at, leg.foot.at) == pytest.approx(body.SHANK, abs=0.004)


@pytest.mark.parametrize("name", sorted(load_exercises()))
def test_no_foot_sinks_into_the_ground(name):
    for shown, moment in moments(name):
        for side, leg in shown.at(moment)[1].legs.items():
            if shown.file.alone and side == "left":
                continue
            height, _ = lowest(leg.foot, side)
            assert height > ground(shown, leg.foot.at[0]) - 0.022, (side, moment)


@pytest.mark.parametrize("name", sorted(load_exercises()))
def test_a_planted_foot_does_not_slide(name):
    """On the ground at two moments one after the other: it has gone as far as the ground, and no further."""
    for (shown, before), (_, after) in pairwise(moments(name)):
        first, second = shown.at(before)[1], shown.at(after)[1]
        passed = (after - before) * (shown.file.cycle.speed if shown.file.cycle else 0)
        for side in shown.file.planted:
            (low, part), (still_low, same) = lowest(first.legs[side].foot, side), lowest(second.legs[side].foot, side)
            if max(low, still_low) > 0.002 or part != same or shown.exercise.id == "marble-pickups":
                continue
            point = SOLE[part][:3]
            gone = second.legs[side].foot.place(point)[0] - first.legs[side].foot.place(point)[0]
            assert gone == pytest.approx(-passed, abs=0.02), (side, before)


@pytest.mark.parametrize("name", sorted(load_exercises()))
def test_a_clip_ends_where_it_begins(name):
    shown = scene(name, "right")
    whole = clip_seconds(shown.file, shown.exercise)

    first, last = (pose_at(shown.file, shown.exercise, at) for at in (0.0, whole - 1e-9))

    joints = first.keys() | last.keys()
    assert all(last.get(joint, 0) == pytest.approx(first.get(joint, 0), abs=0.05) for joint in joints)


MASSES = {"thigh": 0.1, "shank": 0.047, "foot": 0.014}
"""Shares of the body of each leg's parts; the rest is about the chest."""


@pytest.mark.parametrize("name", ["balance-firm", "balance-eyes-closed", "balance-pad"])
def test_who_stands_on_one_foot_could_stand_so(name):
    """The body's middle of mass lies over the sole."""
    shown = scene(name, "right")
    _, bones = shown.at(clip_seconds(shown.file, shown.exercise) / 2)
    parts = [
        (getattr(bones.legs[side], part).place((0, 0, -0.18 if part != "foot" else 0)), mass)
        for side in SIDES
        for part, mass in MASSES.items()
    ]
    parts.append((bones.chest.place((0, 0, 0.25)), 1 - 2 * sum(MASSES.values())))
    x, y = (sum(place[axis] * mass for place, mass in parts) for axis in (0, 1))
    foot = bones.legs["right"].foot.at

    assert foot[0] - 0.05 < x < foot[0] + 0.15
    assert abs(y - foot[1]) < 0.045
