"""How an exercise is done, outside a session, and the lists in which it is found."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class HowTo:
    """`variant`, `tempo` (2-1-3) and `seconds` are those of the runner's rung; `shelf` is the list it came from."""

    exercise: str
    variant: str | None = None
    tempo: str | None = None
    seconds: int | None = None
    shelf: str = ""
    kind: Literal["how-to"] = "how-to"


@dataclass(frozen=True, slots=True)
class Exercises:
    """The lists, or what is on one of them."""

    shelf: str = ""
    kind: Literal["exercises"] = "exercises"
