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

LEAD_IN_SECONDS = 3
"""Every sound begins with three, two, one."""


@dataclass(frozen=True, slots=True)
class Clip:
    """An exercise as it is done today, over and over. `side` None: both feet. `tempo` 3-1-3, `seconds` of a hold."""

    exercise: str
    side: Side | None = None
    tempo: str | None = None
    seconds: int | None = None
    variant: str | None = None
    kind: Literal["clip"] = "clip"


@dataclass(frozen=True, slots=True)
class Still:
    """The moment of an exercise that says most, for a chat with little data."""

    exercise: str
    side: Side | None = None
    tempo: str | None = None
    seconds: int | None = None
    variant: str | None = None
    kind: Literal["still"] = "still"


@dataclass(frozen=True, slots=True)
class Pace:
    """The sound of a set: so many times up, held and down again, in seconds. Counted in, and told at its end."""

    reps: int
    up: int
    hold: int
    down: int
    kind: Literal["pace"] = "pace"


@dataclass(frozen=True, slots=True)
class Hold:
    """The sound of a position that is held. Counted in, and told at its end. `switch`: then the other side, too."""

    seconds: int
    switch: bool = False
    kind: Literal["hold"] = "hold"


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


@dataclass(frozen=True, slots=True)
class PhysioPage:
    """One page for a physio, of a record that held so many entries at this moment."""

    at: datetime
    entries: int
    kind: Literal["physio-page"] = "physio-page"


Picture: TypeAlias = Clip | Still | Trend | Calendar | Benchmarks | Gains
"""What a card may show."""
Sound: TypeAlias = Pace | Hold
Made: TypeAlias = Picture | Sound | JournalFile | CalendarFile | PhysioPage
