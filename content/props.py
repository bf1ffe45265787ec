"""The things an exercise is drawn with, and the signs drawn over it. Metres, as in the poses."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Point = tuple[float, float, float]
Joint = Literal["hip", "knee", "ankle", "heel", "forefoot", "toes", "hand", "trunk"]
Spot = tuple[Literal["left", "right"], Joint]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Wall(Strict):
    """Across the way, its face at `x`; or, seen from the front, beside the runner, its edge at `y`."""

    kind: Literal["wall"]
    x: float | None = None
    y: float | None = None


class Box(Strict):
    """From one corner to the other. A chair's `high` is its seat; its back rises behind `low`."""

    kind: Literal["step", "pad", "chair", "box"]
    low: Point
    high: Point


class Round(Strict):
    """A ball, a roller across, a marble or a cup. `by` is how far it goes for the pose's `shift`, in metres.

    With `carried` it hangs on a joint once the pose's `grip` is more than a half.
    """

    kind: Literal["ball", "roller", "marble", "cup"]
    at: Point
    size: float = Field(gt=0.004, le=0.3)
    by: float = 0
    carried: Spot | None = None


class Band(Strict):
    """From one end to the other, each a place in the room or a joint. `peg` marks a fixed end."""

    kind: Literal["band", "strap"]
    ends: tuple[Point | Spot, Point | Spot]
    peg: bool = False


class Weight(Strict):
    kind: Literal["weight"]
    side: Literal["left", "right"]


class Towel(Strict):
    """On the floor from its near to its far end; the pose's `gather` draws the far end in."""

    kind: Literal["towel"]
    near: Point
    far: Point


class Ramp(Strict):
    """The ground rises by so many degrees."""

    kind: Literal["ramp"]
    degrees: float = Field(ge=-20, le=20)


class Arrow(Strict):
    """Where the movement goes, curved by `bow` metres to its left."""

    kind: Literal["arrow"] = "arrow"
    start: Point
    end: Point
    bow: float = 0


class Line(Strict):
    """A dotted line through two places or joints: what should stay in one line."""

    kind: Literal["line"]
    ends: tuple[Point | Spot, Point | Spot]


class Trace(Strict):
    """What a joint has drawn in the air since the clip began, where the pose's `pen` is down."""

    kind: Literal["trace"]
    spot: Spot
    seconds: float | None = None


Prop = Annotated[Wall | Box | Round | Band | Weight | Towel | Ramp | Arrow | Line | Trace, Field(discriminator="kind")]
