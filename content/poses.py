"""How an exercise is drawn, one file each in poses/: the view, the things around, joint angles over time."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator

from coach.exercise import Exercise
from content.exercises import load_exercises
from content.props import Prop
from content.source import ContentError, read

FOLDER = Path(__file__).parent / "poses"

Point = tuple[float, float, float]
Side = Literal["left", "right"]
Muscle = Literal["calf", "soleus", "achilles", "shin", "inverters", "evertors", "arch", "toes", "ankle", "hip", "trunk"]
Pose = Mapping[str, float]
"""Flat: `lean`, `right.knee`, `left.hand.x`. What is missing is 0, or free where it is a place to reach."""


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class LimbsFile(Strict):
    """A side's joints in degrees as a physio measures them, within what a body can do; `foot` and `hand` are places.

    `lift` is the sole against the floor: heel up is positive, forefoot up negative.
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
    lift: float | None = Field(None, ge=-45, le=75)
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
    shift: float | None = None
    gather: float | None = Field(None, ge=0, le=1)
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


class View(Strict):
    """`round` 0 looks at the runner's right side, 90 at the front, 180 at the left side; `above` looks down."""

    round: float = Field(0, ge=-180, le=180)
    above: float = Field(0, ge=-20, le=90)
    at: Point
    width: float = Field(gt=0.1, le=4)


class Step(Strict):
    """To a pose, or stay, for so many seconds, for a part of the exercise's tempo, or for its held seconds."""

    to: str | None = None
    seconds: float | Literal["up", "hold", "down", "held"]
    ease: Literal["soft", "even", "fall", "rise"] = "soft"


Curve = Annotated[tuple[tuple[float, float], ...], Field(min_length=2)]


class Cycle(Strict):
    """A gait: each joint's values by fraction of the stride; the left side does the same half a stride later."""

    seconds: float = Field(gt=0.2, le=10)
    speed: float = Field(0, ge=-3, le=6)
    even: tuple[str, ...] = ()
    both: Mapping[str, Curve] = {}
    whole: Mapping[str, Curve] = {}


class Mistake(Strict):
    """The way it should not look, as a change of one pose, and where to look."""

    of: str | None = None
    pose: PoseFile
    view: View
    mark: tuple[Side, Literal["knee", "ankle", "heel", "toes", "hip", "trunk", "hand"]] | None = None


class PosesFile(Strict):
    view: View
    support: Side | None = None
    planted: tuple[Side, ...] = ()
    shoes: bool = False
    working: tuple[Muscle, ...] = Field(min_length=1)
    both_work: bool = False
    eyes: Literal["open", "closed"] = "open"
    props: tuple[Prop, ...] = ()
    base: PoseFile = PoseFile()
    poses: Mapping[str, PoseFile] = {}
    beat: tuple[Step, ...] = ()
    cycle: Cycle | None = None
    still: float = Field(0.4, ge=0, le=1)
    mistake: Mistake

    @model_validator(mode="after")
    def moves_in_one_way(self) -> Self:
        if bool(self.beat) == bool(self.cycle):
            raise ValueError("expected one of beat and cycle")
        named = [step.to for step in self.beat if step.to]
        if unknown := {*named, *([self.mistake.of] if self.mistake.of else [])} - self.poses.keys():
            raise ValueError(f"no pose is called {', '.join(sorted(unknown))}")
        if self.beat and not named:
            raise ValueError("expected a beat that moves to a pose")
        return self

    def pose(self, name: str) -> Pose:
        return {**self.base.flat(), **self.poses[name].flat()}


@cache
def load_poses() -> Mapping[str, PosesFile]:
    shape = TypeAdapter(PosesFile)
    poses = {path.stem: read(path, shape) for path in sorted(FOLDER.glob("*.yaml"))}
    for name, file in poses.items():
        check_time(file, load_exercises()[name])
    return poses


def check_time(file: PosesFile, exercise: Exercise) -> None:
    """Tempo is true: one turn of the clip lasts as long as one repetition."""
    needs = {step.seconds for step in file.beat if isinstance(step.seconds, str)}
    if needs & {"up", "hold", "down"} and exercise.dose.tempo is None:
        raise ContentError(f"poses: {exercise.id}.yaml: beat: the exercise has no tempo")
    if "held" in needs and exercise.dose.seconds is None:
        raise ContentError(f"poses: {exercise.id}.yaml: beat: the exercise is not held for seconds")
