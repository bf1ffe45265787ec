"""Phrases that a runner put right, kept so that others like them are read better: only where the runner agreed."""

from dataclasses import dataclass

from coach.terms import SideOrBoth, Site

LONGEST = 300
"""Characters; a longer text tells more of a life than of an ankle."""
KEPT = 20
"""The newest of one runner."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What was typed, and what the runner says that it means."""

    text: str
    language: str
    side: SideOrBoth | None = None
    sites: tuple[Site, ...] = ()
    scales: tuple[tuple[str, float], ...] = ()
    sharp: bool = False
    flags: tuple[str, ...] = ()
