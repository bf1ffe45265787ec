"""What the outcome of its call means for an outbox row. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

import orjson

from bot.api import Done, Down, Gone, Later, Migrated, Refused, Unauthorised, Unknown, Unreachable
from bot.carrier import Carried, KnownFile
from bot.club_translate import role_of
from coach.news import Role
from storage.cards import Shown
from storage.inbox import Arrival
from storage.outbox import NOBODY, OutRow, Rank

GIVE_UP_AFTER = timedelta(hours=24)  # a reply older than that surprises more than it helps
LONGEST_BACK_OFF = timedelta(seconds=60)
MOVING = timedelta(seconds=1)  # until the club knows its new chat
MAYBE_SENT_TRIES = 2  # a reminder whose fate is unknown is repeated once
NO_TOPIC = ("message thread not found", "TOPIC_CLOSED", "TOPIC_DELETED")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of the row. `again` waits until `until`; `lost_card` forgets the card's message first."""

    row: OutRow
    kind: Literal["sent", "again", "failed", "unreachable"]
    shown: Shown | None = None  # what the card's message shows now
    file: KnownFile | None = None
    until: datetime | None = None
    why: str = ""
    lost_card: bool = False
    moved_to: int | None = None  # the chat has this number now
    result: Any = None  # what Telegram answered


def judge(row: OutRow, carried: Carried, now: datetime) -> Verdict:
    match carried.outcome:
        case Done(result):
            shown = Shown(carried.message_id, carried.picture) if carried.message_id is not None else None
            return Verdict(row, "sent", shown, carried.file, result=result)
        case Gone():
            return gone(row, now)
        case Later(seconds):
            return Verdict(row, "again", until=now + timedelta(seconds=seconds), why="too many requests")
        case Unreachable(why):
            return Verdict(row, "unreachable", why=why)
        case Migrated() if row.actor_id == NOBODY:
            return Verdict(row, "failed", why="the group moved")
        case Migrated(chat_id):
            return Verdict(row, "again", until=now + MOVING, why="the group moved", moved_to=chat_id)
        case Refused(why):
            return Verdict(row, "failed", why=why)
        case Unknown():
            return unknown(row, now)
        case Down(why) | Unauthorised(why):
            return later(row, now, why)


def gone(row: OutRow, now: datetime) -> Verdict:
    """A card is sent anew; what names its message itself has nothing else to be."""
    if row.card is None:
        return Verdict(row, "failed", why="the message is gone")
    return Verdict(row, "again", until=now, why="the card's message is gone", lost_card=True)


def unknown(row: OutRow, now: datetime) -> Verdict:
    """No answer came. An edit is simply done again, a reminder once more, a group post never."""
    why = "no answer from Telegram"
    if row.rank == Rank.GROUP or (row.rank == Rank.REMINDER and row.attempts + 1 >= MAYBE_SENT_TRIES):
        return Verdict(row, "sent", why=why)
    return later(row, now, why)


def later(row: OutRow, now: datetime, why: str) -> Verdict:
    if row.rank == Rank.ANSWER or now - row.created_at > GIVE_UP_AFTER:
        return Verdict(row, "failed", why=why)
    pause = min(LONGEST_BACK_OFF, timedelta(seconds=2 ** min(row.attempts, 6)))
    return Verdict(row, "again", until=now + pause, why=why)


def event_of(verdict: Verdict, now: datetime) -> Arrival | None:
    row = verdict.row
    if row.actor_id == NOBODY:
        return None
    if verdict.moved_to is not None:
        return Arrival(row.actor_id, f"m:{row.id}", now, orjson.dumps({"kind": "moved", "chat": verdict.moved_to}))
    if verdict.kind != "again" and (wish := orjson.loads(row.body).get("then")):
        return arrival(row, now, {"kind": "vouched", "role": role_in(verdict), "then": wish})
    if verdict.kind == "sent" and (closed := poll_in(verdict)) is not None:
        return arrival(row, now, closed)
    if verdict.kind == "unreachable":
        return arrival(
            row, now, {"kind": "silenced"} if row.rank == Rank.GROUP else {"kind": "reachable", "yes": False}
        )
    if (topic := topic_lost(verdict)) is not None:
        expires_at = {"expires_at": row.expires_at} if row.expires_at else {}
        return arrival(row, now, {**fate(row), **expires_at, "kind": "homeless", "topic": topic})
    if row.occurrence is None or verdict.kind == "again":
        return None
    if verdict.kind == "sent":
        return arrival(row, now, {**fate(row), "kind": "delivered", "rang": row.rings})
    return arrival(row, now, {**fate(row), "kind": "dropped"})


def topic_lost(verdict: Verdict) -> int | None:
    """The topic that a card was meant for, where Telegram says that it takes nothing (any more)."""
    if verdict.kind != "failed" or verdict.row.card is None or not any(word in verdict.why for word in NO_TOPIC):
        return None
    topic = orjson.loads(verdict.row.body)["params"].get("message_thread_id")
    return topic if isinstance(topic, int) else None


def role_in(verdict: Verdict) -> Role:
    """Telegram knows nobody by that number in the chat: not there. It could not be asked: nobody knows."""
    if verdict.kind == "sent":
        return role_of(verdict.result) if isinstance(verdict.result, dict) else "unknown"
    return "left" if "not found" in verdict.why else "unknown"


def poll_in(verdict: Verdict) -> dict[str, object] | None:
    """How many voted in the poll that this row closed."""
    card = orjson.loads(verdict.row.body).get("poll")
    voters = verdict.result.get("total_voter_count") if isinstance(verdict.result, dict) else None
    if not isinstance(card, int) or not isinstance(voters, int):
        return None
    return {"kind": "poll-ended", "card": card, "voters": voters}


def fate(row: OutRow) -> dict[str, object]:
    return {"occurrence": row.occurrence, "card": row.card or 0}


def arrival(row: OutRow, now: datetime, event: dict[str, object]) -> Arrival:
    return Arrival(actor_id=row.actor_id, key=f"o:{row.id}", event_at=now, body=orjson.dumps(event))
