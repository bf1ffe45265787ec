"""Things made for a chat: what a card shows above its words, and what is sent by itself. A value names all of it.

Two equal values look, sound and read the same for one runner, so what Telegram has already is not sent again. A value
about a runner's record therefore carries how far the record had come.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from coach.profile import Side
from coach.progress.shown import Gains
from coach.progress.values import Benchmarks, Calendar, Trend


@dataclass(frozen=True, slots=True)
class Clip:
    """An exercise as it is done, over and over. `side` None: both feet. `still` is one picture of it."""

    exercise: str
    side: Side | None = None
    still: bool = False
    kind: Literal["clip"] = "clip"


@dataclass(frozen=True, slots=True)
class JournalFile:
    """The runner's whole record, to keep or to take elsewhere, with the sessions planned from `at` on."""

    at: datetime | None = None
    kind: Literal["journal"] = "journal"


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """Sessions planned from `at` on, for a calendar: all that are known, or the next alone."""

    at: datetime
    only_next: bool = False
    kind: Literal["calendar"] = "calendar"


Picture: TypeAlias = Clip | Trend | Calendar | Benchmarks | Gains
"""What a card may show."""
Made: TypeAlias = Picture | JournalFile | CalendarFile
