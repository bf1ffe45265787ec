"""What a runner reads and taps on the day of a test."""

from datetime import UTC, datetime, timedelta

from tests.conversations.people import PRESETS, answer_easily, joined
from tests.town import Chat, approved, town

SUNDAY = datetime(2026, 5, 3, 7, tzinfo=UTC)
TEST_TOMORROW = (*PRESETS[:-2], "Test tomorrow")


async def until_the_test(chat: Chat) -> None:
    """What comes before it is answered; the transcript begins with the card of the test."""
    while not await is_offered(chat):
        await answer_easily(chat)
        chat.lines.clear()
        await chat.to_next()


async def is_offered(chat: Chat) -> bool:
    return (await chat.last())["text"].startswith("Your first test\n")


async def taps(chat: Chat, *labels: str) -> None:
    for label in labels:
        await chat.taps(label)


async def lasts(chat: Chat, seconds: int, *labels: str) -> None:
    """From Start until it is over."""
    await chat.taps("Start")
    await chat.wait(timedelta(seconds=seconds))
    await taps(chat, "It's over", *labels)


async def test_a_first_test_shows_where_each_ankle_starts(tmp_path):
    async with town(tmp_path, start=SUNDAY) as here:
        chat = await joined(here, TEST_TOMORROW)
        await until_the_test(chat)
        await taps(chat, "Start", "1980s", "Women's", "9", "9.5", "11", "11")
        await lasts(chat, 50, "45 or more")
        await lasts(chat, 27, "29", "Once more")
        await chat.wait(timedelta(seconds=46))
        await taps(chat, "It's over", "45 or more")
        await lasts(chat, 7, "9", "That's my best")
        await lasts(chat, 14, "16", "That's my best")
        await lasts(chat, 60, "30 or more", "Clean to the end")
        await taps(chat, "Ready for", "Yes, both", "Not the left", "Yes, both")

    approved("first-test", chat.transcript)


async def test_four_weeks_later_a_gain_a_gap_and_what_hurt_are_told(tmp_path):
    async with town(tmp_path, start=SUNDAY) as here:
        chat = await joined(here, TEST_TOMORROW)
        await until_the_test(chat)
        await taps(chat, "Start", "Skip", "Skip", "7", "7", "10", "10", "Finish here")
        await chat.wait(timedelta(days=28))
        chat.lines.clear()
        await chat.says("/test")
        await taps(chat, "Start", "9", "9.5", "11", "11.5")
        await taps(chat, "It hurts", "4", "It hurts", "1")
        await lasts(chat, 36, "38", "That's my best", "Finish here", "Why?", "◀ Back", "Undo")

    approved("test-again", chat.transcript)
