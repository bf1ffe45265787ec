"""The courier sends what stands in the outbox: replies before reminders, within Telegram's limits, in order a chat.

A row is committed as *sending* before the call. What became of the calls is written in groups, together with taking
the next rows; what became of a reminder comes back as an event of its person.
"""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog

from bot.api import Down, Later, NamelessError, Outcome, Refused, Unauthorised, Unreachable
from bot.carrier import Carried, Carrier
from bot.delivery import Verdict, arrival, event_of, fate, judge
from bot.health import Health
from bot.limits import Limits
from storage.cards import Shown
from storage.database import Database, Tx
from storage.errors import StorageError
from storage.outbox import OutRow, Rank

log = structlog.get_logger()

IN_FLIGHT = 100
LONGEST_SLEEP = 1.0
GATHER_SECONDS = 0.01  # between turns, so that results and rows share a transaction; a new reply does not wait
LIMITED = (Rank.REPLY, Rank.REMINDER, Rank.GROUP)


@dataclass(frozen=True, slots=True)
class Turn:
    """What one turn found: rows to send with the message of their card, and when to look again."""

    rows: list[tuple[OutRow, Shown | None]]
    next_at: datetime | None
    news: bool  # events of persons were made


class Courier:
    def __init__(
        self,
        db: Database,
        carrier: Carrier,
        limits: Limits,
        now: Callable[[], datetime],
        health: Health,
        news: Callable[[], None],
        in_flight: int = IN_FLIGHT,
    ) -> None:
        self.db = db
        self.carrier = carrier
        self.limits = limits
        self.now = now
        self.health = health
        self.news = news
        self.in_flight = in_flight
        self.flying = 0
        self.results: list[Verdict] = []
        self.awake = asyncio.Event()
        self.stopping = False
        self.token = 0
        self.recovered = True  # until a run begins, which looks after what an earlier one left behind

    def wake(self) -> None:
        self.awake.set()

    def stop(self) -> None:
        """Take nothing new; `run` returns when the calls in flight have ended and are written down."""
        self.stopping = True
        self.awake.set()

    async def run(self, token: int) -> None:
        """`token` fences: a courier that lost its lease can neither take a row nor mark one."""
        self.token = token
        self.recovered = False
        async with asyncio.TaskGroup() as calls:
            while not (self.stopping and not self.flying and not self.results):
                turn = await self.once()
                for row, shown in turn.rows:
                    calls.create_task(self.carry(row, shown))
                await self._sleep(self.now() if turn.rows else turn.next_at)

    async def once(self) -> Turn:
        """Write down what came back and take what may go, in one transaction."""
        self.awake.clear()
        results, self.results = self.results, []
        try:
            turn = await self.db.write(lambda tx: self._turn(tx, results))
        except StorageError as error:
            self.results = results + self.results
            self.health.ill("courier", str(error))
            return Turn([], None, news=False)
        self.recovered = True
        if turn.news:
            self.news()
        return turn

    def _turn(self, tx: Tx, results: list[Verdict]) -> Turn:
        now = self.now()
        if not self.recovered:
            recover(tx)
        news = write_down(tx, results, now, self.token)
        bot = self.carrier.api.bot_id
        tx.files.set([(bot, one.file.key, one.file.file_id, now) for one in results if one.file is not None])
        rows: list[OutRow] = []
        if not self.stopping:
            news = drop_expired(tx, now) or news
            rows = tx.outbox.claim(now, self.in_flight, self.token, ranks=(Rank.ANSWER,))
            self.limits.follow(now)
            room = min(self.limits.room(now), self.in_flight - self.flying + self.carrier.making)
            if room > 0:
                rows += self._admitted(tx, self._claimed(tx, now, room), now)
        if not rows:
            self.limits.forget(now)
        cards = tx.cards.get([(row.actor_id, row.card) for row in rows if row.card is not None])
        pairs = [(row, cards.get((row.actor_id, row.card)) if row.card is not None else None) for row in rows]
        return Turn(pairs, None if rows else self._next_at(tx, now), news)

    def _claimed(self, tx: Tx, now: datetime, room: int) -> list[OutRow]:
        """The last room there is belongs to replies: whoever presses does not wait behind what nobody waits for."""
        if room > self.limits.kept:
            return tx.outbox.claim(now, room - self.limits.kept, self.token, ranks=LIMITED)
        return tx.outbox.claim(now, room, self.token, ranks=(Rank.REPLY,))

    def _admitted(self, tx: Tx, rows: list[OutRow], now: datetime) -> list[OutRow]:
        """Rows whose chat may be written to; the others go back until it may."""
        admitted = []
        for row in rows:
            free_at = self.limits.free_at(row.chat_id, now)
            if free_at > now:
                tx.outbox.postpone(row.id, free_at, self.token, tried=False)
            else:
                self.limits.spend(row.chat_id, now)
                admitted.append(row)
        return admitted

    def _next_at(self, tx: Tx, now: datetime) -> datetime | None:
        replies, others = tx.outbox.next_times()
        moments = (
            max(replies, self.limits.next_room(now)) if replies else None,
            max(others, self.limits.next_room(now, self.limits.kept)) if others else None,
        )
        return min((moment for moment in moments if moment), default=None)

    def carry(self, row: OutRow, shown: Shown | None) -> Coroutine[Any, Any, None]:
        """The call for a row of a turn, in flight from now on; what became of it is told to the next turn."""
        self.flying += 1
        return self._deliver(row, shown)

    async def _deliver(self, row: OutRow, shown: Shown | None) -> None:
        try:
            carried = await self.carrier.carry(row, shown)
        except (StorageError, NamelessError) as error:
            carried = Carried(Down(str(error)))
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one row must not silence all others
            carried = Carried(Refused(type(error).__name__))
        finally:
            self.flying -= 1
        verdict = judge(row, carried, self.now())
        self._heed(row, carried.outcome, verdict)
        self.results.append(verdict)
        if not self.flying:
            self.awake.set()
        elif len(self.results) == 1:
            asyncio.get_running_loop().call_later(GATHER_SECONDS, self.awake.set)

    def _heed(self, row: OutRow, outcome: Outcome, verdict: Verdict) -> None:
        match outcome:
            case Later():
                many = any(one.why == verdict.why and one.row.chat_id != row.chat_id for one in self.results)
                self.limits.close(row.chat_id, verdict.until or self.now(), everyone=many or row.rank == Rank.ANSWER)
            case Unauthorised(why):
                self.health.ill("courier", f"Telegram refuses the token: {why}")
            case _ if verdict.kind == "again":
                self.health.ill("courier", verdict.why)
            case Unreachable():
                log.info("person_unreachable", actor=row.actor_id)
            case _:
                self.health.well("courier")
        if verdict.kind == "failed":
            log.warning("message_failed", row=row.id, why=without_quotes(verdict.why))

    async def _sleep(self, next_at: datetime | None) -> None:
        seconds = LONGEST_SLEEP
        if next_at is not None:
            seconds = min(seconds, max(GATHER_SECONDS, (next_at - self.now()).total_seconds()))
        try:
            async with asyncio.timeout(seconds):
                await self.awake.wait()
        except TimeoutError:
            pass


