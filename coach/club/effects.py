"""What a club's step wants done, as data, beside what a person's step may want, too."""

from dataclasses import dataclass
from datetime import datetime

from coach.club.values import Club
from coach.effects import Answer, Erase, Tell
from coach.news import ToClub
from coach.screen import Screen, Text


@dataclass(frozen=True, slots=True)
class Post:
    """Make the card in the club's chat look like this, not before that moment: sent first, edited later, silently.

    With an `occurrence` what became of it comes back as `Delivered` or `Dropped`; after `expires_at` it is not sent.
    """

    card: int
    screen: Screen
    not_before: datetime
    occurrence: str | None = None
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PostPoll:
    """An anonymous poll, silently; its results are hidden until it is closed, where Telegram can."""

    card: int
    question: Text
    answers: tuple[Text, ...]
    occurrence: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class EndPoll:
    """Close it; how many voted comes back as `PollEnded`."""

    card: int


@dataclass(frozen=True, slots=True)
class TakeAway:
    """Delete the card's message."""

    card: int


@dataclass(frozen=True, slots=True)
class AskRole:
    """Ask Telegram what this person is in the chat; the answer comes back as `Vouched`."""

    person: int
    then: ToClub


@dataclass(frozen=True, slots=True)
class Pin:
    """Pin the card's message, or with `off` unpin it."""

    card: int
    off: bool = False


@dataclass(frozen=True, slots=True)
class MoveTo:
    """The club is reached under this chat number from now on."""

    chat: int


@dataclass(frozen=True, slots=True)
class LeaveChat:
    """Go out of the chat."""


ClubEffect = Post | PostPoll | EndPoll | TakeAway | Answer | AskRole | Pin | MoveTo | LeaveChat | Erase | Tell

After = tuple[Club, tuple[ClubEffect, ...]]
"""What something that happened makes of the club, and what follows from it."""
