from dataclasses import dataclass
from typing import Literal

from coach.screen import Text


@dataclass(frozen=True, slots=True)
class Closed:
    """A finished card shrinks to one line. Its arguments are strings, numbers and texts: they survive storage."""

    line: Text
    kind: Literal["closed"] = "closed"
