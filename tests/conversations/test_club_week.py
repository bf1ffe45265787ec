"""A club's week with six members, two of whom are sore: what the chat shows of it, and what it never does."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.simulate.invariants.clubs import OF_SYMPTOMS
from tests.conversations.gathering import Gathering, gathered
from tests.town import Town, approved, town

TEN_SECONDS = timedelta(seconds=10)
FELT = ("All good", "Right · sore", "All good", "Left · aware", "All good", "Both · sore")


async def test_a_clubs_week_ends_in_one_pinned_digest_that_says_nothing_about_anybody(tmp_path: Path):
    async with town(tmp_path) as here:
        club = await gathered(here, "Tu", "Th")
        await here.post("/sim/people", {"chat": club.chat.chat, "person": "bot", "action": "promote"})
        await tuesday(club)
        await thursday(club)
        await club.chat.wait("2026-05-11T07:00:30+00:00")
        await club.chat.wait(TEN_SECONDS)
        await monday(club)
        await club.chat.wait("2026-05-18T07:00:30+00:00")
        await club.chat.wait(TEN_SECONDS)

        ben = club.people[1]
        approved("club_week", f"# the club\n\n{club.chat.transcript}\n# Ben, in private\n\n{ben.transcript}")
        assert await pins(here, club) == ["pinChatMessage", "unpinChatMessage", "pinChatMessage"]
        said, alone = await calls_to(here, club)
        assert len(said) > 10
        assert len(alone) == 1
        assert [found for call in said if (found := OF_SYMPTOMS.findall(call))] == []
        assert not any(name in call for call in said for name in ("Ada", "Ben", "Cleo", "Dan", "Eve", "Finn"))
        assert await ringing_in(here, club) == []


async def tuesday(club: Gathering) -> None:
    await club.chat.wait("2026-05-05T07:00:30+00:00")
    for who, _ in enumerate(club.people):
        await club.taps(who, "I'm in")
    await club.chat.wait("2026-05-05T18:46:00+00:00")
    for who, felt in enumerate(FELT):
        await club.taps(who, "Answer privately")
        await club.people[who].look()
        club.people[who].lines.clear()
        await club.people[who].taps(felt)
        await club.people[who].taps("Normal")
    await club.chat.wait(TEN_SECONDS)


async def thursday(club: Gathering) -> None:
    """Nobody comes to the club's run; everybody warms up alone."""
    await club.chat.wait("2026-05-07T17:00:00+00:00")
    for one in club.people:
        await one.look()
        one.lines.clear()
        await one.taps("Did it")


async def monday(club: Gathering) -> None:
    for one in club.people:
        await one.look()
        one.lines.clear()
    await club.taps(0, "My week")
    await club.taps(1, "What I share")
    ben = club.people[1]
    await ben.look()
    await ben.taps("Don't count me")
    await club.chat.wait(TEN_SECONDS)


async def calls_to(here: Town, club: Gathering) -> tuple[list[str], set[str]]:
    """What the bot said in the club's chat, word for word; and to one alone, where all are asked the same."""
    calls = [call["params"] for call in await here.calls() if call["params"].get("chat_id") == club.chat.chat]
    alone = [params for params in calls if "ephemeral_message_parameters" in params]
    said = [json.dumps(params, ensure_ascii=False) for params in calls if params not in alone]
    return said, {words_of(params) for params in alone}


def words_of(params: dict[str, Any]) -> str:
    """The text and the labels, without the numbers of cards."""
    labels = [[one["text"] for one in row] for row in params["reply_markup"]["inline_keyboard"]]
    return f"{params['text']} {labels}"


async def ringing_in(here: Town, club: Gathering) -> list[str]:
    sent = [call["params"] for call in await here.calls("sendMessage")]
    here_sent = [params for params in sent if params["chat_id"] == club.chat.chat]
    return [params["text"] for params in here_sent if not params.get("disable_notification")]


async def pins(here: Town, club: Gathering) -> list[str]:
    return [call["method"] for call in await here.calls() if call["method"] in ("pinChatMessage", "unpinChatMessage")]
