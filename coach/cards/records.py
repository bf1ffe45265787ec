"""Cards about what comes in from outside: files and what they hold."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from coach.cards.outcome import Told
from coach.findings import Activity, JournalSeen
from coach.profile import Runner
from coach.scheduled import ScheduledRun


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


@dataclass(frozen=True, slots=True)
class JournalFound:
    """A whole record came as a file: shall it become the runner's own?"""

    card: int
    file: str
    seen: JournalSeen
    asked: bool = False  # it is being taken in
    kind: Literal["file.journal"] = "file.journal"


@dataclass(frozen=True, slots=True)
class TakenIn:
    """It is theirs now. Undo brings back who the runner was, as long as nothing was added."""

    card: int
    entries: int
    before: Runner
    joined_at: datetime | None = None
    undoing: bool = False
    kind: Literal["file.taken-in"] = "file.taken-in"


@dataclass(frozen=True, slots=True)
class RunsFound:
    """Planned runs in a calendar: shall they be those of the week?"""

    runs: tuple[ScheduledRun, ...]
    link: str = ""
    kind: Literal["file.runs"] = "file.runs"


@dataclass(frozen=True, slots=True)
class RunsUsed:
    """They are. `entries` are what Undo withdraws."""

    count: int
    entries: tuple[str, ...]
    followed: bool = False
    until: date | None = None  # of a file: the last day that it says anything of
    kind: Literal["file.runs-used"] = "file.runs-used"


FromOutside = RunsFound | RunsUsed | JournalFound | TakenIn | ActivityFound | ReadingFile | RunAdded
