"""The courier on a real database against a Telegram that misbehaves."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
import orjson
import pytest

from bot.api import Api
from bot.courier import Courier, recover
from bot.health import Health
from bot.limits import Limits
from bot.request import AiohttpRequest
from coach.events import Delivered, Dropped, Reachable
from storage.codec import EVENT
from storage.database import Database
from storage.outbox import OutRow, Rank
from tests.town import KEY, MONDAY, FrozenClock, free_port, playground

SECOND = timedelta(seconds=1)


@dataclass(slots=True)
class Post:
    """A courier with everything that it works on."""

    db: Database
    courier: Courier
    clock: FrozenClock
    address: str
    session: aiohttp.ClientSession
    chat: int
    actor: int
    rows: int = 0

    async def put(self, text: str, rank: Rank = Rank.REPLY, card: int | None = None, **more: Any) -> int:
        self.rows += 1
        call = {"method": "sendMessage", "params": {"chat_id": self.chat, "text": text}}
        row = OutRow(self.rows, self.actor, self.chat, rank, orjson.dumps(call), self.clock.now(), card=card, **more)
        await self.db.write(lambda tx: tx.outbox.put([row]))
        return row.id

    async def remind(self, text: str, minutes: int = 30, card: int = 9) -> int:
        expires_at = self.clock.now() + timedelta(minutes=minutes)
        return await self.put(text, Rank.REMINDER, card, occurrence="run:1", expires_at=expires_at, rings=True)

    async def go(self) -> int:
        """Send whatever may go at this moment; how many calls."""
        calls = 0
        while (turn := await self.courier.once()).rows or self.courier.results:
            for row, message in turn.rows:
                await self.courier.carry(row, message)
                calls += 1
        return calls

    async def seen(self) -> list[str]:
        async with self.session.get(f"{self.address}/sim/chats/{self.chat}/messages?after=0") as answer:
            return [message["text"] for message in await answer.json()]

    async def fault(self, kind: str, **more: Any) -> None:
        async with self.session.post(f"{self.address}/sim/faults", json={"kind": kind, **more}) as answer:
            assert answer.status == 200, await answer.text()

    async def calm(self) -> None:
        async with self.session.delete(f"{self.address}/sim/faults") as answer:
            assert answer.status == 200

    async def events(self) -> list[object]:
        lanes = await self.db.read(lambda tx: tx.inbox.claim(self.clock.now()))
        return [EVENT.load(row.body) for lane in lanes for row in lane.rows]


@asynccontextmanager
async def post(folder: Path, limits: Limits | None = None) -> AsyncIterator[Post]:
    clock, port = FrozenClock(), free_port()
    db = Database.open(f"sqlite:///{folder / 'talus.db'}", [KEY])
    request = AiohttpRequest(read_seconds=5)
    await request.initialize()
    api = Api(f"http://127.0.0.1:{port}", "1:playground", request)
    health = Health()
    courier = Courier(db, api, limits or Limits(1000, private_burst=1000), clock.now, health, no_file, lambda: None)
    courier.token = await db.write(lambda tx: tx.leases.take("courier", "test", 60)) or 0
    async with playground(clock, port, None), closing(request), aiohttp.ClientSession() as session:
        async with session.get(f"http://127.0.0.1:{port}/sim/chats") as answer:
            chat = next(one["id"] for one in await answer.json() if one["type"] == "private")
        actor = (await db.write(lambda tx: tx.actors.ids("person", [chat], MONDAY)))[chat]
        yield Post(db, courier, clock, f"http://127.0.0.1:{port}", session, chat, actor)
    db.close()


@asynccontextmanager
async def closing(request: AiohttpRequest) -> AsyncIterator[None]:
    yield
    await request.shutdown()


async def no_file(actor: int) -> bytes:
    raise AssertionError(f"nobody asked for the file of {actor}")


async def test_a_card_is_sent_once_and_edited_from_then_on(tmp_path):
    async with post(tmp_path) as here:
        await here.put("How were they?", card=1)
        await here.go()
        await here.put("Legs overall?", card=1)
        await here.go()

        assert await here.seen() == ["Legs overall?"]


async def test_only_the_newest_of_several_edits_is_sent(tmp_path):
    async with post(tmp_path) as here:
        await here.put("first", card=1)
        await here.go()
        for text in ("second", "third", "fourth"):
            await here.put(text, card=1)

        assert await here.go() == 1
        assert await here.seen() == ["fourth"]


async def test_replies_go_before_reminders_and_answers_before_all(tmp_path):
    async with post(tmp_path) as here:
        await here.remind("reminder")
        await here.put("reply")
        answer = {"method": "answerCallbackQuery", "params": {"callback_query_id": "gone"}}
        row = OutRow(99, here.actor, here.chat, Rank.ANSWER, orjson.dumps(answer), here.clock.now())
        await here.db.write(lambda tx: tx.outbox.put([row]))

        first = await here.courier.once()
        assert [row.rank for row, _ in first.rows] == [Rank.ANSWER, Rank.REPLY]


async def test_an_answer_that_comes_too_late_for_telegram_is_no_failure(tmp_path):
    async with post(tmp_path) as here:
        answer = {"method": "answerCallbackQuery", "params": {"callback_query_id": "gone"}}
        row = OutRow(99, here.actor, here.chat, Rank.ANSWER, orjson.dumps(answer), here.clock.now())
        await here.db.write(lambda tx: tx.outbox.put([row]))
        await here.go()

        assert here.courier.health.green
        assert not await here.db.read(lambda tx: tx.outbox.has_fresh())


async def test_what_telegram_says_about_waiting_is_obeyed(tmp_path):
    async with post(tmp_path) as here:
        await here.fault("429", count=1, retry_after=7)
        await here.put("patient")
        await here.go()
        assert await here.seen() == []
        here.clock.move_to(here.clock.now() + 6 * SECOND)
        assert await here.go() == 0
        here.clock.move_to(here.clock.now() + 2 * SECOND)
        await here.go()

        assert await here.seen() == ["patient"]


async def test_the_same_content_again_counts_as_sent(tmp_path):
    async with post(tmp_path) as here:
        await here.put("same", card=1)
        await here.go()
        await here.put("same", card=1)
        await here.go()

        assert await here.db.read(lambda tx: tx.outbox.pending_count()) == 0
        assert here.courier.health.green


async def test_a_card_whose_message_was_deleted_is_sent_anew(tmp_path):
    async with post(tmp_path) as here:
        await here.put("old", card=1)
        await here.go()
        message = (await here.db.read(lambda tx: tx.cards.get([(here.actor, 1)])))[here.actor, 1]
        await here.courier.api.call("deleteMessage", {"chat_id": here.chat, "message_id": message})
        await here.put("new", card=1)
        await here.go()

        assert await here.seen() == ["new"]


@pytest.mark.parametrize("reason", ["blocked", "deactivated"])
async def test_somebody_who_is_gone_is_told_to_their_coaching_and_not_written_to_again(tmp_path, reason):
    async with post(tmp_path) as here:
        await here.fault("403", reason=reason)
        await here.put("hello")
        await here.go()

        assert await here.events() == [Reachable(yes=False)]
        assert await here.db.read(lambda tx: tx.outbox.pending_count()) == 0


async def test_what_became_of_a_reminder_comes_back(tmp_path):
    async with post(tmp_path) as here:
        await here.remind("How were they?")
        await here.go()

        assert await here.events() == [Delivered("run:1", 9, rang=True)]


async def test_a_reminder_that_came_too_late_is_dropped_and_told(tmp_path):
    async with post(tmp_path) as here:
        await here.remind("How were they?", minutes=5)
        here.clock.move_to(here.clock.now() + timedelta(minutes=6))
        await here.go()

        assert await here.seen() == []
        assert await here.events() == [Dropped("run:1", 9)]


async def test_while_telegram_is_down_nothing_is_lost(tmp_path):
    async with post(tmp_path) as here:
        await here.fault("5xx")
        await here.put("reply")
        for _ in range(5):
            await here.go()
            here.clock.move_to(here.clock.now() + 70 * SECOND)
        assert not here.courier.health.green
        await here.calm()
        await here.go()

        assert await here.seen() == ["reply"]
        assert here.courier.health.green


async def test_a_reminder_whose_fate_is_unknown_is_repeated_once(tmp_path):
    async with post(tmp_path) as here:
        await here.fault("drop", method="sendMessage")
        await here.remind("How were they?", minutes=60)
        for _ in range(5):
            await here.go()
            here.clock.move_to(here.clock.now() + 70 * SECOND)

        assert await here.seen() == ["How were they?"] * 2


async def test_a_group_post_whose_fate_is_unknown_is_not_repeated(tmp_path):
    async with post(tmp_path) as here:
        await here.fault("drop", method="sendMessage")
        await here.put("Primer at the start", Rank.GROUP)
        for _ in range(3):
            await here.go()
            here.clock.move_to(here.clock.now() + 70 * SECOND)

        assert await here.seen() == ["Primer at the start"]


async def test_after_a_crash_replies_go_again_and_reminders_once(tmp_path):
    async with post(tmp_path) as here:
        await here.put("reply")
        await here.courier.once()
        await here.db.write(recover)
        await here.go()
        await here.remind("reminder")
        await here.courier.once()
        await here.db.write(recover)
        await here.courier.once()
        await here.db.write(recover)
        await here.go()

        assert await here.seen() == ["reply"]


async def test_a_private_chat_is_written_to_at_its_pace(tmp_path):
    async with post(tmp_path, Limits(30)) as here:
        for number in range(5):
            await here.put(f"message {number}")
        await here.go()
        assert len(await here.seen()) == 3
        here.clock.move_to(here.clock.now() + SECOND)
        await here.go()

        assert len(await here.seen()) == 4


async def test_run_ends_when_told_and_leaves_nothing_in_the_air(tmp_path):
    async with post(tmp_path) as here:
        await here.put("goodbye")
        running = asyncio.ensure_future(here.courier.run(here.courier.token))
        while not await here.seen():
            await asyncio.wait([running], timeout=0.01)
        here.courier.stop()
        await running

        assert not here.courier.flying
        assert not await here.db.read(lambda tx: tx.outbox.has_fresh())
