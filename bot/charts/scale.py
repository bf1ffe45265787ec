"""Values become places on the drawing."""

from dataclasses import dataclass
from math import ceil, floor, log10

STEPS = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Scale:
    """`low` to `high` lie between `start` and `end`, which may be the other way round."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        held = min(max(value, self.low), self.high)
        return self.start + (held - self.low) / (self.high - self.low) * (self.end - self.start)


def step_for(reach: float, most: int) -> float:
    """A round distance of which at most `most` span the reach."""
    rough = max(reach, 1e-9) / most
    size: float = 10 ** floor(log10(rough))
    return next(step * size for step in STEPS if step * size >= rough * (1 - 1e-9))


def rounded(low: float, high: float, most: int, least_step: float = 1) -> tuple[float, ...]:
    """Round ticks that hold everything from low to high between them."""
    step = max(step_for(max(high - low, least_step), most), least_step)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return tuple(number * step for number in range(first, max(last, first + 1) + 1))
