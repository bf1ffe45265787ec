"""The things an exercise is drawn with."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Point = tuple[float, float, float]
Joint = Literal["forefoot", "ankle", "hand", "heel", "toes"]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Wall(Strict):
    """Stands across the way, its face at `x`."""

    kind: Literal["wall"]
    x: float


class Box(Strict):
    """A step, a pad, a chair's seat or a box: from one corner to the other."""

    kind: Literal["step", "pad", "chair", "rail"]
    low: Point
    high: Point


class Round(Strict):
    """A ball, a roller across, a marble or a cup; `rides` moves it by the pose's `shift`."""

    kind: Literal["ball", "roller", "marble", "cup"]
    at: Point
    size: float = Field(gt=0.005, le=0.3)
    rides: bool = False


class Band(Strict):
    """From one end to the other, each a place in the room or a joint of a side."""

    kind: Literal["band", "strap"]
    ends: tuple[Point | tuple[Literal["left", "right"], Joint], Point | tuple[Literal["left", "right"], Joint]]


class Held(Strict):
    """A weight that hangs from a hand."""

    kind: Literal["weight"]
    side: Literal["left", "right"]


class Towel(Strict):
    """Lies on the floor from x to x; the pose's `gather` draws it in."""

    kind: Literal["towel"]
    start: float
    end: float
    y: float = 0


class Ramp(Strict):
    """The ground rises by so many degrees."""

    kind: Literal["ramp"]
    degrees: float = Field(ge=-20, le=20)


Prop = Annotated[Wall | Box | Round | Band | Held | Towel | Ramp, Field(discriminator="kind")]
