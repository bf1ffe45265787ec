"""The states of a club's cards. A state's `kind` is unique for ever: storage tells states apart by it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from coach.session_shape import PlannedSet
from coach.terms import Strand


@dataclass(frozen=True, slots=True)
class Ready:
    """What the club has in its chat from the first day on: what this is, and the way in.

    `topic`: the forum topic in which somebody asked for it, and where it stands.
    """

    topic: int | None = None
    kind: Literal["club-ready"] = "club-ready"


@dataclass(frozen=True, slots=True)
class RunAhead:
    """A club run: who comes? `warmed` once the warm-up was led to its end."""

    occurrence: str  # "run:2026-05-05", the club's local day
    start: datetime
    warmed: bool = False
    kind: Literal["club-run"] = "club-run"


@dataclass(frozen=True, slots=True)
class WarmUp:
    """The leader leads: `step` counts the exercises of `planned`, and past them comes the easy start."""

    occurrence: str
    start: datetime
    planned: tuple[PlannedSet, ...]
    step: int = 0
    kind: Literal["club-warm-up"] = "club-warm-up"


@dataclass(frozen=True, slots=True)
class HowWasIt:
    """After a club run: each member answers in private."""

    occurrence: str
    start: datetime
    kind: Literal["club-after"] = "club-after"


@dataclass(frozen=True, slots=True)
class RunOver:
    """A club run some days ago: how many came, and how many said how it was."""

    occurrence: str
    start: datetime
    kind: Literal["club-over"] = "club-over"


@dataclass(frozen=True, slots=True)
class Digest:
    """The week from `monday` on in counts, against the goal that it had, and this month's theme."""

    monday: date
    goal: int
    theme: Strand
    kind: Literal["club-digest"] = "club-digest"


@dataclass(frozen=True, slots=True)
class Ended:
    """The card has had its time; one line says so."""

    line: str  # the key of a text
    kind: Literal["club-ended"] = "club-ended"


OfRun = RunAhead | WarmUp | HowWasIt
ClubCardState = Ready | RunAhead | WarmUp | HowWasIt | RunOver | Digest | Ended
