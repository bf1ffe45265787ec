"""A season: a calendar of deeds, and the street that carries what comes of them."""

import heapq
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.export import journal_bytes
from bot.limits import Limits
from bot.simulate.ankles import ankles_of
from bot.simulate.clubhouse import Clubhouse
from bot.simulate.living import Deed, Living
from bot.simulate.mind import Mind
from bot.simulate.people import Someone
from bot.simulate.phone import Phone
from bot.simulate.record import Record, SeasonRecord
from bot.simulate.spells import spells_of
from bot.simulate.street import Street, opened
from bot.simulate.witness import LATE, awaited_on, judged, week_seen
from coach.journal import AnyEntry
from coach.localtime import day_of, moment
from coach.person import Person
from playground.calls import Logged
from playground.sim.founding import new_person
from storage.database import Tx

FIRST_MONDAY = datetime(2026, 3, 2, tzinfo=UTC)
JOINS_AT = time(10)
FOUNDED_AT = time(20)
WITNESSES_AT = time(4, 30)
DONE = 200
ANSWER = "answerCallbackQuery"
EXPECTED = (b"message is not modified", b"message can't be deleted")
"""A card as it is already; one that is too old to be deleted, and is edited then."""


@dataclass(slots=True)
class Season:
    street: Street
    ends: datetime
    lives: dict[int, Living] = field(default_factory=dict)  # by chat
    calendar: list[tuple[datetime, int, int, Deed]] = field(default_factory=list)
    records: dict[int, Record] = field(default_factory=dict)
    club: Clubhouse | None = None
    deeds: int = 0
    answered: int = 0

    def settle_in(self, someone: Someone) -> None:
        chat = new_person(self.street.telegram, {"name": someone.name})
        zone = ZoneInfo(someone.zone)
        joins = moment(FIRST_MONDAY.date(), JOINS_AT, zone)
        weeks = (self.ends - FIRST_MONDAY).days
        mind = Mind(
            someone, ankles_of(someone, FIRST_MONDAY), spells_of(someone, FIRST_MONDAY.date(), weeks), zone, joins
        )
        living = Living(mind, Phone(self.street.telegram, chat), lambda at, deed: self.put(at, chat.id, deed))
        self.lives[chat.id] = living
        self.records[chat.id] = Record(someone, Person(id=0), mind.ankles, sent=living.phone.sent, shifted=mind.shifted)
        self.put(joins, chat.id, living.join)
        self.put(joins + timedelta(hours=1), chat.id, lambda: self.witness(chat.id))

    def found_club(self) -> None:
        """Of everybody: founded on the second evening, set up a little later."""
        people = list(self.lives.values())
        organiser = people[0]
        at = moment(FIRST_MONDAY.date() + timedelta(days=1), FOUNDED_AT, organiser.mind.zone)
        self.club = Clubhouse(self.street.telegram, people, self.put)
        self.put(at, organiser.phone.chat.id, self.club.found)
        self.put(at + timedelta(minutes=2), organiser.phone.chat.id, self.club.set_up)

    def put(self, at: datetime, chat: int, deed: Deed) -> None:
        self.deeds += 1
        heapq.heappush(self.calendar, (at.replace(microsecond=0), self.deeds, chat, deed))

    async def live(self, progress: Callable[[datetime], None]) -> None:
        """From moment to moment: what runners do, then what the street makes of it."""
        next_at = await self.street.settle()
        while (now := self.next_moment(next_at)) < self.ends:
            await self.street.move_to(now)
            is_due = next_at is not None and next_at <= now
            while self.calendar and self.calendar[0][0] <= now:
                _, _, chat, deed = heapq.heappop(self.calendar)
                self.lives[chat].mind.now = now
                await deed()
            if is_due or self.street.has_heard:
                next_at = await self.street.settle()
                self.hand_out(now)
            progress(now)

    def next_moment(self, street: datetime | None) -> datetime:
        moments = [at for at in (street, self.calendar[0][0] if self.calendar else None) if at is not None]
        return max(min(moments, default=self.ends), self.street.clock.now())

    async def witness(self, chat: int) -> None:
        """Each morning: the week as it is planned, and when today's reminders have to come."""
        person, now = await self.stored(chat), self.street.clock.now()
        zone = ZoneInfo(person.runner.time_zone)
        day = day_of(now, zone)
        self.put(moment(day + timedelta(days=1), WITNESSES_AT, zone), chat, lambda: self.witness(chat))
        if day.weekday() == 0:
            self.records[chat].weeks.append(week_seen(person, now))
        for due, occurrence in awaited_on(person, day):
            if due > now:
                self.put(due + LATE, chat, partial(self.awaited, chat, occurrence, due))

    async def awaited(self, chat: int, occurrence: str, due: datetime) -> None:
        person = await self.stored(chat)
        self.records[chat].awaited.append(judged(person, occurrence, due, self.street.clock.now()))

    async def stored(self, chat: int) -> Person:
        """The runner as the coach remembers them."""
        return await self.street.house.db.read(lambda tx: person_of(tx, chat))

    async def recorded(self) -> SeasonRecord:
        """What the season leaves behind."""
        db, queue = self.street.house.db, self.street.telegram.updates
        for chat, record in self.records.items():
            record.person = await self.stored(chat)
            record.journal = await db.read(partial(journal_of, actor=record.person.id))
            record.exported = await journal_bytes(db, record.person.id)
            living = self.lives[chat]
            record.stuck, record.unknown, record.ran = living.stuck, living.unknown, set(living.mind.ran)
            record.begun = living.begun
        parked = await db.read(lambda tx: [f"{row.key}: {row.error}" for row in tx.inbox.parked()])
        open_rows = await db.read(lambda tx: tx.inbox.open_count())
        unfetched = len([number for number in queue.pending if number >= (self.street.house.polling.offset or 0)])
        presses = sum(living.phone.presses for living in self.lives.values())
        records, events = list(self.records.values()), self.street.events
        said = self.club.calls if self.club else []
        presses += self.club.phone.presses if self.club and self.club.phone else 0
        return SeasonRecord(records, parked, open_rows, unfetched, events, presses, self.answered, said)

    def hand_out(self, now: datetime) -> None:
        """What the bot has sent comes to the phones."""
        log = self.street.telegram.calls.log
        for logged in log:
            if logged.call.method == ANSWER:
                self.answered += logged.status == DONE
            elif living := self.lives.get(logged.call.integer("chat_id")):
                self.bring(living, logged, now)
            elif self.club and self.club.hears(logged):
                self.club.received(logged)
        log.clear()

    def bring(self, living: Living, logged: Logged, now: datetime) -> None:
        if logged.status != DONE and not any(why in logged.answer for why in EXPECTED):
            refusal = f"{logged.call.method}: {logged.answer.decode()}"
            self.records[living.phone.chat.id].refused.append((logged.at, refusal))
        if sent := living.phone.received(logged):
            living.mind.now = now
            living.got(sent)


def person_of(tx: Tx, chat: int) -> Person:
    actor = tx.actors.find("person", chat)
    return tx.people.load([actor])[actor] if actor is not None else Person(id=0)


def journal_of(tx: Tx, actor: int) -> tuple[AnyEntry, ...]:
    return tx.journal.of(actor)


async def lived(
    people: Sequence[Someone],
    weeks: int,
    folder: Path,
    progress: Callable[[datetime], None] = lambda _: None,
    *,
    in_club: bool = False,
) -> SeasonRecord:
    """A club's people live where it runs."""
    ends = FIRST_MONDAY + timedelta(weeks=weeks)
    async with opened(folder, FIRST_MONDAY - timedelta(days=1), Limits()) as street:
        season = Season(street, ends)
        for someone in people:
            season.settle_in(replace(someone, zone=people[0].zone) if in_club else someone)
        if in_club:
            season.found_club()
        await season.live(progress)
        return await season.recorded()
