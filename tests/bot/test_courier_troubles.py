"""The courier on a real database against a Telegram that misbehaves."""

from datetime import timedelta

import orjson
import pytest

from bot.courier import recover
from coach.events import Reachable
from storage.outbox import OutRow, Rank
from tests.bot.post import SECOND, post


async def test_an_answer_that_comes_too_late_for_telegram_is_no_failure(tmp_path):
    async with post(tmp_path) as here:
        answer = {"method": "answerCallbackQuery", "params": {"callback_query_id": "gone"}}
        row = OutRow(99, here.actor, here.chat, Rank.ANSWER, orjson.dumps(answer), here.clock.now())
        await here.db.write(lambda tx: tx.outbox.put([row]))
        await here.go()

        assert here.courier.health.green
        assert not await here.db.read(lambda tx: tx.outbox.has_fresh(here.clock.now()))


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
        message = (await here.db.read(lambda tx: tx.cards.get([(here.actor, 1)])))[here.actor, 1].message_id
        await here.courier.carrier.api.call("deleteMessage", {"chat_id": here.chat, "message_id": message})
        await here.put("new", card=1)
        await here.go()

        assert await here.seen() == ["new"]


@pytest.mark.parametrize(("days", "seen"), [(0, []), (3, ["goes on below"])])
async def test_a_card_that_is_over_goes_from_the_chat_or_says_so_where_it_is_too_old_for_that(tmp_path, days, seen):
    async with post(tmp_path) as here:
        await here.put("a menu", card=1)
        await here.go()
        here.clock.moment += timedelta(days=days)
        for _ in range(2):
            await here.put("goes on below", card=1, gone=True)
            await here.go()

        assert await here.seen() == seen
        assert await here.db.read(lambda tx: tx.outbox.pending_count()) == 0


async def test_a_card_that_was_never_sent_says_nothing_when_it_is_over(tmp_path):
    async with post(tmp_path) as here:
        await here.put("goes on below", card=1, gone=True)
        await here.go()

        assert await here.seen() == []


async def test_a_last_word_whose_message_is_gone_is_given_up_and_not_tried_for_ever(tmp_path):
    """Who erases everything may clear the chat, too: what names its message itself has no card to be sent as."""
    async with post(tmp_path) as here:
        edit = {"method": "editMessageText", "params": {"chat_id": here.chat, "message_id": 9999, "text": "Gone."}}
        row = OutRow(99, here.actor, here.chat, Rank.REPLY, orjson.dumps(edit), here.clock.now())
        await here.db.write(lambda tx: tx.outbox.put([row]))

        assert await here.go() == 1
        assert await here.db.read(lambda tx: tx.outbox.pending_count()) == 0


async def test_a_very_long_wait_closes_one_chat_and_no_other(tmp_path):
    async with post(tmp_path) as here:
        await here.fault("429", count=1, retry_after=40_000_000)
        await here.put("closed")
        await here.go()
        other = {"method": "sendMessage", "params": {"chat_id": 1002, "text": "open"}}
        row = OutRow(99, here.actor, 1002, Rank.REPLY, orjson.dumps(other), here.clock.now())
        await here.db.write(lambda tx: tx.outbox.put([row]))

        assert await here.go() == 1
        assert await here.db.read(lambda tx: tx.outbox.pending_count()) == 1


@pytest.mark.parametrize("reason", ["blocked", "deactivated"])
async def test_somebody_who_is_gone_is_told_to_their_coaching_and_not_written_to_again(tmp_path, reason):
    async with post(tmp_path) as here:
        await here.fault("403", reason=reason)
        await here.put("hello")
        await here.go()

        assert await here.events() == [Reachable(yes=False)]
        assert await here.db.read(lambda tx: tx.outbox.pending_count()) == 0


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
