"""What a lane's rows leave behind, and how effects become rows. The same for persons and clubs."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, TypeVar, get_args
from zoneinfo import ZoneInfo

import orjson

from bot.links import Links
from bot.screens import answer_call
from coach.calendars import Reach
from coach.club.values import Club, ClubDue
from coach.desk import Due
from coach.effects import Answer, Tell
from coach.journal import AnyEntry
from coach.library import Library
from coach.news import ToClub
from coach.person import Person
from coach.standing.checkpoint import Checkpoint
from content.texts import Texts
from storage.cards import Shown
from storage.codec import CLUB_EVENT, EVENT
from storage.errands import Waiting
from storage.inbox import Arrival, InboxRow, Lane
from storage.outbox import OutRow, Rank

Owner = TypeVar("Owner", Person, Club)

SLOTS = 64  # outbox rows that one inbox row may have: their ids are its id times this
FOR_CLUBS = get_args(ToClub)


@dataclass(slots=True)
class Lived(Generic[Owner]):
    """Still to be written. `moved_to` is the chat under which a club is reached from now on."""

    owner: Owner
    agenda_before: tuple[Due | ClubDue, ...] = ()
    entries: list[tuple[int, int, AnyEntry]] = field(default_factory=list)
    rows: list[OutRow] = field(default_factory=list)
    told: list[Arrival] = field(default_factory=list)
    finished: list[int] = field(default_factory=list)
    withdrawn: list[str | None] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)  # errands
    called_off: list[tuple[int, str]] = field(default_factory=list)
    adopted: list[tuple[int, int, int, Shown]] = field(default_factory=list)  # actor, card, chat, message
    checkpoint: Checkpoint | None = None  # to keep from now on
    moved_to: int | None = None
    failed: tuple[InboxRow, Exception] | None = None
    erased: bool = False
    known: bool = True  # there was a record of the owner before


@dataclass(frozen=True, slots=True)
class Living:
    """What a lane needs beside its rows."""

    library: Library
    texts: Callable[[str], Texts]
    links: Links
    now: datetime
    journal: Callable[[int], tuple[AnyEntry, ...]]
    checkpoint: Callable[[int], Checkpoint | None]
    telegram_id: Callable[[int], int | None]  # of an actor
    message: Callable[[int, int], int | None]  # of an actor's card
    reach: Reach = field(default_factory=Reach)


def walk(lane: Lane, lived: Lived[Owner], live_row: Callable[[InboxRow], None]) -> Lived[Owner]:
    """Rows after one that fails wait with it; those before it count."""
    for row in lane.rows:
        try:
            live_row(row)
        except Exception as error:  # noqa: BLE001 - whatever it is, the row is set aside and its neighbours go on
            lived.failed = (row, error)
            break
        lived.finished.append(row.id)
        if lived.erased:
            break
    return lived


def out_row(lane: Lane, row: InboxRow, slot: int, rank: Rank, call: Mapping[str, object], now: datetime) -> OutRow:
    return OutRow(
        id=row.id * SLOTS + slot,
        actor_id=lane.actor_id,
        chat_id=lane.telegram_id,
        rank=rank,
        body=orjson.dumps(call),
        created_at=now,
    )


def answer_of(
    answer: Answer | None, callback_id: str, texts: Texts, zone: ZoneInfo, living: Living
) -> Mapping[str, Any]:
    """Without words the press is answered all the same: the phone stops waiting."""
    if answer is None:
        return answer_call(callback_id)
    words = texts.label(answer.text, zone) if answer.text else ""
    url = living.links.url(answer.link, living.now) if answer.link else None
    return answer_call(callback_id, words, alert=answer.alert, url=url)


def told(effects: Iterable[object], row: InboxRow) -> list[Arrival]:
    """Events for other lanes: rows of their inboxes, once however often this row is lived."""
    tells = [effect for effect in effects if isinstance(effect, Tell)]
    return [Arrival(tell.to, f"t:{row.id}:{number}", row.event_at, body_of(tell)) for number, tell in enumerate(tells)]


def body_of(tell: Tell) -> bytes:
    return CLUB_EVENT.dump(tell.news) if isinstance(tell.news, FOR_CLUBS) else EVENT.dump(tell.news)  # type: ignore[arg-type]


def is_passed_on(effects: Iterable[object]) -> bool:
    """Another lane answers the press."""
    return any(isinstance(effect, Tell) and getattr(effect.news, "reply", "") for effect in effects)
