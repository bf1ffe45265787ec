"""One lane, lived: a person's open rows in order, each decided by the pure coach, the consequences gathered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

import orjson

from bot.screens import answer_call, face, send_call
from bot.translate import Heard, hear
from coach.desk import Due, card_of
from coach.effects import Answer, Effect, Erase, Record, SendExport, Show, Withdraw
from coach.events import Due as DueNow
from coach.journal import AnyEntry
from coach.library import Library
from coach.person import Context, NeedJournal, Person, Step
from coach.street import step
from content.texts import Texts
from storage.codec import EVENT
from storage.inbox import InboxRow, Lane
from storage.outbox import OutRow, Rank

EXPORT_NAME = "talus-journal.json"
SLOTS = 64  # outbox rows that one inbox row may have: their ids are its id times this


@dataclass(slots=True)
class Lived:
    """What a lane's rows left behind, still to be written."""

    person: Person
    entries: list[tuple[int, int, AnyEntry]] = field(default_factory=list)
    rows: list[OutRow] = field(default_factory=list)
    finished: list[int] = field(default_factory=list)
    withdrawn: list[str | None] = field(default_factory=list)
    adopted: list[tuple[int, int, int, int]] = field(default_factory=list)  # actor, card, chat, message
    agenda_before: tuple[Due, ...] = ()
    failed: tuple[InboxRow, Exception] | None = None
    erased: bool = False


@dataclass(frozen=True, slots=True)
class Living:
    """What a lane needs beside its rows."""

    library: Library
    texts: Callable[[str], Texts]
    journal: Callable[[int], tuple[AnyEntry, ...]]
    now: datetime


def live(lane: Lane, living: Living) -> Lived:
    """Rows after one that fails wait with it; those before it count."""
    person = lane.person or Person(id=lane.actor_id)
    lived = Lived(person, agenda_before=person.agenda)
    for row in lane.rows:
        try:
            live_row(lane, row, lived, living)
        except Exception as error:  # noqa: BLE001 - whatever it is, the row is set aside and its neighbours go on
            lived.failed = (row, error)
            break
        lived.finished.append(row.id)
        if lived.erased:
            break
    return lived


def live_row(lane: Lane, row: InboxRow, lived: Lived, living: Living) -> None:
    heard = heard_of(lane, row)
    if heard.event is None:
        return
    context = Context(now=living.now, at=min(row.event_at, living.now), library=living.library)
    done = step(lived.person, heard.event, context)
    if isinstance(done, NeedJournal):
        journal = (*living.journal(lane.actor_id), *(entry for _, _, entry in lived.entries))
        done = step(lived.person, heard.event, replace(context, journal=journal))
    if isinstance(done, NeedJournal):
        raise TypeError(f"{type(heard.event).__name__} asks for the journal twice")
    if isinstance(heard.event, DueNow):
        fired = heard.event.reminder
        lived.agenda_before = tuple(due for due in lived.agenda_before if due.reminder != fired)
    adopt(heard, row, lived)
    gather(lane, row, heard, done, lived, living)


def heard_of(lane: Lane, row: InboxRow) -> Heard:
    if row.key.startswith("u:"):
        return hear(orjson.loads(row.body))
    return Heard(EVENT.load(row.body), lane.telegram_id)


def adopt(heard: Heard, row: InboxRow, lived: Lived) -> None:
    """A press on a card that has left the desk: its message serves again."""
    number = getattr(heard.event, "card", 0)
    known = 0 < number <= lived.person.desk.last_card
    if row.key.startswith("u:") and heard.message_id and known and not card_of(lived.person.desk, number):
        lived.adopted.append((lived.person.id, number, heard.chat_id, heard.message_id))


def gather(lane: Lane, row: InboxRow, heard: Heard, done: Step, lived: Lived, living: Living) -> None:
    """Turn effects into rows. All of them or none: an exception leaves `lived` as it was."""
    texts = living.texts(done.person.settings.language)
    zone = ZoneInfo(done.person.runner.time_zone)
    rows: list[OutRow] = []
    entries = [effect.entry for effect in done.effects if isinstance(effect, Record)]
    answer = next((effect for effect in done.effects if isinstance(effect, Answer)), None)
    if heard.callback_id:
        words = texts.label(answer.text, zone) if answer else ""
        call = answer_call(heard.callback_id, words, alert=bool(answer and answer.alert))
        rows.append(out_row(lane, row, 0, Rank.ANSWER, call, living.now))
    for effect in done.effects:
        slot = len(rows) + (0 if heard.callback_id else 1)
        if (made := message_of(effect, texts, zone, lane, row, slot, living.now)) is not None:
            rows.append(made)
    if any(isinstance(effect, Erase) for effect in done.effects):
        lived.erased = True
        rows = [farewell(made, heard) for made in rows]
    if len(rows) >= SLOTS:
        raise ValueError(f"one event made {len(rows)} messages")
    first = lived.person.entries
    lived.entries += [(lane.actor_id, first + number, entry) for number, entry in enumerate(entries, 1)]
    lived.rows += rows
    lived.withdrawn += [effect.occurrence for effect in done.effects if isinstance(effect, Withdraw)]
    lived.person = done.person


def farewell(row: OutRow, heard: Heard) -> OutRow:
    """The last word to somebody who is forgotten: cards are, too, so it names the pressed message itself."""
    if row.card is None or heard.message_id is None:
        return replace(row, card=None)
    call = orjson.loads(row.body)
    call["params"].pop("disable_notification", None)
    edit = {"method": "editMessageText", "params": {**call["params"], "message_id": heard.message_id}}
    return replace(row, card=None, body=orjson.dumps(edit))


def message_of(
    effect: Effect, texts: Texts, zone: ZoneInfo, lane: Lane, row: InboxRow, slot: int, now: datetime
) -> OutRow | None:
    match effect:
        case Show(card, screen, rings, occurrence, expires_at):
            call = send_call(lane.telegram_id, face(screen, texts, zone, card), silent=not rings)
            rank = Rank.REMINDER if occurrence else Rank.REPLY
            made = out_row(lane, row, slot, rank, call, now)
            return replace(made, card=card, occurrence=occurrence, expires_at=expires_at, rings=rings)
        case SendExport():
            return out_row(lane, row, slot, Rank.REPLY, export_call(lane.telegram_id), now)
        case Answer() | Record() | Withdraw() | Erase():
            return None


def export_call(chat_id: int) -> dict[str, object]:
    """The file itself is made when it is sent."""
    return {"method": "sendDocument", "params": {"chat_id": chat_id}, "file": EXPORT_NAME}


def out_row(lane: Lane, row: InboxRow, slot: int, rank: Rank, call: Mapping[str, object], now: datetime) -> OutRow:
    return OutRow(
        id=row.id * SLOTS + slot,
        actor_id=lane.actor_id,
        chat_id=lane.telegram_id,
        rank=rank,
        body=orjson.dumps(call),
        created_at=now,
    )
