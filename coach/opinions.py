"""What the runner says of the coaching and of a whole week: asked by the weekly review, moves nothing by itself."""

from dataclasses import dataclass
from typing import Literal

from coach.entry import Entry

Opinion = Literal["better", "same", "worse"]
Trouble = Literal[0, 1, 2, 3]
"""0 none, 1 a little, 2 a lot, 3 the most there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback(Entry):
    """A week or so after a change: how it has been since. `of` is the id of the decision or plan entry."""

    kind: Literal["feedback"] = "feedback"
    of: str
    felt: Opinion


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekly(Entry):
    """Trouble with ankles and feet in the last seven days. Entries of one local day belong together, and of several
    answers the latest counts; an entry without any says that the questions were skipped.
    """

    kind: Literal["weekly"] = "weekly"
    participation: Trouble | None = None  # held back from taking part in training and races
    volume: Trouble | None = None  # trained less
    performance: Trouble | None = None  # ran worse
    pain: Trouble | None = None  # hurt
