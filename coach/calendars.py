"""Calendars beside the chat: what a runner shows to theirs, and which one fills their week."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Reach:
    """What this house can do outside the chat, by its settings."""

    feed: bool = False  # others can reach it under an address of its own
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
