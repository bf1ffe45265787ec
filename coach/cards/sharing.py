"""Cards about who may see what: the runner's own page, an offer, what a coach said; and the coach's board."""

from dataclasses import dataclass
from typing import Literal

from coach.sharing.values import Report, Scope


@dataclass(frozen=True, slots=True)
class Sharing:
    """Who sees what of this runner. `coach`: the grant that is looked at; `nonce`: a link that was just made."""

    page: Literal["home", "new", "link", "one"] = "home"
    coach: int = 0
    scope: Scope = "nothing"
    nonce: int = 0
    kind: Literal["sharing"] = "sharing"


@dataclass(frozen=True, slots=True)
class CoachOffer:
    """Somebody followed the runner's link. Nothing is shown before the runner says that it is the right person.

    `club`: it is the coach of this club.
    """

    coach: int
    name: str
    scope: Scope
    club: str = ""
    kind: Literal["coach-offer"] = "coach-offer"


@dataclass(frozen=True, slots=True)
class CoachWord:
    """What a coach did: looked, wrote, or asked for less. `entries` can be taken back where they ask for less.

    `no-club`: does not coach the club named in `text` any more, and still sees what the runner lets them see.
    """

    coach: int
    name: str
    what: Literal["looked", "note", "hold", "ease", "no-club"]
    text: str = ""
    entries: tuple[str, ...] = ()
    taken_back: bool = False
    kind: Literal["coach-word"] = "coach-word"


@dataclass(frozen=True, slots=True)
class Board:
    """A coach's list of runners, and the page of one; what it shows is what their lanes told it."""

    page: Literal["list", "one", "note", "leave", "invite"] = "list"
    runner: int = 0
    reports: tuple[Report, ...] = ()
    sent: Literal["", "note", "hold", "ease"] = ""
    kind: Literal["board"] = "board"
