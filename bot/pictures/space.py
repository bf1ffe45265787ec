"""Points and turns in the room: x forward, y to the runner's left, z up; metres and degrees."""

import math
from typing import TypeAlias

Vector: TypeAlias = tuple[float, float, float]
Matrix: TypeAlias = tuple[Vector, Vector, Vector]
"""Rows. It takes a body part's own coordinates to those of the room."""

STRAIGHT: Matrix = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def add(a: Vector, b: Vector) -> Vector:
    return a[0] + b[0], a[1] + b[1], a[2] + b[2]


def minus(a: Vector, b: Vector) -> Vector:
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def times(a: Vector, factor: float) -> Vector:
    return a[0] * factor, a[1] * factor, a[2] * factor


def dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def length(a: Vector) -> float:
    return math.sqrt(dot(a, a))


def unit(a: Vector) -> Vector:
    return times(a, 1 / (length(a) or 1.0))


def turned(matrix: Matrix, a: Vector) -> Vector:
    return dot(matrix[0], a), dot(matrix[1], a), dot(matrix[2], a)


def then(first: Matrix, *others: Matrix) -> Matrix:
    """The product, outermost first."""
    product = first
    for other in others:
        columns = back(other)
        product = tuple(tuple(dot(row, column) for column in columns) for row in product)  # type: ignore[assignment]
    return product


def back(matrix: Matrix) -> Matrix:
    """The opposite turn."""
    a, b, c = matrix
    return (a[0], b[0], c[0]), (a[1], b[1], c[1]), (a[2], b[2], c[2])


def forwards(degrees: float) -> Matrix:
    """Tips what stands up forward, and what points forward down."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return (cos, 0.0, sin), (0.0, 1.0, 0.0), (-sin, 0.0, cos)


def rightwards(degrees: float) -> Matrix:
    """Tips what stands up to the runner's right."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return (1.0, 0.0, 0.0), (0.0, cos, -sin), (0.0, sin, cos)


def leftwards_round(degrees: float) -> Matrix:
    """Turns what points forward to the runner's left."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return (cos, -sin, 0.0), (sin, cos, 0.0), (0.0, 0.0, 1.0)
