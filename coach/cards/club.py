"""Cards about clubs in the private chat: the way to one, its settings for its admins, what a member shares."""

from dataclasses import dataclass
from typing import Literal

from coach.club.values import ClubFace


@dataclass(frozen=True, slots=True)
class Clubs:
    """The clubs of this runner, and how to bring Talus into another."""

    kind: Literal["clubs"] = "clubs"


@dataclass(frozen=True, slots=True)
class ClubMember:
    """One club as its member sees it in private."""

    club: int
    kind: Literal["club-member"] = "club-member"


@dataclass(frozen=True, slots=True)
class ClubLeft:
    """Left a club a moment ago; one tap leads back. `counted`: whether it counted this person."""

    club: int
    title: str
    counted: bool = True
    kind: Literal["club-left"] = "club-left"


@dataclass(frozen=True, slots=True)
class ClubCoachOffer:
    """A club asks whether this person would be its coach. `said`: they would, and the club has yet to answer."""

    club: int
    title: str
    nonce: int
    said: bool = False
    kind: Literal["club-coach-offer"] = "club-coach-offer"


@dataclass(frozen=True, slots=True)
class ClubSetup:
    """The club's settings as the club told them last; every press asks the club again."""

    club: int
    face: ClubFace
    page: Literal[
        "home", "days", "at", "cap", "digest", "digest-at", "goal", "pause", "topic", "clock", "clock-all", "place",
        "erase", "erase-sure", "coach", "poll", "language",
    ] = "home"  # fmt: skip
    clock: int | None = None  # minutes east of UTC, chosen on the way to the club's zone
    kind: Literal["club-setup"] = "club-setup"


ClubCard = Clubs | ClubMember | ClubLeft | ClubCoachOffer | ClubSetup
