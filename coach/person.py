"""One person as the coach knows them: what an event finds and what it leaves behind."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from coach.calendars import Feed, Followed, Reach, Service
from coach.decision import Decision
from coach.desk import Desk, Due
from coach.effects import Effect
from coach.journal import AnyEntry
from coach.library import Library
from coach.outlook import Outlook
from coach.phrase import Phrase
from coach.profile import Runner, Settings
from coach.screen import Text
from coach.sharing.values import Coached, Grant, Offered
from coach.standing import Standing
from coach.standing.checkpoint import Checkpoint

if TYPE_CHECKING:
    from coach.diary import Diary


@dataclass(frozen=True, slots=True)
class Origin:
    """Who the runner was, and where each side stood, when an imported record began."""

    runner: Runner
    standing: Standing


@dataclass(frozen=True, slots=True)
class Membership:
    """A club that took this person in."""

    club: int
    title: str
    since: datetime
    counted: bool = True  # the club may count what this person did
    coach: int = 0  # who coaches the club; 0: nobody
    coach_name: str = ""


@dataclass(frozen=True, slots=True)
class CoachOf:
    """A club that this person coaches."""

    club: int
    title: str


@dataclass(frozen=True, slots=True)
class ClubRun:
    """A club run that this person comes to, as the run of their own plan that it is."""

    club: int
    occurrence: str  # the club's name for it: "run:2026-05-05"
    run: str  # the person's: "run:2026-05-05", or "run:2026-05-05:club7" where their week knew of none
    entry: str = ""  # the plan entry that put it there; empty: it was there already
    warmed: bool = False  # its primer was settled because the club does it together


@dataclass(frozen=True, slots=True)
class Person:
    """The snapshot that storage keeps. `agenda` mirrors this person's rows in the agenda table."""

    id: int
    runner: Runner = field(default_factory=Runner)
    settings: Settings = field(default_factory=Settings)
    standing: Standing = field(default_factory=Standing)
    desk: Desk = field(default_factory=Desk)
    agenda: tuple[Due, ...] = ()
    entries: int = 0  # how many journal entries were ever written: the next entry's id is `e{entries + 1}`
    joined_at: datetime | None = None  # onboarding was finished
    origin: Origin | None = None  # None: the record began here, with nothing known
    clubs: tuple[Membership, ...] = ()
    invited: tuple[int, ...] = ()  # clubs that wait until set-up is done
    grants: tuple[Grant, ...] = ()  # who may see what of this runner
    offered: tuple[Offered, ...] = ()  # links to a coach that nobody has used yet
    following: tuple[int, ...] = ()  # coaches whose link the runner followed, until they are answered
    coach_name: str = ""  # how a coach's runners know them
    coached: tuple[Coached, ...] = ()  # runners who show this person something
    coach_of: tuple[CoachOf, ...] = ()  # clubs
    feed: Feed = field(default_factory=Feed)  # sessions in the runner's own calendar
    follows: Followed | None = None  # whose runs fill the week
    phrases: tuple[Phrase, ...] = ()  # what the runner put right, with their consent
    service: Service | None = None
    club_runs: tuple[ClubRun, ...] = ()  # newest last; those of the last days


def unsaid(message: Text) -> str:
    """Where nobody reads or types, a text is its key."""
    return message.key


@dataclass(frozen=True, slots=True)
class Context:
    """What a step may look at. `now` never runs back for a person; `at` is when the event itself happened.

    `judged` remembers what the rules said within this step, `outlooks` what follows for the days at hand, `diaries` the
    days themselves: flow, agenda and face ask about the same standing.
    """

    now: datetime
    at: datetime
    library: Library
    name: str = ""  # what Telegram calls the person who acts, where somebody acts
    language: str | None = None  # what Telegram believes that they speak
    journal: tuple[AnyEntry, ...] | None = None  # only after a step asked for it with NeedJournal
    checkpoint: Checkpoint | None = None  # of that journal
    reach: Reach = field(default_factory=Reach)
    said: Callable[[Text], str] = field(default=unsaid, compare=False, repr=False)  # how a text reads to the runner
    judged: "list[tuple[Person, Decision]]" = field(default_factory=list, compare=False, repr=False)
    outlooks: "list[tuple[Person, Outlook]]" = field(default_factory=list, compare=False, repr=False)
    diaries: "list[Diary]" = field(default_factory=list, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class NeedJournal:
    """The step cannot be decided from the snapshot (undo, back-dating, why): load the journal and call it again."""


@dataclass(frozen=True, slots=True)
class Step:
    person: Person
    effects: tuple[Effect, ...] = ()
