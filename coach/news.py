"""What one lane may tell another, club or person.

Nothing that goes to a club can say how somebody feels: who, which day, which button is all there is. A test walks
the types. `reply` is the press that the other lane answers instead of ours.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from coach.club.values import ClubFace
from coach.sharing.news import Advises, Alerts, Follows, Granted, Looks, Offers, Shown, StepsBack

Role = Literal["creator", "administrator", "member", "left", "unknown"]
"""What Telegram says somebody is in a chat; `unknown` where it could not be asked."""
ADMINS: tuple[Role, ...] = ("creator", "administrator")
INSIDE: tuple[Role, ...] = (*ADMINS, "member")


@dataclass(frozen=True, slots=True)
class Joins:
    """Wants to be a member. Whoever is not in the chat is turned away. `occurrence`: and comes to this club run."""

    person: int
    reply: str = ""
    occurrence: str = ""
    kind: Literal["joins"] = "joins"


@dataclass(frozen=True, slots=True)
class Leaves:
    """Is a member no longer, and counts nowhere from now on."""

    person: int
    kind: Literal["leaves"] = "leaves"


@dataclass(frozen=True, slots=True)
class Comes:
    """Will, or will not, be at this club run."""

    person: int
    occurrence: str
    yes: bool
    kind: Literal["comes"] = "comes"


@dataclass(frozen=True, slots=True)
class Answered:
    """Answered how the ankles are; what the answer was stays with the person."""

    person: int
    day: date
    kind: Literal["answered"] = "answered"


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """Did what the plan of this day asked for: a session, or rest where rest was right."""

    person: int
    day: date
    kind: Literal["kept-plan"] = "kept-plan"


@dataclass(frozen=True, slots=True)
class Withdraws:
    """Stays a member, but is counted nowhere."""

    person: int
    kind: Literal["withdraws"] = "withdraws"


@dataclass(frozen=True, slots=True)
class Leads:
    """Pressed a button of a club's card that only those may press who lead it."""

    person: int
    card: int
    verb: str
    arg: str = ""
    reply: str = ""
    kind: Literal["leads"] = "leads"


@dataclass(frozen=True, slots=True)
class Outdated:
    """Pressed a button of a club's card that has had its time."""

    card: int
    kind: Literal["outdated"] = "outdated"


@dataclass(frozen=True, slots=True)
class SetsUp:
    """Wants to see or change the club's settings. `verb` empty: to have them shown, `page`: only to look further.

    Where it was pressed in the club's chat, `reply` is that press; whoever is not `known` is led into private first.
    """

    person: int
    verb: str = ""
    arg: str = ""
    reply: str = ""
    known: bool = True
    kind: Literal["sets-up"] = "sets-up"


@dataclass(frozen=True, slots=True)
class WouldCoach:
    """Followed the link with which the club looks for a coach."""

    person: int
    nonce: int
    kind: Literal["would-coach"] = "would-coach"


@dataclass(frozen=True, slots=True)
class TakesOn:
    """Agreed to coach the club, under this name."""

    person: int
    nonce: int
    name: str
    kind: Literal["takes-on"] = "takes-on"


@dataclass(frozen=True, slots=True)
class StepsDown:
    """Coaches the club no longer."""

    person: int
    kind: Literal["steps-down"] = "steps-down"


@dataclass(frozen=True, slots=True)
class Welcomed:
    """The club took this person in."""

    club: int
    title: str
    kind: Literal["welcomed"] = "welcomed"


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """The club did not do what was asked, and why."""

    club: int
    why: Literal["not-there", "not-admin", "not-leader", "unknown", "gone", "used"]
    kind: Literal["turned-away"] = "turned-away"


@dataclass(frozen=True, slots=True)
class WarmedUp:
    """The club's warm-up was led to its end before a run to which this person comes."""

    club: int
    occurrence: str
    kind: Literal["warmed-up"] = "warmed-up"


@dataclass(frozen=True, slots=True)
class RunMoved:
    """A club run to which this person comes starts at another hour of its day."""

    club: int
    occurrence: str
    start: datetime
    kind: Literal["run-moved"] = "run-moved"


@dataclass(frozen=True, slots=True)
class LetGo:
    """Not a member any more: `left` by oneself, `removed` from the chat, or the club is no more.

    `moved`: what came under this number is another club's chat, which takes this person in at the same time.
    """

    club: int
    why: Literal["left", "removed", "erased", "moved"]
    kind: Literal["let-go"] = "let-go"


@dataclass(frozen=True, slots=True)
class ClubSettingsShown:
    """The club's settings as they are now, for one who may change them. `anew`: on a card at the end of the chat."""

    club: int
    face: ClubFace
    anew: bool = False
    kind: Literal["club-settings"] = "club-settings"


@dataclass(frozen=True, slots=True)
class ClubTrouble:
    """To the admin who set the club up, once: the bot may not write any more, its topic is gone, or back."""

    club: int
    title: str
    what: Literal["muted", "topic", "topic-back"]
    kind: Literal["club-trouble"] = "club-trouble"


@dataclass(frozen=True, slots=True)
class AskedToCoach:
    """The club would like this person as its coach."""

    club: int
    title: str
    nonce: int
    kind: Literal["asked-to-coach"] = "asked-to-coach"


@dataclass(frozen=True, slots=True)
class ClubCoached:
    """Who coaches the club from now on; nobody where `coach` is 0. It shares nothing."""

    club: int
    title: str
    coach: int
    name: str
    kind: Literal["club-coached"] = "club-coached"


ToClub = (
    Joins | Leaves | Comes | Answered | KeptPlan | Withdraws | Leads | Outdated | SetsUp
    | WouldCoach | TakesOn | StepsDown
)  # fmt: skip
ToPerson = (
    Welcomed | WarmedUp | RunMoved | TurnedAway | LetGo | ClubSettingsShown | ClubTrouble | AskedToCoach | ClubCoached
    | Offers | Follows | Looks | Advises | StepsBack | Granted | Shown | Alerts
)  # fmt: skip
