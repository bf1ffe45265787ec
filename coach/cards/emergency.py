"""Help that cannot wait, asked for in words."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Emergency:
    """`about`: an emergency without a sign that the rules know, or somebody who does not want to live."""

    about: Literal["emergency", "despair"] = "emergency"
    page: Literal["call", "numbers"] = "call"
    kind: Literal["emergency"] = "emergency"
