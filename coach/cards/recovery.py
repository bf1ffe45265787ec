"""The checks that lead out of a rest or a stop."""

from dataclasses import dataclass
from typing import Literal

from coach.cards.outcome import Told


@dataclass(frozen=True, slots=True)
class RecoveryCheck:
    """Each morning while a stop, a rest or an open concern stands; what it asks follows from the standing.

    `page` ask: how is it; sure: the runner says a professional cleared them; walk, raise, hop: the function check.
    """

    occurrence: str
    page: Literal["ask", "sure", "walk", "raise", "hop"] = "ask"
    kind: Literal["recovery"] = "recovery"


@dataclass(frozen=True, slots=True)
class Stopped:
    """Stop loading: what to do instead and whom to see. It stays until the runner says what came of it."""

    told: Told
    entries: tuple[str, ...] = ()
    doubtful: str | None = None  # a flag that is asked about; it counts until it is answered
    kind: Literal["stopped"] = "stopped"
