"""A club's lane, lived: like a person's, but what it says goes into the club's chat, silently and last of all."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from bot.club_translate import hear_club
from bot.lived import SLOTS, Lived, Living, answer_of, out_row, told, walk
from bot.screens import face, send_call
from coach.club.cards import Ready
from coach.club.effects import AskRole, ClubEffect, EndPoll, LeaveChat, MoveTo, Pin, Post, PostPoll, TakeAway
from coach.club.events import ClubEvent
from coach.club.street import ClubStep, step
from coach.club.timing import zone_of
from coach.club.values import Club
from coach.effects import Answer, Erase, Tell
from coach.events import Due
from coach.person import Context
from storage.codec import CLUB_EVENT
from storage.inbox import InboxRow, Lane
from storage.outbox import OutRow, Rank

UTC = ZoneInfo("UTC")


def live_club(lane: Lane, living: Living) -> Lived[Club]:
    club = lane.club or Club(id=lane.actor_id)
    lived = Lived(club, agenda_before=club.agenda, known=lane.club is not None)
    walk(lane, lived, lambda row: live_row(lane, row, lived, living))
    lived.rows = newest_faces(lived.rows)
    return lived


def live_row(lane: Lane, row: InboxRow, lived: Lived[Club], living: Living) -> None:
    event = event_of(row)
    if event is None:
        return
    context = Context(now=living.now, at=min(row.event_at, living.now), library=living.library)
    done = step(lived.owner, event, context)
    if isinstance(event, Due):
        lived.agenda_before = tuple(due for due in lived.agenda_before if due.reminder != event.reminder)
    gather(lane, row, done, lived, living)


def event_of(row: InboxRow) -> ClubEvent | None:
    return hear_club(orjson.loads(row.body)) if row.key.startswith("u:") else CLUB_EVENT.load(row.body)


def gather(lane: Lane, row: InboxRow, done: ClubStep, lived: Lived[Club], living: Living) -> None:
    """Turn effects into rows. All of them or none: an exception leaves `lived` as it was."""
    made = [one for effect in done.effects for one in rows_of(effect, done.club, lane, row, living)]
    if len(made) > SLOTS:
        raise ValueError(f"one event made {len(made)} messages")
    lived.rows += [replace(one, id=row.id * SLOTS + slot) for slot, one in enumerate(made)]
    lived.told += told(done.effects, row)
    lived.moved_to = next((effect.chat for effect in done.effects if isinstance(effect, MoveTo)), lived.moved_to)
    lived.erased = any(isinstance(effect, Erase) for effect in done.effects)
    lived.owner = done.club


def rows_of(effect: ClubEffect, club: Club, lane: Lane, row: InboxRow, living: Living) -> Iterator[OutRow]:
    chat = {"chat_id": lane.telegram_id}
    match effect:
        case Post():
            yield post(effect, club, lane, row, living)
        case Answer(to=reply):
            texts = living.texts(club.settings.language)
            call = answer_of(effect, reply, texts, UTC, living)
            yield out_row(lane, row, 0, Rank.ANSWER, call, living.now)
        case AskRole(person, then):
            params = {**chat, "user_id": living.telegram_id(person) or 0}
            call = {"method": "getChatMember", "params": params, "then": orjson.loads(CLUB_EVENT.dump(then))}
            yield out_row(lane, row, 0, Rank.ANSWER, call, living.now)
        case PostPoll():
            yield poll(effect, club, lane, row, living)
        case EndPoll(card) | TakeAway(card) | Pin(card):
            if (message := living.message(club.id, card)) is not None:
                call = call_on(effect, {**chat, "message_id": message})
                yield out_row(lane, row, 0, Rank.GROUP, call, living.now)
        case LeaveChat():
            yield out_row(lane, row, 0, Rank.GROUP, {"method": "leaveChat", "params": chat}, living.now)
        case MoveTo() | Erase() | Tell():
            return


def call_on(effect: EndPoll | TakeAway | Pin, message: dict[str, Any]) -> dict[str, Any]:
    """For a message that is there."""
    match effect:
        case EndPoll(card):
            return {"method": "stopPoll", "params": message, "poll": card}
        case TakeAway():
            return {"method": "deleteMessage", "params": message}
        case Pin(off=True):
            return {"method": "unpinChatMessage", "params": message}
        case Pin():
            return {"method": "pinChatMessage", "params": {**message, "disable_notification": True}}


def post(effect: Post, club: Club, lane: Lane, row: InboxRow, living: Living) -> OutRow:
    texts = living.texts(club.settings.language)
    shown = face(effect.screen, texts, zone_of(club), effect.card, lambda link: living.links.url(link, living.now))
    call = send_call(lane.telegram_id, shown, silent=True)
    if (topic := topic_for(effect.card, club)) is not None:
        call["params"]["message_thread_id"] = topic
    made = out_row(lane, row, 0, Rank.GROUP, call, living.now)
    return replace(
        made, card=effect.card, not_before=effect.not_before, occurrence=effect.occurrence, expires_at=effect.expires_at
    )


def poll(effect: PostPoll, club: Club, lane: Lane, row: InboxRow, living: Living) -> OutRow:
    texts, zone = living.texts(club.settings.language), zone_of(club)
    params = {
        "chat_id": lane.telegram_id,
        "question": texts.label(effect.question, zone),
        "options": [{"text": texts.label(answer, zone)} for answer in effect.answers],
        "is_anonymous": True,
        "hide_results_until_closes": True,
        "disable_notification": True,
    }
    topic = {} if club.settings.topic is None else {"message_thread_id": club.settings.topic}
    made = out_row(lane, row, 0, Rank.GROUP, {"method": "sendPoll", "params": {**params, **topic}}, living.now)
    return replace(made, card=effect.card, occurrence=effect.occurrence, expires_at=effect.expires_at)


def topic_for(card: int, club: Club) -> int | None:
    """Where somebody asked for the card, or where the club wants its posts."""
    state = next((one.state for one in club.cards if one.number == card), None)
    return state.topic if isinstance(state, Ready) else club.settings.topic


def newest_faces(rows: list[OutRow]) -> list[OutRow]:
    """Of several faces of one card within one batch only the newest is written: a crowd makes one edit."""
    newest = {row.card: row.id for row in rows if row.card is not None}
    return [row for row in rows if row.card is None or row.occurrence is not None or row.id == newest[row.card]]
