"""How an exercise is drawn, one file each in poses/: the view, the things around, joint angles over time."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, TypeAdapter, model_validator

from coach.exercise import Exercise
from content.exercises import exercise_files, load_exercises
from content.pose import Muscle, Point, Pose, PoseFile, Side, Strict
from content.props import Arrow, Prop, Spot
from content.source import ContentError, read

FOLDER = Path(__file__).parent / "poses"


class View(Strict):
    """`round` 0 looks at the runner's right side, 90 at the front, 180 at the left side; `above` looks down."""

    round: float = Field(0, ge=-180, le=180)
    above: float = Field(0, ge=-20, le=90)
    at: Point
    width: float = Field(gt=0.1, le=4)


class Step(Strict):
    """To a pose, or stay, for so many seconds, for a part of the exercise's tempo, or for (half) its held seconds.

    Who stays may `sway` towards another pose and back.
    """

    to: str | None = None
    seconds: float | Literal["up", "hold", "down", "held", "half"]
    ease: Literal["soft", "even", "fall", "rise", "settle"] = "soft"
    sway: str | None = None


Curve = Annotated[tuple[tuple[float, float], ...], Field(min_length=2)]


class Cycle(Strict):
    """A gait: each joint's values by fraction of the stride; the left side does the same half a stride later."""

    seconds: float = Field(gt=0.2, le=10)
    speed: float = Field(0, ge=-3, le=6)
    rounds: int = Field(1, ge=1, le=4)
    even: tuple[str, ...] = ()
    both: Mapping[str, Curve] = {}
    whole: Mapping[str, Curve] = {}


class Mistake(Strict):
    """The way it should not look, as a change of one pose, and where to look.

    `shows` is the place of that mistake among those that the exercise names, from 0.
    """

    of: str | None = None
    shows: int = Field(0, ge=0, le=2)
    pose: PoseFile
    view: View
    mark: Spot | None = None
    arrow: Arrow | None = None
    alone: bool = False


class PosesFile(Strict):
    """`support` carries the body on its angles, `planted` feet are reached for; `alone` shows the right leg only.

    `one_foot`: done with one side though the exercise by itself is not. `on_balls`: the heels stand on nothing.
    """

    view: View
    support: Side | None = None
    planted: tuple[Side, ...] = ()
    shoes: bool = False
    working: tuple[Muscle, ...] = Field(min_length=1)
    both_work: bool = False
    alone: bool = False
    one_foot: bool = False
    on_balls: bool = False
    eyes: Literal["open", "closed"] = "open"
    props: tuple[Prop, ...] = ()
    base: PoseFile = PoseFile()
    poses: Mapping[str, PoseFile] = {}
    beat: tuple[Step, ...] = ()
    cycle: Cycle | None = None
    first: float = Field(0, ge=0, le=1)
    still: float = Field(0.4, ge=0, le=1)
    inset: Literal["left", "right"] = "right"
    mistake: Mistake

    @model_validator(mode="after")
    def moves_in_one_way(self) -> Self:
        if bool(self.beat) == bool(self.cycle):
            raise ValueError("expected one of beat and cycle")
        named = [step.to for step in self.beat if step.to]
        wanted = {*named, *(step.sway for step in self.beat if step.sway), self.mistake.of} - {None}
        if unknown := wanted - self.poses.keys():
            raise ValueError(f"no pose is called {', '.join(sorted(map(str, unknown)))}")
        if self.beat and not named:
            raise ValueError("expected a beat that moves to a pose")
        return self

    @model_validator(mode="after")
    def places_are_given_throughout(self) -> Self:
        """A hand on a wall cannot half be there: between two poses it would reach for nothing."""
        poses = [self.pose(name) for name in self.poses]
        given = [{joint for joint in pose if joint.endswith(".x")} for pose in poses]
        if loose := {joint for joints in given for joint in joints ^ given[0]}:
            raise ValueError(f"expected {', '.join(sorted(loose))} in every pose or in none")
        return self

    def pose(self, name: str) -> Pose:
        return {**self.base.flat(), **self.poses[name].flat()}


def pose_file_name(exercise: str, variant: str | None = None) -> str:
    """A rung's own way may have a file: `heel-raise.off-a-step.yaml`."""
    own = f"{exercise}.{variant.replace(' ', '-')}.yaml" if variant else ""
    return own if own and (FOLDER / own).exists() else f"{exercise}.yaml"


@cache
def poses_of(exercise: str, variant: str | None = None) -> PosesFile:
    name = pose_file_name(exercise, variant)
    if not (FOLDER / name).exists():
        raise ContentError(f"poses/{name}: expected a file for this exercise")
    file = read(FOLDER / name, TypeAdapter(PosesFile))
    check_time(name, file, load_exercises()[exercise])
    check_mistake(name, file, len(exercise_files()[exercise].mistakes))
    return file


def check_mistake(name: str, file: PosesFile, named: int) -> None:
    if file.mistake.shows >= named:
        raise ContentError(f"poses/{name}: mistake.shows: the exercise names {named}")


def check_time(name: str, file: PosesFile, exercise: Exercise) -> None:
    """A beat takes its parts from the tempo or the hold that the exercise has."""
    dose = exercise.dose
    for place, step in enumerate(file.beat):
        if step.seconds in {"up", "hold", "down"} and dose.tempo is None:
            raise ContentError(f"poses/{name}: beat.{place}.seconds: the exercise has no tempo")
        if step.seconds in {"held", "half"} and dose.seconds is None:
            raise ContentError(f"poses/{name}: beat.{place}.seconds: the exercise is not held for seconds")
