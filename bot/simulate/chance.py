"""Luck that does not depend on what else happened: every draw is named, so a twin meets the same."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Chance:
    """`name` is the season's seed and whose luck it is."""

    name: str

    def of(self, *what: object) -> Random:
        return Random("/".join(map(str, (self.name, *what))))

    def happens(self, share: float, *what: object) -> bool:
        return self.of(*what).random() < share

    def around(self, middle: float, spread: float, *what: object) -> float:
        return self.of(*what).gauss(middle, spread)

    def delay(self, median: float, *what: object) -> float:
        """Most are short, a few are long."""
        return median * float(self.of(*what).lognormvariate(0, 0.6))
