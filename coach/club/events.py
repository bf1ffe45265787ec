"""What can happen to a club."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from coach.events import Broke, Commanded, Delivered, Dropped, Due
from coach.news import Role, ToClub


@dataclass(frozen=True, slots=True)
class Placed:
    """What the bot is in the chat now. `by` is who changed it; `muted`: it is there and may not write."""

    title: str
    role: Role
    by: int = 0
    muted: bool = False
    language: str = ""  # that of whoever changed it
    kind: Literal["placed"] = "placed"


@dataclass(frozen=True, slots=True)
class Moved:
    """The group became a supergroup: it is reached under another number, and its old messages cannot be edited."""

    chat: int
    kind: Literal["moved"] = "moved"


@dataclass(frozen=True, slots=True)
class Gone:
    """Somebody left the chat or was put out of it."""

    person: int
    kind: Literal["gone"] = "gone"


@dataclass(frozen=True, slots=True)
class Called:
    """A command in the chat, or in one of its topics."""

    command: Commanded
    by: int
    topic: int | None = None
    kind: Literal["called"] = "called"


@dataclass(frozen=True, slots=True)
class Silenced:
    """Telegram let nothing of ours into the chat: the bot is muted, or out."""

    kind: Literal["silenced"] = "silenced"


@dataclass(frozen=True, slots=True)
class Homeless:
    """A card could not be sent: the topic that it was meant for is closed or gone. What it was sent for comes back."""

    card: int
    topic: int
    occurrence: str | None = None
    expires_at: datetime | None = None
    kind: Literal["homeless"] = "homeless"


@dataclass(frozen=True, slots=True)
class TopicTurned:
    """A forum topic was closed, or opened again."""

    topic: int
    closed: bool
    kind: Literal["topic-turned"] = "topic-turned"


@dataclass(frozen=True, slots=True)
class PollEnded:
    """A poll was closed after so many people had voted."""

    card: int
    voters: int
    kind: Literal["poll-ended"] = "poll-ended"


@dataclass(frozen=True, slots=True)
class Vouched:
    """What Telegram says of the person who asked for `then`."""

    role: Role
    then: ToClub
    kind: Literal["vouched"] = "vouched"


ClubEvent = (
    ToClub | Placed | Moved | TopicTurned | Silenced | Homeless | Gone | Called | Vouched | PollEnded | Due
    | Delivered | Dropped | Broke
)  # fmt: skip
