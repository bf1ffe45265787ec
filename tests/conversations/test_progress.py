"""Looking at the way so far: from the first day, when there is nothing to draw, to pictures that are made and sent."""

from datetime import UTC, datetime

from tests.conversations.people import joined, live_until
from tests.town import approved, town

REPORT = ("For a physio", "Make the page")
SUNDAY = datetime(2026, 5, 10, 12, 0, tzinfo=UTC)


async def test_the_way_so_far_is_words_at_first_and_then_pictures(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await chat.says("/progress")
        await chat.taps("Calendar")
        first = list(chat.lines)
        await live_until(chat, SUNDAY)
        chat.lines = [*first, "… an easy week"]
        await chat.says("/progress")
        for label in ("Left only", "Right only", "Calendar", "Tests", "Share", "◀ Back", *REPORT):
            await chat.taps(label)

    approved("progress", chat.transcript)
