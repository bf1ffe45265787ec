"""A person's lane, lived: open rows in order, each decided by the pure coach, the consequences gathered."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from bot.lived import SLOTS, Lived, Living, answer_of, is_passed_on, out_row, told, walk
from bot.names import name_of
from bot.screens import Call, delete_call, face, made_call, send_call
from bot.translate import Heard, hear, language_of
from bot.whispers import whisper_call
from coach.desk import card_of
from coach.effects import Answer, Effect, Erase, Errand, Record, Send, Show, Tell, Unsay, Whisper, Withdraw
from coach.events import Commanded
from coach.events import Due as DueNow
from coach.person import Context, NeedJournal, Person, Step
from coach.record import beginning
from coach.screen import Link, Text
from coach.standing.checkpoint import moved_on
from coach.street import step
from content.texts import Texts
from storage.cards import ANY_PICTURE, Shown
from storage.codec import EVENT
from storage.errands import Waiting
from storage.inbox import InboxRow, Lane
from storage.outbox import OutRow, Rank

PASSING = -1
"""In the place of a card's number: what is sent now and goes away with the next one."""
PUT_BACK = timedelta(hours=2)


def live(lane: Lane, living: Living) -> Lived[Person]:
    person = lane.person or Person(id=lane.actor_id)
    lived = Lived(person, agenda_before=person.agenda)
    return walk(lane, lived, lambda row: live_row(lane, row, lived, living))


def live_row(lane: Lane, row: InboxRow, lived: Lived[Person], living: Living) -> None:
    heard = heard_of(lane, row, living)
    if heard.event is None:
        return
    now = now_for(lived.owner, living.now)
    at = min(row.event_at, now)
    context = Context(
        now=now,
        at=at,
        library=living.library,
        reach=living.reach,
        name=heard.name,
        language=heard.language,
        said=partial(said, lived.owner, living),
    )
    done = step(lived.owner, heard.event, context)
    if isinstance(done, NeedJournal):
        done = step(lived.owner, heard.event, with_journal(context, lane, lived, living))
    if isinstance(done, NeedJournal):
        raise TypeError(f"{type(heard.event).__name__} asks for the journal twice")
    if isinstance(heard.event, DueNow):
        fired = heard.event.reminder
        lived.agenda_before = tuple(due for due in lived.agenda_before if due.reminder != fired)
    adopt(heard, row, lived)
    gather(lane, row, heard, done, lived, living)


def now_for(person: Person, now: datetime) -> datetime:
    """A clock that was put back a little stands still for a person until it has caught up with what they last did."""
    seen = person.desk.last_seen
    return seen if seen is not None and now < seen <= now + PUT_BACK else now


def said(person: Person, living: Living, message: Text) -> str:
    """As the runner's buttons read."""
    return living.texts(person.settings.language).label(message, ZoneInfo(person.runner.time_zone))


def with_journal(context: Context, lane: Lane, lived: Lived[Person], living: Living) -> Context:
    """With its checkpoint, which moves on by the way."""
    journal = (*living.journal(lane.actor_id), *(entry for _, _, entry in lived.entries))
    kept = lived.checkpoint or living.checkpoint(lane.actor_id)
    start = beginning(lived.owner)
    lived.checkpoint = moved_on(journal, start, kept, living.now, living.library.book) or lived.checkpoint
    return replace(context, journal=journal, checkpoint=lived.checkpoint or kept)


def heard_of(lane: Lane, row: InboxRow, living: Living) -> Heard:
    if not row.key.startswith("u:"):
        return Heard(EVENT.load(row.body), lane.telegram_id)
    update = orjson.loads(row.body)
    heard = replace(hear(update), name=name_of(update), language=language_of(update))
    match heard.event:
        case Commanded("start", payload):
            followed = living.links.read(payload, living.now)
            return replace(heard, event=followed) if followed else heard
        case _:
            return heard


def adopt(heard: Heard, row: InboxRow, lived: Lived[Person]) -> None:
    """A press on a card that has left the desk: its message serves again."""
    number = getattr(heard.event, "card", 0)
    known = 0 < number <= lived.owner.desk.last_card
    if row.key.startswith("u:") and heard.message_id and known and not card_of(lived.owner.desk, number):
        picture = ANY_PICTURE if heard.pictured else None
        lived.adopted.append((lived.owner.id, number, heard.chat_id, Shown(heard.message_id, picture)))


