"""What a message says that the rules need: red flags above all, where and how it hurts, and what it answers."""

from dataclasses import dataclass
from typing import Literal

Side = Literal["left", "right", "both"]


@dataclass(frozen=True, slots=True)
class Reading:
    """`doubtful` flags are among `flags`: they count until one question about them is answered."""

    flags: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    side: Side | None = None
    sites: tuple[str, ...] = ()
    sharp: bool = False
    amounts: tuple[tuple[str, float], ...] = ()
    """Scale and value: pain, soreness, stiffness, fatigue, sleep out of ten, and stiffness-minutes."""
    answers: tuple[tuple[str, bool], ...] = ()
    """Questions that the words answer without being asked, and yes or no."""
