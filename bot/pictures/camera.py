"""From the room to the card: a view without perspective, so that lengths compare."""

import math
from dataclasses import dataclass

from bot.pictures import look
from bot.pictures.outline import Circle
from bot.pictures.space import Vector
from content.poses import View


@dataclass(frozen=True, slots=True)
class Camera:
    """`centre` is the pixel where the view's middle falls, `scale` the pixels in a metre."""

    view: View
    centre: tuple[float, float] = (look.SIZE / 2, look.SIZE / 2)
    pixels: float = look.SIZE - 2 * look.MARGIN

    @property
    def scale(self) -> float:
        return self.pixels / self.view.width

    def seen(self, point: Vector) -> Vector:
        """Rightwards, upwards and nearer, in metres from the room's origin."""
        cos, sin = math.cos(math.radians(self.view.round)), math.sin(math.radians(self.view.round))
        right = point[0] * cos + point[1] * sin
        near = point[0] * sin - point[1] * cos
        up, down = math.cos(math.radians(self.view.above)), math.sin(math.radians(self.view.above))
        return right, point[2] * up - near * down, near * up + point[2] * down

    def pixel(self, point: Vector) -> tuple[float, float]:
        middle, at = self.seen(self.view.at), self.seen(point)
        return self.centre[0] + (at[0] - middle[0]) * self.scale, self.centre[1] - (at[1] - middle[1]) * self.scale

    def circle(self, point: Vector, radius: float) -> Circle:
        return (*self.pixel(point), radius * self.scale)

    def near(self, point: Vector) -> float:
        return self.seen(point)[2]
