"""What a step wants done, as data. One place carries them out."""

from dataclasses import dataclass
from datetime import datetime

from coach.errands import Task
from coach.journal import AnyEntry
from coach.made import Made
from coach.news import ToClub, ToPerson
from coach.screen import Link, Screen, Text


@dataclass(frozen=True, slots=True)
class Show:
    """Make the card look like this: the first time it is sent, later it is edited in place.

    `rings` lets the phone make a sound. A reminder carries its `occurrence` and `expires_at`: it is not sent after
    that moment, and what became of it comes back as `Delivered` or `Dropped`.
    """

    card: int
    screen: Screen
    rings: bool = False
    occurrence: str | None = None
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The pop-up of a press. Where a step says nothing the press is answered silently.

    `to` names a press that another lane passed on; without it the press at hand is meant. `link` opens instead.
    """

    text: Text | None = None
    alert: bool = False
    to: str = ""
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Whisper:
    """Show it in the club's chat to whoever pressed there and to nobody else, where Telegram can.

    Best effort: the card itself stands in the private chat, and the screen says nothing that somebody answered.
    """

    card: int
    screen: Screen


@dataclass(frozen=True, slots=True)
class Record:
    """Append to the journal. The entry has its id already."""

    entry: AnyEntry


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Cancel reminders that are still waiting to be sent: one occurrence, or all with None."""

    occurrence: str | None = None


@dataclass(frozen=True, slots=True)
class Send:
    """Send a made thing as a message of its own, silently. `otherwise` is said where it cannot be made.

    `instead`: the last one that was sent like this goes away.
    """

    what: Made
    otherwise: Text
    words: Text | None = None
    instead: bool = False


@dataclass(frozen=True, slots=True)
class Erase:
    """Forget this person: every row, now."""


@dataclass(frozen=True, slots=True)
class Tell:
    """An event for another lane, a person's or a club's. Whoever was forgotten meanwhile is told nothing."""

    to: int
    news: ToClub | ToPerson


@dataclass(frozen=True, slots=True)
class Errand:
    """Have something looked at, at once or from `at` on; what is found comes back as an event.

    An errand takes the place of one with the same `name` that still waits; without a task that one is called off.
    """

    name: str
    task: Task | None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Unsay:
    """Delete the message at hand from the chat: it holds a secret."""


Effect = Show | Answer | Whisper | Record | Withdraw | Send | Erase | Tell | Errand | Unsay
