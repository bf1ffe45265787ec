"""One question by the way, where something else has just ended well."""

from dataclasses import dataclass
from typing import Literal

from coach.profile import Barrier
from coach.screen import Text

AsideName = Literal["cue", "goal", "barrier"]


@dataclass(frozen=True, slots=True)
class Aside:
    """`line` is how the card ended before it was asked; None where the runner opened it."""

    page: Literal["cue", "hour", "goal", "barrier", "plan"]
    line: Text | None = None
    barrier: Barrier | None = None
    kind: Literal["aside"] = "aside"
