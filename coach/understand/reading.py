"""What a message says that the rules need: red flags above all, and where and how it hurts."""

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
