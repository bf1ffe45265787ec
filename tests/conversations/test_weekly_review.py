"""What a runner reads and taps on the day of the weekly review."""

from datetime import UTC, datetime, timedelta

from tests.conversations.people import answer_easily, joined, live_until, train
from tests.town import MONDAY, approved, town

SUNDAY = datetime(2026, 5, 10, 5, tzinfo=UTC)


async def test_on_sunday_the_week_comes_after_the_mornings_answer(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await live_until(chat, SUNDAY - timedelta(hours=11))
        await answer_easily(chat)
        await train(chat, sets=6)
        await live_until(chat, SUNDAY)
        await chat.look()
        await chat.taps("Gone in a few min")
        await chat.taps("Same as usual")
        await chat.taps("OK · your week")
        await chat.taps("Busy week")
        await chat.taps("OK")

    approved("sunday", chat.transcript)


async def test_on_a_sunday_without_a_check_the_week_is_the_mornings_message(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await live_until(chat, SUNDAY - timedelta(hours=13))
        await chat.look()
        await chat.taps("No run today")
        await chat.taps("Skip")
        await chat.to_next()
        await chat.taps("Skip")
        await chat.taps("Rest on purpose")
        await chat.to_next()
        await chat.taps("Make it lighter")
        await chat.taps("Back to usual")
        await chat.taps("OK")

    approved("sunday-alone", chat.transcript)


async def test_every_fourth_week_four_questions_follow(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await chat.wait(SUNDAY.replace(hour=9) - MONDAY + timedelta(weeks=3))
        chat.lines.clear()
        await chat.says("/plan")
        await chat.taps("Your week")
        await chat.taps("OK")
        await chat.taps("I ran, minding them")
        await chat.taps("Much less")
        await chat.taps("No")
        await chat.taps("A little")
        await chat.taps("Left · aware")

    approved("fourth-week", chat.transcript)
