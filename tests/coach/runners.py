"""Runners for tests of the agenda, and a small world that lets time pass for one of them."""

import heapq
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from coach import events
from coach.agenda import agenda
from coach.cards import CardState
from coach.desk import Card, Desk, Due, Reminder, Snoozed, card_of, seen, settled
from coach.effects import Show
from coach.localtime import day_of, moment
from coach.moved import Moved
from coach.outlook import Outlook
from coach.person import Context, Person, Step
from coach.profile import WEEKDAYS, RunDay, RunKind, Runner, Settings, Weekday
from coach.reminding import answered, delivered, due
from coach.screen import Screen, text
from coach.week import plan_day
from content.library import load_library

LIBRARY = load_library()
MONDAY = datetime(2026, 5, 4, 7, 0, tzinfo=UTC)
EMPTY = Desk()
USUAL = Settings()
CLEAR = Outlook()
KNOWN = Outlook(morning_on=date(2026, 5, 4))
BERLIN = ZoneInfo("Europe/Berlin")
TU_TH_SA = (Weekday.TUE, Weekday.THU, Weekday.SAT)
MO_WE_FR_SU = (Weekday.MON, Weekday.WED, Weekday.FRI, Weekday.SUN)
DAYS = {Reminder.POST_RUN, Reminder.MORNING, Reminder.PRIMER, Reminder.SESSION, Reminder.REST_DAY}

Habit = Callable[[Card], str]


def run_week(days: tuple[Weekday, ...], at: time = time(18), kind: RunKind = "easy") -> tuple[RunDay, ...]:
    return tuple(RunDay(day, at, kind) for day in WEEKDAYS if day in days)


def a_runner(
    *days: Weekday, zone: str = "Europe/Berlin", at: time = time(18), number: int = 7, joined: datetime = MONDAY,
    desk: Desk = EMPTY, settings: Settings = USUAL,
) -> Person:  # fmt: skip
    runner = Runner(time_zone=zone, week=run_week(days, at))
    return Person(number, runner=runner, settings=settings, joined_at=joined, desk=desk)


def berlin(day: int, hour: int, minute: int = 0) -> datetime:
    """A wall-clock moment of May 2026; the fourth is a Monday."""
    return moment(date(2026, 5, day), time(hour, minute), BERLIN)


def with_desk(person: Person, **fields: Any) -> Person:
    return replace(person, desk=replace(person.desk, **fields))


def with_moves(person: Person, *moved: Moved) -> Person:
    return replace(person, standing=replace(person.standing, moved=(*person.standing.moved, *moved)))


def moved_to(occurrence: str, to: datetime | date | None, zone: ZoneInfo = BERLIN) -> Moved:
    """To a moment, to a day at its usual hour, or nowhere."""
    if isinstance(to, datetime):
        return Moved(occurrence, day_of(to, zone).toordinal(), to)
    return Moved(occurrence, to.toordinal() if to else 0)


def with_settings(person: Person, **fields: Any) -> Person:
    return replace(person, settings=replace(person.settings, **fields))


def fire(person: Person, kind: Reminder, occurrence: str, now: datetime, outlook: Outlook = KNOWN) -> Step:
    return due(person, events.Due(kind.value, occurrence), a_context(now), outlook, a_view)


def a_sent_card(state: CardState, kind: Reminder, occurrence: str, now: datetime, number: int = 1) -> Card:
    return Card(number, state, now, kind, occurrence, sent_at=now)


def a_view(state: CardState, person: Person, context: Context) -> Screen:
    return Screen((text(state.kind),))


def a_context(now: datetime) -> Context:
    return Context(now=now, at=now, library=LIBRARY, journal=())


def rows(person: Person, now: datetime, outlook: Outlook = CLEAR) -> dict[Reminder, Due]:
    return {row.reminder: row for row in agenda(person, now, LIBRARY, outlook)}


def answers(card: Card) -> str:
    return "answer"


def ignores(card: Card) -> str:
    return "ignore"


def snoozes_once() -> Habit:
    met: Counter[str] = Counter()

    def habit(card: Card) -> str:
        met[card.occurrence or ""] += 1
        return "snooze" if met[card.occurrence or ""] == 1 else "answer"

    return habit


@dataclass(frozen=True, slots=True)
class Sent:
    at: datetime
    reminder: Reminder | None
    card: int
    occurrence: str
    rang: bool
    chosen: bool
    state: CardState


