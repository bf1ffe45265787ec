"""Clubs whose members are all set up, and people in no club who answer in private."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time

from bot.bench.seeding import FIRST_CHAT, asked, caught_up, newcomer, settle, weeks_with, with_agenda
from coach.club.agenda import agenda_of
from coach.club.values import Club, ClubSettings, Member
from coach.library import Library
from coach.localtime import ONE_DAY
from coach.person import Membership
from coach.profile import Weekday
from storage.database import Database, Tx

ZONE = "Europe/Berlin"
"""That of the bench's people."""
RUN_AT = time(18, 30)
FIRST_CLUB = -1_001_000_000_001
BIG = 500
SMALL = 10
ALONE = 1000


@dataclass(frozen=True, slots=True)
class Plan:
    """`clubs` of ten, one of five hundred beside them, and people in none. Chats count up from the bench's first."""

    clubs: int
    big: int = BIG
    small: int = SMALL
    alone: int = ALONE

    @property
    def sizes(self) -> tuple[int, ...]:
        return (self.big, *(self.small for _ in range(self.clubs))) if self.clubs else ()

    @property
    def people(self) -> int:
        return self.alone + sum(self.sizes)

    @property
    def private(self) -> range:
        """Chats of those who are in no club."""
        return range(FIRST_CHAT, FIRST_CHAT + self.alone)

    def members(self) -> Iterator[tuple[int, range]]:
        """The chat of each club, and those of its members."""
        first = FIRST_CHAT + self.alone
        for place, size in enumerate(self.sizes):
            yield FIRST_CLUB - place, range(first, first + size)
            first += size


async def settled(db: Database, plan: Plan, now: datetime, library: Library) -> None:
    """Everybody stored, with nothing open but the question about today's run for those in no club."""
    person = caught_up(newcomer(weeks_with(Weekday.MON)[0], now - 30 * ONE_DAY), now, now, library)
    template = with_agenda(person, now, library)
    await settle(db, plan.people, now, lambda place: asked(template) if place < plan.alone else template)
    await db.write(lambda tx: found_clubs(tx, plan, now, library))


def found_clubs(tx: Tx, plan: Plan, now: datetime, library: Library) -> None:
    for chat, people in plan.members():
        numbers = tx.actors.ids("person", people, now)
        number = tx.actors.ids("club", [chat], now)[chat]
        members = tuple(Member(person, now) for person in numbers.values())
        club = Club(number, "Club", ClubSettings(zone=ZONE, days=(Weekday.MON,), at=RUN_AT), members, present=True)
        club = replace(club, agenda=agenda_of(club, now, library.clubs))
        tx.clubs.save([club])
        tx.agenda.change([(number, due) for due in club.agenda], [])
        known, _ = tx.people.readable(list(numbers.values()))
        tx.people.save([replace(one, clubs=(Membership(number, "Club", now),)) for one in known.values()])
