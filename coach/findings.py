"""What came of looking outside: plain values, checked where they were read."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from coach.profile import Runner
from coach.scheduled import ScheduledRun

Sport = Literal["run", "ride", "swim", "walk", "other", "unknown"]
Trouble = Literal[
    "too-big", "empty", "unknown", "broken", "hostile", "too-long", "dates", "untimed", "numbers", "gone",
    "unreachable", "journal-bad", "not-empty", "grown",
    "not-https", "private", "link-gone", "no-calendar",
]  # fmt: skip
"""Why nothing could be read; each has a line of its own."""


@dataclass(frozen=True, slots=True)
class Activity:
    """One workout as a watch or a site wrote it down."""

    start: datetime
    minutes: float  # in motion, as far as the file tells
    km: float | None = None
    climb: int | None = None  # metres
    sport: Sport = "unknown"


@dataclass(frozen=True, slots=True)
class ActivityRead:
    card: int
    activity: Activity
    kind: Literal["activity-read"] = "activity-read"


@dataclass(frozen=True, slots=True)
class JournalSeen:
    """What a record holds: how many entries, from when to when."""

    entries: int
    runs: int
    sessions: int
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class JournalRead:
    card: int
    file: str
    seen: JournalSeen
    kind: Literal["journal-read"] = "journal-read"


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """The record is the runner's now; `before` and `joined_at` are who they were without it."""

    card: int
    entries: int
    before: Runner
    joined_at: datetime | None
    kind: Literal["brought-in"] = "brought-in"


@dataclass(frozen=True, slots=True)
class TakenOut:
    card: int
    kind: Literal["taken-out"] = "taken-out"


@dataclass(frozen=True, slots=True)
class CalendarRead:
    """Planned runs of the weeks ahead, out of so many events. Without a link they came in a file."""

    card: int
    runs: tuple[ScheduledRun, ...]
    events: int
    link: str = ""
    kind: Literal["calendar-read"] = "calendar-read"


@dataclass(frozen=True, slots=True)
class NotRead:
    card: int
    why: Trouble
    kind: Literal["not-read"] = "not-read"


@dataclass(frozen=True, slots=True)
class TimeRead:
    """What may have been meant, None where nothing was found; `clock`: an hour was named, not a day alone."""

    card: int
    at: datetime | None = None
    clock: bool = False
    kind: Literal["time-read"] = "time-read"


@dataclass(frozen=True, slots=True)
class ServiceRun:
    """A run that was done, by the service's own id."""

    id: str
    activity: Activity


@dataclass(frozen=True, slots=True)
class ServiceRead:
    """What lies at intervals.icu: runs of the last days, planned runs ahead; our sessions stand there now."""

    done: tuple[ServiceRun, ...]
    planned: tuple[ScheduledRun, ...]
    kind: Literal["service-read"] = "service-read"


@dataclass(frozen=True, slots=True)
class ServiceFailed:
    why: Literal["key", "unreachable"]
    kind: Literal["service-failed"] = "service-failed"


@dataclass(frozen=True, slots=True)
class ServiceLeft:
    kind: Literal["service-left"] = "service-left"


FromService = ServiceRead | ServiceFailed | ServiceLeft
Found = ActivityRead | JournalRead | BroughtIn | TakenOut | CalendarRead | NotRead
"""Each belongs to a card."""
Finding = Found | FromService | TimeRead
