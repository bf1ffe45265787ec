"""What a courier makes of rows that an earlier one left in the air, and of one that cannot even be tried."""

from datetime import timedelta

import orjson

from bot.courier import recover
from bot.limits import Limits
from coach.events import Delivered
from storage.outbox import OutRow, Rank
from tests.bot.post import post


async def test_a_reminder_struck_twice_is_taken_for_sent_and_its_person_knows(tmp_path):
    async with post(tmp_path) as here:
        await here.remind("How were they?")
        for _ in range(2):
            await here.courier.once()
            await here.db.write(recover)

        assert await here.events() == [Delivered("run:1", 9, rang=True)]
        assert await here.db.read(lambda tx: tx.outbox.pending_count()) == 0


async def test_a_row_that_cannot_even_be_tried_fails_alone(tmp_path):
    async with post(tmp_path) as here:
        broken = {"method": "sendDocument", "params": {"chat_id": here.chat}, "file": "journal.json"}
        row = OutRow(77, here.actor, here.chat, Rank.REPLY, orjson.dumps(broken), here.clock.now())
        await here.db.write(lambda tx: tx.outbox.put([row]))
        await here.put("after it")
        await here.go()

        assert await here.seen() == ["after it"]
        assert await here.db.read(lambda tx: tx.outbox.pending_count()) == 0


async def test_chats_that_were_written_to_long_ago_are_not_kept_in_mind(tmp_path):
    async with post(tmp_path, Limits(30)) as here:
        await here.put("hello")
        await here.go()
        assert here.courier.limits._chats
        here.clock.move_to(here.clock.now() + timedelta(minutes=5))
        await here.go()

        assert not here.courier.limits._chats
