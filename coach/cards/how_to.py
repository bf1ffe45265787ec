"""How an exercise is done, outside a session."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class HowTo:
    exercise: str
    kind: Literal["how-to"] = "how-to"