@dataclass(slots=True)
class Life:
    """Rows that are due become events, what is shown is sent at once, the runner reacts after `delay`."""

    person: Person
    now: datetime
    habit: Habit = answers
    outlook: Outlook = CLEAR
    delay: timedelta = timedelta(minutes=20)
    snooze: timedelta = timedelta(hours=1)
    sent: list[Sent] = field(default_factory=list)
    edits: list[Show] = field(default_factory=list)
    reactions: list[tuple[datetime, int, int]] = field(default_factory=list)
    order: count = field(default_factory=count)

    def __post_init__(self) -> None:
        self.derive()

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.person.runner.time_zone)

    def derive(self) -> None:
        rows = agenda(self.person, self.now, LIBRARY, self.outlook)
        self.person = replace(self.person, agenda=rows)

    def until(self, end: datetime) -> "Life":
        """Let time pass, and everything happen in its order."""
        while True:
            row = min(self.person.agenda, key=lambda due: due.at, default=None)
            reaction = self.reactions[0][0] if self.reactions else end
            moment = min(reaction, max(row.at, self.now) if row else end)
            if moment >= end:
                self.now = end
                self.derive()
                return self
            self.now = moment
            if reaction == moment:
                self.react(heapq.heappop(self.reactions)[2])
            elif row:
                self.fire(row)

    def sleep(self, length: timedelta) -> "Life":
        """Nobody looks for a while; then every row that was due by then comes as an event, as they stand."""
        self.now += length
        for row in [row for row in self.person.agenda if row.at <= self.now]:
            self.fire(row)
        return self

    def fire(self, row: Due) -> None:
        event = events.Due(row.reminder, row.occurrence)
        step = due(self.person, event, a_context(self.now), self.outlook, a_view)
        self.person = step.person
        for effect in step.effects:
            assert isinstance(effect, Show)
            self.send(effect)
        self.derive()

    def send(self, show: Show) -> None:
        if show.occurrence is None:
            self.edits.append(show)
            return
        assert show.expires_at is not None
        assert show.expires_at > self.now
        card = card_of(self.person.desk, show.card)
        chosen = any(snooze.occurrence == show.occurrence for snooze in self.person.desk.snoozed)
        self.sent.append(Sent(self.now, card.reminder, show.card, show.occurrence, show.rings, chosen, card.state))
        event = events.Delivered(show.occurrence, show.card, show.rings)
        self.person = delivered(self.person, event, a_context(self.now)).person
        heapq.heappush(self.reactions, (self.now + self.delay, next(self.order), show.card))

    def react(self, number: int) -> None:
        card = card_of(self.person.desk, number)
        match self.habit(card) if card else "ignore":
            case "answer":
                self.answer(card)
            case "snooze" if card.reminder in DAYS:
                snooze = Snoozed(card.occurrence, self.now + self.snooze)
                desk = answered(self.person.desk, number, self.now)
                self.person = replace(self.person, desk=replace(desk, snoozed=(*desk.snoozed, snooze)))
            case "snooze":
                self.answer(card)
        self.derive()

    def answer(self, card: Card) -> None:
        desk = settled(answered(self.person.desk, card.number, self.now), card.occurrence)
        self.person = replace(self.person, desk=desk)
        today = day_of(self.now, self.zone)
        loads = self.outlook.loads
        if card.reminder is Reminder.MORNING:
            self.outlook = replace(self.outlook, morning_on=today)
        if card.reminder is Reminder.POST_RUN:
            loads = (*loads, date.fromisoformat(card.occurrence.split(":")[1]))
        if card.reminder in {Reminder.MORNING, Reminder.SESSION, Reminder.POST_RUN} and self.trains(today):
            loads = (*loads, today)
        self.outlook = replace(self.outlook, loads=loads[-6:])

    def trains(self, today: date) -> bool:
        session = plan_day(self.person, today, LIBRARY, self.outlook).session
        return session is not None and session.plan == "strength"

    def act(self) -> None:
        """Something of the runner's own, whatever it is."""
        self.person = replace(self.person, desk=seen(self.person.desk, self.now))
        self.derive()

    def rings(self) -> Counter[date]:
        return Counter(day_of(sent.at, self.zone) for sent in self.sent if sent.rang)
