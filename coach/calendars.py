"""Calendars beside the chat: what a runner shows to theirs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reach:
    """What this house can do outside the chat, by its settings."""

    feed: bool = False  # others can reach it under an address of its own


@dataclass(frozen=True, slots=True)
class Feed:
    """The runner's own link to their planned sessions. A new one gets the next number, and the one before is dead."""

    number: int = 0
    on: bool = False
    named: bool = False  # titles say what is planned, not only that something is