def without_quotes(why: str) -> str:
    """Telegram's reason as far as it cannot repeat what a message says: "Bad Request: can't parse entities"."""
    return ":".join(why.split(":")[:2]).partition('"')[0]


def recover(tx: Tx) -> None:
    """Rows found as sending after a crash may have been sent: a group post is not repeated, a reminder once."""
    for row in tx.outbox.found_sending():
        if row.rank == Rank.GROUP or (row.rank == Rank.REMINDER and row.attempts > 1):
            write_down(tx, [Verdict(row, "sent")], row.created_at, None)
        else:
            tx.outbox.postpone(row.id, row.created_at)


def write_down(tx: Tx, results: list[Verdict], now: datetime, token: int | None) -> bool:
    """Store what became of the rows; returns whether persons have news."""
    sent = [one for one in results if one.kind == "sent"]
    tx.outbox.sent([(one.row.id, now) for one in sent], token)
    tx.cards.set(
        [
            (one.row.actor_id, one.row.card, one.row.chat_id, one.shown)
            for one in sent
            if one.row.card is not None and one.shown is not None
        ]
    )
    events = [event for one in results if (event := event_of(one, now)) is not None]
    for one in results:
        match one.kind:
            case "again":
                if one.lost_card and one.row.card is not None:
                    tx.cards.forget(one.row.actor_id, one.row.card)
                tx.outbox.postpone(one.row.id, one.until or now, token)
            case "failed" | "unreachable":
                tx.outbox.failed(one.row.id, one.why)
            case "sent":
                pass
    if events:
        tx.inbox.receive(events, now)
    return bool(events)


def drop_expired(tx: Tx, now: datetime) -> bool:
    """Reminders that came too late are dropped, and their persons' coaching is told."""
    expired = tx.outbox.expire(now)
    if expired:
        tx.inbox.receive([arrival(row, now, {**fate(row), "kind": "dropped"}) for row in expired], now)
    return bool(expired)
