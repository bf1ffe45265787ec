"""A bone, and two that reach for a place."""

import math
from dataclasses import dataclass

from bot.pictures.space import Matrix, Vector, add, back, cross, dot, length, minus, times, turned, unit


@dataclass(frozen=True, slots=True)
class Bone:
    """Where a part of the body begins, and how it is turned."""

    at: Vector
    frame: Matrix

    def place(self, point: Vector) -> Vector:
        return add(self.at, turned(self.frame, point))


def reach(start: Vector, goal: Vector, lengths: tuple[float, float], bend: Vector) -> tuple[Bone, Bone]:
    """Two bones from start towards goal, the joint between them on the side of `bend`."""
    upper, lower = lengths
    line = minus(goal, start)
    far = min(max(length(line), abs(upper - lower) + 1e-6), upper + lower - 1e-6)
    along = unit(line)
    sideways = unit(minus(bend, times(along, dot(bend, along))))
    reached = (upper**2 + far**2 - lower**2) / (2 * far)
    joint = add(start, add(times(along, reached), times(sideways, math.sqrt(max(upper**2 - reached**2, 0)))))
    end = add(start, times(along, far))
    return Bone(start, aimed(start, joint, sideways)), Bone(joint, aimed(joint, end, sideways))


def aimed(start: Vector, end: Vector, ahead: Vector) -> Matrix:
    """A bone's frame: it points down from start to end, with its front towards `ahead`."""
    up = unit(minus(start, end))
    left = unit(cross(up, ahead))
    return back((cross(left, up), left, up))
