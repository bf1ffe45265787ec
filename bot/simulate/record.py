"""What really was sent to one runner and stored of them: the invariants and the figures look at nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.simulate.ankles import Ankles
from bot.simulate.begun import Begun
from bot.simulate.people import Someone
from bot.simulate.phone import Sent
from coach.journal import AnyEntry, ProfileChange
from coach.localtime import day_of
from coach.person import Person
from coach.profile import Distance, Runner
from playground.calls import Logged


@dataclass(frozen=True, slots=True)
class WeekSeen:
    """The strength days of a week as they were planned on its Monday."""

    monday: date
    strength: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Awaited:
    """A reminder that belonged to a run of the usual week. `excuse` says why it did not come."""

    at: datetime
    kind: str  # primer, post-run
    came: bool
    excuse: str = ""


@dataclass(slots=True)
class Record:
    someone: Someone
    person: Person
    ankles: Ankles
    journal: tuple[AnyEntry, ...] = ()
    exported: bytes = b""  # the journal as the runner can take it away
    sent: list[Sent] = field(default_factory=list)
    shifted: list[datetime] = field(default_factory=list)  # moments that the runner chose for later
    weeks: list[WeekSeen] = field(default_factory=list)
    awaited: list[Awaited] = field(default_factory=list)
    ran: set[date] = field(default_factory=set)  # days on which they really ran
    refused: list[tuple[datetime, str]] = field(default_factory=list)  # calls that Telegram would not do
    stuck: list[tuple[datetime, str]] = field(default_factory=list)
    begun: set[Begun] = field(default_factory=set)  # sessions
    unknown: set[str] = field(default_factory=set)

    def profile(self, at: datetime) -> Runner:
        """The runner as the coach knew them at that moment."""
        known = Runner()
        for entry in self.journal:
            if isinstance(entry, ProfileChange) and entry.at <= at:
                known = entry.runner
        return known

    def race_on(self, day: date, at: datetime) -> Distance | None:
        """The race of that day, as the coach knew it at that moment."""
        goal = self.profile(at).goal
        return goal.distance if goal and goal.date == day else None

    def zone(self, at: datetime) -> ZoneInfo:
        return ZoneInfo(self.profile(at).time_zone)

    def day(self, at: datetime) -> date:
        return day_of(at, self.zone(at))

    def rings(self) -> Iterator[Sent]:
        return (sent for sent in self.sent if sent.rang)


@dataclass(slots=True)
class SeasonRecord:
    """`parked` and `open` are inbox rows at the end; `unfetched` updates that the bot never took.

    `events` counts inbox rows that were lived, `presses` those of buttons, `answered` what the bot answered of them.
    `said` is every call to the club's chat, where the runners have one.
    """

    records: list[Record]
    parked: list[str] = field(default_factory=list)
    open: int = 0
    unfetched: int = 0
    events: int = 0
    presses: int = 0
    answered: int = 0
    said: list[Logged] = field(default_factory=list)
