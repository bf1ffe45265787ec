"""Events from lane to lane, and what becomes of them when a club's chat gets another number."""

from datetime import datetime

import orjson

from coach.club.values import Club
from coach.news import Joins, LetGo
from storage.codec import CLUB_EVENT, EVENT
from storage.database import Tx
from storage.inbox import Arrival, Lane

ABOUT_CLUBS = ("joins", "sets-up", "leads", "would-coach", "takes-on")
"""Wishes of a person that deserve an answer even where no club is any more."""


def tell(tx: Tx, arrivals: list[Arrival], now: datetime) -> None:
    """Whoever was forgotten meanwhile is told nothing; who asked a club that is gone hears that it is."""
    if not arrivals:
        return
    there = tx.actors.addresses(arrival.actor_id for arrival in arrivals)
    known = [arrival for arrival in arrivals if arrival.actor_id in there]
    unheard = (gone(arrival) for arrival in arrivals if arrival.actor_id not in there)
    tx.inbox.receive([*known, *(answer for answer in unheard if answer is not None)], now)


def gone(arrival: Arrival) -> Arrival | None:
    match orjson.loads(arrival.body):
        case {"kind": kind, "person": int(person)} if kind in ABOUT_CLUBS:
            away = orjson.dumps({"kind": "turned-away", "club": arrival.actor_id, "why": "gone"})
            return Arrival(person, f"{arrival.key}:gone", arrival.event_at, away)
        case _:
            return None


def move(tx: Tx, club: int, chat: int, now: datetime) -> None:
    """Messages of the old chat cannot be edited from the new one: the next face of each card is sent anew.

    What came under the new number before we knew is this very club: whoever joined it there joins here.
    """
    before = tx.actors.addresses([club]).get(club)
    if before is None or before == chat:
        return
    if (newcomer := tx.actors.find("club", chat)) is not None:
        found, _ = tx.clubs.readable([newcomer])
        tell(tx, taken_over(found.get(newcomer, Club(newcomer)), club, now), now)
        tx.retire(newcomer)
    tx.actors.move(club, chat)
    tx.cards.forget_all(club)
    tx.outbox.move(before, chat)


def taken_over(newcomer: Club, heir: int, now: datetime) -> list[Arrival]:
    """Its members ask to be let into the heir; Telegram vouches for each."""
    news: list[Arrival] = []
    for member in newcomer.members:
        key = f"t:{newcomer.id}:{member.person}"
        news += [
            Arrival(heir, f"{key}:in", now, CLUB_EVENT.dump(Joins(member.person))),
            Arrival(member.person, f"{key}:out", now, EVENT.dump(LetGo(newcomer.id, "moved"))),
        ]
    return news


def inherited(tx: Tx, lane: Lane) -> list[Arrival]:
    """What lanes told a retired club is told its heir, who has its chat. Its updates and messages are past."""
    heir = tx.actors.find("club", lane.telegram_id)
    if heir is None:
        return []
    return [
        Arrival(heir, f"{row.key}:heir", row.event_at, row.body)
        for row in lane.rows
        if row.key.startswith("t:") or b'"vouched"' in row.body
    ]
