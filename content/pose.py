"""A pose in a file: joints in degrees as a physio measures them, within what a body can do."""

from collections.abc import Iterator, Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Point = tuple[float, float, float]
Side = Literal["left", "right"]
Muscle = Literal["calf", "soleus", "achilles", "shin", "inverters", "evertors", "arch", "toes", "ankle", "hip", "trunk"]
Pose = Mapping[str, float]
"""Flat: `lean`, `right.knee`, `left.hand.x`. What is missing is 0, or free where it is a place to reach."""


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class LimbsFile(Strict):
    """A side's joints in degrees as a physio measures them, within what a body can do; `foot` and `hand` are places.

    `lift` is the sole against the floor: heel up is positive, forefoot up negative; `roll` tips it outwards.
    """

    hip: float | None = Field(None, ge=-30, le=130)
    out: float | None = Field(None, ge=-35, le=60)
    rotate: float | None = Field(None, ge=-50, le=70)
    knee: float | None = Field(None, ge=0, le=150)
    valgus: float | None = Field(None, ge=-20, le=20)
    ankle: float | None = Field(None, ge=-60, le=45)
    invert: float | None = Field(None, ge=-40, le=45)
    swing: float | None = Field(None, ge=-40, le=40)
    toes: float | None = Field(None, ge=-60, le=80)
    big: float | None = Field(None, ge=-60, le=80)
    curl: float | None = Field(None, ge=0, le=90)
    spread: float | None = Field(None, ge=0, le=20)
    arch: float | None = Field(None, ge=-1, le=1)
    lift: float | None = Field(None, ge=-45, le=125)
    roll: float | None = Field(None, ge=-30, le=30)
    yaw: float | None = Field(None, ge=-90, le=90)
    foot: Point | None = None
    shoulder: float | None = Field(None, ge=-60, le=180)
    away: float | None = Field(None, ge=-40, le=180)
    elbow: float | None = Field(None, ge=0, le=150)
    hand: Point | None = None


class PoseFile(Strict):
    """The body as a whole, then its sides; `both` stands for either side."""

    place: Point | None = None
    lean: float | None = Field(None, ge=-90, le=90)
    list: float | None = Field(None, ge=-40, le=40)
    turn: float | None = Field(None, ge=-180, le=180)
    bend: float | None = Field(None, ge=-30, le=90)
    side: float | None = Field(None, ge=-40, le=40)
    nod: float | None = Field(None, ge=-45, le=60)
    shift: float | None = Field(None, ge=-1, le=1)
    gather: float | None = Field(None, ge=0, le=1)
    grip: float | None = Field(None, ge=0, le=1)
    pen: float | None = Field(None, ge=0, le=1)
    both: LimbsFile = LimbsFile()
    left: LimbsFile = LimbsFile()
    right: LimbsFile = LimbsFile()

    def flat(self) -> Pose:
        whole = self.model_dump(exclude_none=True, exclude={"both", "left", "right"})
        shared = self.both.model_dump(exclude_none=True)
        sides = ((side, shared | getattr(self, side).model_dump(exclude_none=True)) for side in ("left", "right"))
        named = {**whole, **{f"{side}.{joint}": value for side, limbs in sides for joint, value in limbs.items()}}
        return dict(numbers(named))


def numbers(named: Mapping[str, float | Point]) -> Iterator[tuple[str, float]]:
    for name, value in named.items():
        if isinstance(value, tuple):
            yield from zip((f"{name}.x", f"{name}.y", f"{name}.z"), value, strict=True)
        else:
            yield name, float(value)
