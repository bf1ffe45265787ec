"""What the coach knows, as values: exercises, ladders, rule numbers, vocabulary, places. `content` loads it once."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Library:
    """Extended by the rooms that own the parts."""
