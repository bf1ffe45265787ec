"""A club is asked something once a week: who voted nobody knows, and what few answered does not stay."""

from pathlib import Path
from typing import Any

from tests.conversations.gathering import Gathering, gathered
from tests.town import Town, town

MONDAY, TUESDAY_NIGHT = "2026-05-11T07:00:30+00:00", "2026-05-12T19:01:00+00:00"
SHOWN_NEXT = "2026-05-12T19:02:00+00:00"


async def polled(here: Town) -> tuple[Gathering, dict[str, Any]]:
    club = await gathered(here)
    ada = club.people[0]
    for label in ("Poll", "Ask once a week"):
        await ada.taps(label)
    await club.chat.wait(MONDAY)
    await club.chat.wait("2026-05-11T07:02:00+00:00")
    return club, next(one for one in await club.chat.messages() if one["media"])


async def votes(here: Town, club: Gathering, poll: dict[str, Any], *who: int) -> None:
    for number in who:
        body = {"chat": club.chat.chat, "from": club.people[number].person, "message": poll["id"], "options": [0]}
        await here.post("/sim/votes", body)


async def test_it_is_anonymous_and_its_counts_show_when_it_closes(tmp_path: Path):
    async with town(tmp_path) as here:
        club, poll = await polled(here)
        await votes(here, club, poll, 0, 1, 2, 3, 4)
        open_ = next(one for one in await club.chat.messages() if one["media"])["media"]["details"]
        await club.chat.wait(TUESDAY_NIGHT)
        await club.chat.wait(SHOWN_NEXT)
        closed = next(one for one in await club.chat.messages() if one["media"])["media"]["details"]

        (sent,) = await here.calls("sendPoll")
        assert sent["params"]["is_anonymous"] is True
        assert sent["params"]["disable_notification"] is True
        assert [option["voter_count"] for option in open_["options"]] == [None] * len(open_["options"])
        assert (closed["is_closed"], closed["options"][0]["voter_count"]) == (True, 5)


async def test_what_fewer_than_five_answered_goes(tmp_path: Path):
    async with town(tmp_path) as here:
        club, poll = await polled(here)
        await votes(here, club, poll, 0, 1, 2, 3)
        await club.chat.wait(TUESDAY_NIGHT)
        await club.chat.wait(SHOWN_NEXT)

        assert not any(one["media"] for one in await club.chat.messages())
