"""What a message says that the rules need: red flags above all, where and how it hurts, and what it answers."""

from dataclasses import dataclass
from typing import Literal

Side = Literal["left", "right", "both"]
Trend = Literal["better", "same", "worse"]


@dataclass(frozen=True, slots=True)
class Activity:
    """Something that was done; minutes are elapsed time, effort is out of ten."""

    kind: Literal["run", "session", "rest"]
    kilometres: float | None = None
    minutes: float | None = None
    effort: float | None = None
    is_today: bool = True
    """Nothing in the words says that it was another day."""


@dataclass(frozen=True, slots=True)
class Reading:
    """`doubtful` flags are among `flags`: they count until one question about them is answered."""

    flags: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    side: Side | None = None
    sites: tuple[str, ...] = ()
    sharp: bool = False
    amounts: tuple[tuple[str, float], ...] = ()
    """Scale and value: pain, soreness, stiffness, fatigue, sleep out of ten, and stiffness-minutes."""
    answers: tuple[tuple[str, bool], ...] = ()
    """Questions that the words answer without being asked, and yes or no."""
    scales: tuple[tuple[str, float], ...] = ()
    """Soreness, stiffness and fatigue as a runner would put them, degrees in words included: to be confirmed."""
    guessed: tuple[str, ...] = ()
    """Of these scales nothing tells how much: the value is only what a complaint usually means."""
    muscular: bool = False
    """The soreness is told of a muscle and in a word for muscles: to the rules it is no pain."""
    intents: tuple[str, ...] = ()
    """What is wanted, in the order it is said."""
    exercises: tuple[str, ...] = ()
    asks: bool = False
    """There is a question in it."""
    trend: Trend | None = None
    activity: Activity | None = None
