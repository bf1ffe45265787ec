"""The courier on a real database: what goes when, and what is told of it."""

import asyncio
from datetime import timedelta

import orjson

from bot.limits import Limits
from coach.events import Delivered, Dropped
from storage.outbox import OutRow, Rank
from tests.bot.post import SECOND, post


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
        assert not await here.db.read(lambda tx: tx.outbox.has_fresh(here.clock.now()))
