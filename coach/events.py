"""What can happen to a person: the same street for a tap, a word and a reminder that is due."""

from dataclasses import dataclass
from typing import Literal

from coach.findings import Finding
from coach.news import ToPerson
from coach.screen import Kind


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button of a card. `card` is 0 and `verb` empty where the data could not be read (forged or ancient).

    `alone`: on its likeness in a club's chat, which this person alone sees.
    """

    card: int
    verb: str
    arg: str = ""
    alone: bool = False
    kind: Literal["pressed"] = "pressed"


@dataclass(frozen=True, slots=True)
class Typed:
    """Words in the private chat; the first 4096 characters of whatever was sent."""

    text: str
    kind: Literal["typed"] = "typed"


@dataclass(frozen=True, slots=True)
class Commanded:
    """`name` without the slash; `arg` is what follows (a deep-link payload after /start)."""

    name: str
    arg: str = ""
    kind: Literal["commanded"] = "commanded"


@dataclass(frozen=True, slots=True)
class Located:
    """A place was shared: all that is kept of it is its time zone."""

    zone: str
    kind: Literal["located"] = "located"


@dataclass(frozen=True, slots=True)
class Unread:
    """A message without words: a picture, a voice note, a sticker."""

    what: str
    kind: Literal["unread"] = "unread"


@dataclass(frozen=True, slots=True)
class FileSent:
    """A document in the private chat: Telegram's id of it, its name and size, and the words under it."""

    file: str
    name: str
    size: int  # bytes
    words: str = ""
    kind: Literal["file-sent"] = "file-sent"


@dataclass(frozen=True, slots=True)
class Due:
    """The agenda's moment has come. `reminder` is a reminder kind, `occurrence` names which one."""

    reminder: str
    occurrence: str
    kind: Literal["due"] = "due"


@dataclass(frozen=True, slots=True)
class Delivered:
    """A reminder was really sent; `rang` says that the phone made a sound."""

    occurrence: str
    card: int
    rang: bool
    kind: Literal["delivered"] = "delivered"


@dataclass(frozen=True, slots=True)
class Dropped:
    """A reminder was not sent: it came too late, was withdrawn, or the chat refused it."""

    occurrence: str
    card: int
    kind: Literal["dropped"] = "dropped"


@dataclass(frozen=True, slots=True)
class Reachable:
    """The runner blocked the bot (False) or let it back in (True)."""

    yes: bool
    kind: Literal["reachable"] = "reachable"


@dataclass(frozen=True, slots=True)
class Broke:
    """An earlier event of this person could not be handled and was put aside."""

    kind: Literal["broke"] = "broke"


@dataclass(frozen=True, slots=True)
class ClubPressed:
    """A button of a card in a club's chat. `reply` names the press, for whoever answers it."""

    club: int
    card: int
    verb: str
    arg: str = ""
    reply: str = ""
    kind: Literal["club-pressed"] = "club-pressed"


@dataclass(frozen=True, slots=True)
class Followed:
    """Came by a link that we made: to join a club, to set one up, to be a coach. `fresh` False: it is too old."""

    link: Kind
    of: int
    nonce: int
    fresh: bool
    kind: Literal["followed"] = "followed"


Event = (
    Pressed | Typed | Commanded | Unread | Located | FileSent | Due | Delivered | Dropped | Reachable | Broke
    | ClubPressed | Followed | Finding | ToPerson
)  # fmt: skip
