"""Runners for the bench: made at once rather than by fourteen taps each, but as the coach would have them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from itertools import combinations
from typing import Any
from zoneinfo import ZoneInfo

from coach.agenda import agenda, next_thought
from coach.cards.post_run import AskRun
from coach.desk import Card, Desk, Due, Reminder, put
from coach.forecast import outlook_for
from coach.journal import AnyEntry, CheckIn, Run, Session
from coach.library import Library
from coach.localtime import moment
from coach.person import Context, Person
from coach.profile import RunDay, Runner, Settings, Weekday
from coach.record import judge, record
from storage.database import Database, Tx

FIRST_CHAT = 1000
TOGETHER = 5000  # people stored in one transaction
ZONE = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 5, 4)  # a Monday
ASKED_AT = moment(TODAY, time(19, 30), ZONE)  # half an hour after the end of the usual run
NOW = ASKED_AT + timedelta(minutes=1)
WEEKS = 12
CARD, MESSAGE = 1, 777


def runner(*days: Weekday) -> Runner:
    return Runner(time_zone=ZONE.key, week=tuple(RunDay(day, time(18)) for day in days))


def weeks_with(day: Weekday) -> list[Runner]:
    """Runners of many habits who all run on this day."""
    others = [one for one in Weekday if one is not day]
    return [runner(*sorted({day, *some}, key=list(Weekday).index)) for some in combinations(others, 2)]


def weeks_without(day: Weekday) -> list[Runner]:
    others = [one for one in Weekday if one is not day]
    return [runner(*some) for some in combinations(others, 3)]


def newcomer(week: Runner, joined_at: datetime) -> Person:
    return Person(id=0, runner=week, settings=Settings(consented_at=joined_at), joined_at=joined_at)


def veteran(week: Runner, library: Library) -> Person:
    """Somebody with twelve weeks behind them, up to last night."""
    person = newcomer(week, moment(TODAY - timedelta(weeks=WEEKS), time(12), ZONE))
    for days in range(WEEKS * 7):
        for entry in entries_of(TODAY + timedelta(days=days - WEEKS * 7)):
            context = Context(entry.at, entry.at, library)
            person, _ = record(person, (entry,), context)
            person, _, _ = judge(person, context)
    return person


def entries_of(day: date) -> Iterator[AnyEntry]:
    """A morning each day, a run on three of them, a strength session on two."""
    yield CheckIn(at=moment(day, time(7, 30), ZONE), moment="next-morning", side="both", pain=1, stiffness_minutes=5)
    evening = moment(day, time(19), ZONE)
    match day.weekday():
        case 0 | 2 | 5:
            yield Run(at=evening, pain=1, km=8)
            yield CheckIn(at=evening, moment="after-run", side="both", pain=1, fatigue=4)
        case 1 | 4:
            yield Session(at=evening, plan="strength", share=1, effort=5, form="held", pain=1, minutes=25)


def asked(person: Person) -> Person:
    """The question after today's run lies open before them."""
    occurrence = f"run:{TODAY}"
    card = Card(CARD, AskRun(occurrence, TODAY), ASKED_AT, Reminder.POST_RUN, occurrence, sent_at=ASKED_AT)
    desk = Desk(last_card=CARD, cards=(card,), rung_at=(ASKED_AT,), unanswered=1)
    return replace(person, desk=put(desk, occurrence, ASKED_AT))


def caught_up(person: Person, now: datetime, until: datetime, library: Library) -> Person:
    """Whatever would come up to `until` has been put before them."""
    desk = person.desk
    for due in with_agenda(person, now, library).agenda:
        if due.at <= until and due.reminder is not Reminder.THINK:
            desk = put(desk, due.occurrence, now)
    return replace(person, desk=desk)


def with_agenda(person: Person, now: datetime, library: Library) -> Person:
    outlook = outlook_for(person, Context(now, now, library))
    return replace(person, agenda=agenda(person, now, library, outlook))


def copy(template: Person, number: int, now: datetime) -> Person:
    """The same runner under another number, with a thought at a second of their own."""
    at = next_thought(number, now)
    others = [due for due in template.agenda if due.reminder is not Reminder.THINK]
    return replace(template, id=number, agenda=(*others, Due(Reminder.THINK, at, f"think:{at:%Y-%m-%d}")))


async def settle(db: Database, size: int, now: datetime, template_of: Callable[[int], Person]) -> None:
    """Store so many people with their agendas; the place (0, 1, ...) of each says whom they are like."""
    for first in range(0, size, TOGETHER):
        places = range(first, min(first + TOGETHER, size))
        await db.write(partial(settle_some, places=places, now=now, template_of=template_of))


def settle_some(tx: Tx, places: Sequence[int], now: datetime, template_of: Callable[[int], Person]) -> None:
    ids = tx.actors.ids("person", [FIRST_CHAT + place for place in places], now)
    persons = [copy(template_of(place), ids[FIRST_CHAT + place], now) for place in places]
    tx.people.save(persons)
    tx.agenda.change([(person.id, due) for person in persons for due in person.agenda], [])


def presses(size: int, data: str, first_update: int) -> list[dict[str, Any]]:
    """One press of everybody on the card that lies open before them."""
    return [press(FIRST_CHAT + place, data, first_update + place) for place in range(size)]


def press(chat: int, data: str, update: int) -> dict[str, Any]:
    name = {"id": chat, "first_name": "Runner", "language_code": "en"}
    bot = {"id": 42, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
    shown = {"message_id": MESSAGE, "date": 1, "chat": {**name, "type": "private"}, "from": bot, "text": "How was it?"}
    query = {"id": str(10**12 + update), "from": {**name, "is_bot": False}, "message": shown}
    return {"update_id": update, "callback_query": {**query, "chat_instance": "-123456789", "data": data}}
