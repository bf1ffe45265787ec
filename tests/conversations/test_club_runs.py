"""What a club does together, read aloud."""

from datetime import timedelta
from pathlib import Path

from tests.conversations.gathering import gathered
from tests.town import approved, town

TEN_SECONDS = timedelta(seconds=10)


async def test_a_club_run_from_the_morning_card_to_the_answers(tmp_path: Path):
    async with town(tmp_path) as here:
        club = await gathered(here, "Tu", "Th")
        chat, ben = club.chat, club.people[1]
        await chat.wait("2026-05-05T07:00:30+00:00")
        for who in range(5):
            await club.taps(who, "I'm in")
        await club.taps(4, "Not this time")
        await chat.wait(TEN_SECONDS)
        await club.taps(5, "I'm in")
        await chat.wait(TEN_SECONDS)
        await chat.wait("2026-05-05T17:25:00+00:00")
        await club.taps(1, "Leader")
        await club.taps(0, "Leader")
        for _ in range(4):
            await chat.wait(TEN_SECONDS)
            label = "Next" if "Next ▸" in await labels(chat) else "End"
            await club.taps(0, label)
        await chat.wait(TEN_SECONDS)
        await chat.wait("2026-05-05T18:46:00+00:00")
        for who in range(5):
            await club.taps(who, "Answer privately")
            await club.people[who].look()
            await club.people[who].taps("Right · sore" if who == 1 else "All good")
            await club.people[who].taps("Normal")
        await chat.wait(TEN_SECONDS)
        await chat.wait("2026-05-07T06:50:00+00:00")

        approved("club_run", f"# the club\n\n{chat.transcript}\n# a member, in private\n\n{ben.transcript}")


async def labels(chat):
    return {label for row in (await chat.last())["buttons"] for label in row}
