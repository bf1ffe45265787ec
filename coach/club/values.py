"""A club as storage keeps it. Members are our own numbers: no names, no answers, nothing about an ankle."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from coach.club.cards import ClubCardState
from coach.profile import Weekday


class ClubReminder(StrEnum):
    """The kinds of thoughts in a club's agenda, at most one row each."""

    RUN = "club-run"  # the card before a club run
    AFTER = "club-after"  # how are the ankles
    DIGEST = "club-digest"  # last week in counts
    POLL = "club-poll"  # the week's anonymous question
    POLL_END = "club-poll-end"
    THINK = "club-think"  # once a day: what is old is forgotten


@dataclass(frozen=True, slots=True)
class ClubDue:
    """When to think of `occurrence` next."""

    reminder: ClubReminder
    at: datetime
    occurrence: str


@dataclass(frozen=True, slots=True)
class ClubSettings:
    """What the club's admins decide. `zone` is empty until the first of them sets the club up."""

    zone: str = ""
    days: tuple[Weekday, ...] = ()
    at: time = time(18, 30)  # local start of a club run
    topic: int | None = None  # the forum topic that posts go to; None: the chat itself
    cap: int = 3  # posts a week
    digest: Weekday | None = Weekday.MON
    digest_at: time = time(8, 0)
    language: str = ""  # of the cards in the chat; at first that of whoever brings the bot along
    paused: bool = False
    paused_until: date | None = None  # the local day on which posts go on by themselves
    goal: int | None = None  # days on plan a week, of all members together; None: as many as the members' plans ask
    poll: bool = False  # once a week, with the digest, an anonymous question


@dataclass(frozen=True, slots=True)
class Member:
    person: int
    since: datetime


@dataclass(frozen=True, slots=True)
class ClubCoach:
    """Who coaches the club, as somebody said of themselves. Each member decides alone what the coach may see."""

    person: int
    name: str


@dataclass(frozen=True, slots=True)
class Share:
    """One person's one contribution to a count: who, and which day or club run. A set of these is the count."""

    person: int
    of: str


@dataclass(frozen=True, slots=True)
class ClubWeek:
    """What the members did together in the week from this Monday on."""

    monday: date
    kept: tuple[Share, ...] = ()  # days on which the plan was kept
    answered: tuple[Share, ...] = ()  # days on which somebody answered
    came: tuple[Share, ...] = ()  # club runs
    posts: int = 0


@dataclass(frozen=True, slots=True)
class ClubCard:
    """One message in the club's chat. `edit_at`: when its newest face may go, so that a crowd makes few edits."""

    number: int
    state: ClubCardState
    opened_at: datetime
    edit_at: datetime


@dataclass(frozen=True, slots=True)
class ClubPoll:
    """The poll that is open, by the number of its card; Telegram has the votes."""

    card: int
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Club:
    """The snapshot. `agenda` mirrors this club's rows in the agenda table."""

    id: int
    title: str = ""
    settings: ClubSettings = field(default_factory=ClubSettings)
    members: tuple[Member, ...] = ()
    last_card: int = 0
    cards: tuple[ClubCard, ...] = ()
    agenda: tuple[ClubDue, ...] = ()
    weeks: tuple[ClubWeek, ...] = ()  # newest last
    present: bool = False  # the bot is in the chat
    muted: bool = False  # and may not write there at the moment
    manages: bool = False  # the bot is an administrator, who may write into a closed topic
    shut_topic: int | None = None  # posts went there before it was closed or deleted
    steward: int = 0  # the admin who set the club up: is told when something is wrong
    pinned: int | None = None  # the card that we pinned
    done: tuple[str, ...] = ()  # occurrences that were posted, or never will be
    poll: ClubPoll | None = None
    coach: ClubCoach | None = None
    coach_link: int = 0  # tells the link to a coach that is still good from those before it; 0: there is none


@dataclass(frozen=True, slots=True)
class ClubFace:
    """What an admin sees of the club in private."""

    title: str
    settings: ClubSettings
    members: int
    muted: bool = False
    coach: str = ""
    coach_link: int = 0


def is_member(club: Club, person: int) -> bool:
    return any(member.person == person for member in club.members)
