"""Files in and out, over real HTTP."""

from datetime import timedelta

from tests.bot.records.workouts import fit
from tests.conversations.people import joined, until_after_the_run
from tests.town import approved, town


async def test_a_dropped_run_is_logged_and_asked_about(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await until_after_the_run(chat)
        start = here.clock.now() - timedelta(hours=1, minutes=30)
        chat.lines.clear()

        await chat.drops("evening.fit", fit(start))
        await chat.taps("Right · aware")
        await chat.taps("Normal")
        await chat.drops("evening.fit", fit(start))
        await chat.drops("holiday.jpg", b"\xff\xd8\xff\xe0 a picture")
        await chat.drops("broken.fit", fit(start)[:40])

        approved("a_dropped_run", chat.transcript)
