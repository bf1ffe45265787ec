"""The states of a club's cards. A state's `kind` is unique for ever: storage tells states apart by it."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Ready:
    """What the club has in its chat from the first day on: what this is, and the way in."""

    kind: Literal["club-ready"] = "club-ready"


@dataclass(frozen=True, slots=True)
class Ended:
    """The card has had its time; one line says so."""

    line: str  # the key of a text
    kind: Literal["club-ended"] = "club-ended"


ClubCardState = Ready | Ended
