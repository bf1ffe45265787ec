"""Cards about what comes in from outside: files and what they hold."""

from dataclasses import dataclass
from typing import Literal

from coach.cards.outcome import Told
from coach.findings import Activity


@dataclass(frozen=True, slots=True)
class ReadingFile:
    """A file is being looked at; the card turns into what was found."""

    name: str = ""
    kind: Literal["file.reading"] = "file.reading"


@dataclass(frozen=True, slots=True)
class ActivityFound:
    """Before it is recorded: was it a run at all (sport), and is it one that was told already (same)?"""

    activity: Activity
    page: Literal["sport", "same"]
    kind: Literal["file.activity"] = "file.activity"


@dataclass(frozen=True, slots=True)
class RunAdded:
    """A run from a file that nothing is asked about: it was long ago, or its check-in was told before."""

    activity: Activity
    entries: tuple[str, ...]  # what Undo withdraws
    told: Told
    merged: bool = False  # it filled in what was told before
    kind: Literal["file.run"] = "file.run"


FromOutside = ActivityFound | ReadingFile | RunAdded
