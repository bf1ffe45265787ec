"""A club for tests, and a way to let things happen to it."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time
from typing import Any

from coach.club.effects import ClubEffect, Post
from coach.club.events import ClubEvent, Vouched
from coach.club.street import step
from coach.club.values import Club, ClubReminder, ClubSettings, Member
from coach.events import Delivered, Due
from coach.news import Leads, Role
from coach.profile import Weekday
from tests.coach.runners import LIBRARY, a_context

MONDAY = datetime(2026, 5, 4, 7, 0, tzinfo=UTC)
NUMBERS = LIBRARY.clubs
TUESDAY_RUN = "run:2026-05-05"


def at(day: int, hour: int, minute: int = 0, second: int = 0) -> datetime:
    """UTC, in May 2026; London is an hour ahead."""
    return datetime(2026, 5, day, hour, minute, second, tzinfo=UTC)


def a_club(members: int = 6, **settings: Any) -> Club:
    usual = ClubSettings(zone="Europe/London", days=(Weekday.TUE, Weekday.THU), at=time(18, 30))
    people = tuple(Member(number, MONDAY) for number in range(1, members + 1))
    return Club(7, "Harriers", replace(usual, **settings), people, present=True)


@dataclass(slots=True)
class ClubLife:
    """Rows that are due become events at their moment; what is posted with an occurrence counts as sent at once."""

    club: Club
    now: datetime = MONDAY
    effects: list[ClubEffect] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.hears(Due(ClubReminder.THINK, "club-think:now"))

    def hears(self, *events: ClubEvent) -> list[ClubEffect]:
        made: list[ClubEffect] = []
        for event in events:
            done = step(self.club, event, a_context(self.now))
            self.club = done.club
            made += done.effects
            for effect in done.effects:
                if isinstance(effect, Post) and effect.occurrence:
                    made += self.hears(Delivered(effect.occurrence, effect.card, rang=False))
        self.effects += made
        return made

    def until(self, end: datetime) -> "ClubLife":
        while (row := min(self.club.agenda, key=lambda due: due.at, default=None)) and row.at <= end:
            self.now = max(self.now, row.at)
            self.hears(Due(row.reminder, row.occurrence))
        self.now = end
        return self

    def leads(self, verb: str, arg: str = "", role: Role = "administrator", card: int = 1) -> list[ClubEffect]:
        return self.hears(Vouched(role, Leads(1, card, verb, arg, "press")))

    @property
    def posted(self) -> list[Post]:
        """New messages: every other post is an edit."""
        return [effect for effect in self.effects if isinstance(effect, Post) and effect.occurrence]

    @property
    def keys(self) -> list[str]:
        """What the newest face of any card says."""
        last = [effect for effect in self.effects if isinstance(effect, Post)][-1]
        return [line.key for line in last.screen.body]
