"""Calendars beside the chat: what a runner shows to theirs, and which one fills their week."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Reach:
    """What this house can do outside the chat, by its settings."""

    feed: bool = False  # others can reach it under an address of its own
    intervals: bool = False  # it speaks to intervals.icu
    loopback: bool = False  # it may read what lies on this very machine: for tests and trials


@dataclass(frozen=True, slots=True)
class Followed:
    """A calendar of planned runs that is looked at every day. It cannot be read since `failing_since`."""

    link: str
    failing_since: date | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """The runner's own link to their planned sessions. A new one gets the next number, and the one before is dead."""

    number: int = 0
    on: bool = False
    named: bool = False  # titles say what is planned, not only that something is


INTERVALS = "intervals.icu"
"""Stands for a link where that service is what fills the week."""
KEPT_SEEN = 20


@dataclass(frozen=True, slots=True)
class Service:
    """intervals.icu, with the key that the runner gave. `seen` are the activities that were taken over or passed by."""

    key: str = field(repr=False)
    since: datetime
    seen: tuple[str, ...] = ()
    offered: bool = False  # its planned runs were put before the runner once
    trouble: Literal["key", "unreachable"] | None = None
    looked_at: datetime | None = None  # the latest look that went well
