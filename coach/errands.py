"""What has to be looked at outside the step, in its own time. What was found comes back as an event."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from coach.profile import Runner


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was dropped in the chat; `file` is Telegram's name for it. The card says what became of it."""

    card: int
    file: str
    name: str = ""
    kind: Literal["read-file"] = "read-file"


@dataclass(frozen=True, slots=True)
class BringIn:
    """The record in this file becomes the runner's own: they have seen what it holds and agreed."""

    card: int
    file: str
    kind: Literal["bring-in"] = "bring-in"


@dataclass(frozen=True, slots=True)
class TakeOut:
    """A record that was taken in goes again, as long as nothing was added to it; who the runner was comes back."""

    card: int
    entries: int
    before: Runner
    joined_at: datetime | None
    kind: Literal["take-out"] = "take-out"


@dataclass(frozen=True, slots=True)
class ReadCalendar:
    """Look under this address for planned runs. Card 0: nobody waits, it is the look of the day."""

    card: int
    link: str
    kind: Literal["read-calendar"] = "read-calendar"


@dataclass(frozen=True, slots=True)
class SyncService:
    """Show the planned sessions to intervals.icu, and look for runs that were done and that are planned there."""

    kind: Literal["sync-service"] = "sync-service"


@dataclass(frozen=True, slots=True)
class LeaveService:
    """Take our sessions away from there: the runner has disconnected, and this is the last use of the key."""

    key: str = field(repr=False)
    kind: Literal["leave-service"] = "leave-service"


@dataclass(frozen=True, slots=True)
class ReadTime:
    """Words that may name a time and that our own grammar did not read, typed at `now` by the clock of `zone`."""

    card: int
    words: str
    language: str
    zone: str
    now: datetime
    kind: Literal["read-time"] = "read-time"


Task = ReadTime | ReadFile | BringIn | TakeOut | ReadCalendar | SyncService | LeaveService
