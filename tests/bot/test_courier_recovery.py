"""What a courier makes of reminders that an earlier one left in the air."""

from bot.courier import recover
from coach.events import Delivered
from tests.bot.test_courier import post


async def test_a_reminder_struck_twice_is_taken_for_sent_and_its_person_knows(tmp_path):
    async with post(tmp_path) as here:
        await here.remind("How were they?")
        for _ in range(2):
            await here.courier.once()
            await here.db.write(recover)

        assert await here.events() == [Delivered("run:1", 9, rang=True)]
        assert await here.db.read(lambda tx: tx.outbox.pending_count()) == 0
