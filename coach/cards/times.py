"""Where typed words name an hour that may be two, a city of which there are several, or nothing that was read."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Literal, TypeVar

from coach.cards.goal import GoalMenu
from coach.cards.onboarding import Onboarding
from coach.cards.travel import Travel
from coach.cards.upkeep import MoveOrSkip, PauseMenu, SettingsMenu
from coach.profile import Weekday

Asking = MoveOrSkip | PauseMenu | SettingsMenu | GoalMenu | Onboarding | Travel
"""Cards that ask for a time or a place."""


@dataclass(frozen=True, slots=True)
class WhichHour:
    """When is `move` to be? The moments that were meant, the nearest first."""

    move: MoveOrSkip
    moments: tuple[datetime, ...]
    kind: Literal["times.which"] = "times.which"


@dataclass(frozen=True, slots=True)
class RunHour:
    """At what time are the runs of these days?"""

    days: tuple[Weekday, ...]
    clocks: tuple[time, ...]
    kind: Literal["times.run-hour"] = "times.run-hour"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A city as it is offered; `region` is its country, and the state where there are several clocks."""

    name: str
    region: str
    zone: str


@dataclass(frozen=True, slots=True)
class WhichCity:
    """Several cities bear the name that was typed, the largest first; `near`: none does, but these nearly."""

    asked: Onboarding | Travel
    cities: tuple[Candidate, ...]
    near: bool = False
    kind: Literal["times.which-city"] = "times.which-city"


@dataclass(frozen=True, slots=True)
class NotRead:
    """A question whose answer in words was not read: it stands there again, with a line that says so.

    `half`: the hour may be of the morning or of the evening. `unfit`: it was read, and is none that can be.
    `looking`: the answer is being looked up.
    """

    asked: Asking
    why: Literal["place", "time", "half", "unfit", "looking"]
    kind: Literal["times.not-read"] = "times.not-read"


@dataclass(frozen=True, slots=True)
class DidYouMean:
    """Our grammar did not read the words; something else made this of them, and nothing comes of it without a yes.

    `clock`: an hour was named, else the day alone counts.
    """

    asked: Asking
    at: datetime
    clock: bool
    kind: Literal["times.meant"] = "times.meant"


S = TypeVar("S")


def behind(state: S) -> S | Asking:
    """The question that is asked on it: a card about words that were not clear stands in for another."""
    return state.asked if isinstance(state, NotRead | WhichCity | DidYouMean) else state