def gather(lane: Lane, row: InboxRow, heard: Heard, done: Step, lived: Lived[Person], living: Living) -> None:
    """Turn effects into rows. All of them or none: an exception leaves `lived` as it was."""
    texts = living.texts(done.person.settings.language)
    zone = ZoneInfo(done.person.runner.time_zone)
    rows: list[OutRow] = []
    entries = [effect.entry for effect in done.effects if isinstance(effect, Record)]
    answer = next((effect for effect in done.effects if isinstance(effect, Answer)), None)
    if heard.callback_id and not is_passed_on(done.effects):
        call = answer_of(answer, heard.callback_id, texts, zone, living)
        if (whisper := whispered(done.effects, heard, texts, zone, lane, living)) is not None:
            way_in = answer_of(Answer(link=Link("chat")), heard.callback_id, texts, zone, living)
            call = {**way_in, "whisper": {**whisper, "answer": without_way(call)}}
        rows.append(out_row(lane, row, 0, Rank.ANSWER, call, living.now))
    for effect in done.effects:
        slot = len(rows) + (0 if heard.callback_id else 1)
        if (made := message_of(effect, texts, zone, lane, row, slot, living)) is not None:
            rows.append(made)
    if heard.message_id and any(isinstance(effect, Unsay) for effect in done.effects):
        gone = delete_call(lane.telegram_id, heard.message_id)
        rows.append(out_row(lane, row, len(rows) + 1, Rank.REPLY, gone, living.now))
    if any(isinstance(effect, Erase) for effect in done.effects):
        lived.erased = True
        rows = [farewell(made, heard) for made in rows]
    if len(rows) >= SLOTS:
        raise ValueError(f"one event made {len(rows)} messages")
    first = lived.owner.entries
    lived.entries += [(lane.actor_id, first + number, entry) for number, entry in enumerate(entries, 1)]
    lived.rows += rows
    lived.told += told(done.effects, row)
    lived.withdrawn += [effect.occurrence for effect in done.effects if isinstance(effect, Withdraw)]
    lived.waiting += waiting(done.effects, lane, row, living)
    lived.called_off += [(lane.actor_id, one.name) for one in done.effects if isinstance(one, Errand) and not one.task]
    lived.owner = done.person


def waiting(effects: tuple[Effect, ...], lane: Lane, row: InboxRow, living: Living) -> list[Waiting]:
    """What is sent for."""
    wanted = [effect for effect in effects if isinstance(effect, Errand)]
    return [
        Waiting(lane.actor_id, one.name, row.id * SLOTS + slot, one.at or living.now, one.task)
        for slot, one in enumerate(wanted)
        if one.task is not None
    ]


def whispered(
    effects: tuple[Effect, ...], heard: Heard, texts: Texts, zone: ZoneInfo, lane: Lane, living: Living
) -> Call | None:
    """For whoever pressed in a group. Where it cannot be shown the press leads into the private chat instead."""
    whisper = next((effect for effect in effects if isinstance(effect, Whisper)), None)
    if whisper is None or heard.place is None or heard.callback_id is None:
        return None
    shown = face(whisper.screen, texts, zone, whisper.card, lambda link: living.links.url(link, living.now))
    return whisper_call(heard.place, lane.telegram_id, shown, heard.callback_id)


def without_way(call: Mapping[str, Any]) -> dict[str, Any]:
    """The answer of a press that need not lead anywhere."""
    return {name: value for name, value in call["params"].items() if name != "url"}


def farewell(row: OutRow, heard: Heard) -> OutRow:
    """The last word to somebody who is forgotten: cards are, too, so it names the pressed message itself."""
    if row.card is None or heard.message_id is None:
        return replace(row, card=None)
    call = orjson.loads(row.body)
    call["params"].pop("disable_notification", None)
    edit = {"method": "editMessageText", "params": {**call["params"], "message_id": heard.message_id}}
    return replace(row, card=None, body=orjson.dumps(edit))


def message_of(
    effect: Effect, texts: Texts, zone: ZoneInfo, lane: Lane, row: InboxRow, slot: int, living: Living
) -> OutRow | None:
    now = living.now
    match effect:
        case Show(card, screen, rings, occurrence, expires_at):
            shown = face(screen, texts, zone, card, lambda link: living.links.url(link, now))
            call = send_call(lane.telegram_id, shown, silent=not rings)
            rank = Rank.REMINDER if occurrence else Rank.REPLY
            made = out_row(lane, row, slot, rank, call, now)
            return replace(made, card=card, occurrence=occurrence, expires_at=expires_at, rings=rings)
        case Send(what, otherwise, words, instead):
            said, caption = texts.render(otherwise, zone), texts.render(words, zone) if words else ""
            call = made_call(lane.telegram_id, what, said, caption)
            return replace(out_row(lane, row, slot, Rank.REPLY, call, now), card=PASSING if instead else None)
        case Answer() | Whisper() | Record() | Withdraw() | Erase() | Tell() | Errand() | Unsay():
            return None
