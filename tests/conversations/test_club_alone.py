"""A member answers in the club's chat, where only they see it; and in private wherever that is not to be had."""

from pathlib import Path
from typing import Any

import pytest

from tests.conversations.gathering import Gathering, gathered
from tests.conversations.test_club_week import words_of
from tests.town import Town, approved, town

AFTER_THE_RUN = "2026-05-05T18:46:00+00:00"


async def after_a_run(here: Town) -> Gathering:
    club = await gathered(here, "Tu", names=("Ada", "Ben"))
    await club.chat.wait("2026-05-05T07:00:30+00:00")
    for who in range(2):
        await club.taps(who, "I'm in")
    await club.chat.wait(AFTER_THE_RUN)
    for one in (club.chat, *club.people):
        await one.look()
        one.lines.clear()
    return club


async def alone_with(here: Town, who: int) -> list[str]:
    """What one member alone was shown in the club's chat."""
    calls: list[dict[str, Any]] = [call["params"] for call in await here.calls()]
    ours = [params for params in calls if receiver_in(params) == who and "text" in params]
    return [words_of(params) for params in ours]


def receiver_in(params: dict[str, Any]) -> int | None:
    return params.get("receiver_user_id") or params.get("ephemeral_message_parameters", {}).get("receiver_user_id")


async def test_two_taps_in_the_clubs_chat_say_the_same_to_whoever_answers_what(tmp_path: Path):
    async with town(tmp_path) as here:
        club = await after_a_run(here)
        for who, felt in ((0, "All good"), (1, "Right · sore")):
            for label in ("Answer privately", felt, "Normal"):
                answer = await club.taps(who, label)
                assert answer["url"] is None
        ada, ben = club.people
        for one in (ada, ben):
            await one.look()

        assert await alone_with(here, ada.person) == await alone_with(here, ben.person)
        assert len(await alone_with(here, ada.person)) == 3
        assert "Logged: right ankle a bit sore" in ben.transcript
        approved("club_alone", f"# the club\n\n{club.chat.transcript}\n# Ben, in private\n\n{ben.transcript}")


@pytest.mark.parametrize("how", ["older", "refused"])
async def test_where_telegram_cannot_the_press_leads_into_the_private_chat(tmp_path: Path, how: str):
    async with town(tmp_path) as here:
        club = await after_a_run(here)
        await here.post("/sim/faults", {"kind": "no_ephemeral", "how": how})
        answers = [await club.taps(who, "Answer privately") for who in range(2)]
        club.people[1].lines.clear()
        await club.people[1].look()
        await club.people[1].taps("Right · sore")

        assert all("?start=chat" in answer["url"] for answer in answers)
        assert "How were your ankles" not in club.chat.transcript
        probes = await here.calls("deleteEphemeralMessage")
        assert len(probes) == 1


async def test_a_server_that_shows_it_to_everybody_is_noticed_and_the_question_taken_back(tmp_path: Path):
    async with town(tmp_path) as here:
        club = await after_a_run(here)
        here.house.courier.carrier.whispers.known = True
        await here.post("/sim/faults", {"kind": "no_ephemeral"})
        answers = [await club.taps(who, "Answer privately") for who in range(2)]

        assert all("?start=chat" in answer["url"] for answer in answers)
        assert [call["chat"] for call in await here.calls("deleteMessage")].count(club.chat.chat) == 1
        assert not any("How were your ankles" in one["text"] for one in await club.chat.messages())


async def test_an_answer_given_in_the_chat_is_there_when_its_message_cannot_be_changed_any_more(tmp_path: Path):
    async with town(tmp_path) as here:
        club = await after_a_run(here)
        await club.taps(1, "Answer privately")
        await here.post("/sim/faults", {"kind": "5xx", "method": "editEphemeralMessageText"})
        answer = await club.taps(1, "Right · sore")
        await club.people[1].look()

        assert "?start=chat" in answer["url"]
        assert "Legs overall?" in club.people[1].transcript


async def test_whoever_answered_in_private_is_not_asked_again_by_an_old_button(tmp_path: Path):
    async with town(tmp_path) as here:
        club = await after_a_run(here)
        await club.taps(0, "Answer privately")
        await club.people[0].taps("All good")
        await club.people[0].taps("Normal")
        await club.taps(0, "Left · sore")
        await club.people[0].look()

        assert "The rest is in our private chat" in (await club.chat.last())["text"]
        assert "left ankle" not in club.people[0].transcript


async def test_no_question_is_put_there_where_it_is_switched_off(tmp_path: Path):
    async with town(tmp_path) as here:
        here.house.courier.carrier.whispers.known = False
        club = await after_a_run(here)
        answer = await club.taps(0, "Answer privately")

        assert "?start=chat" in answer["url"]
        assert not await here.calls("deleteEphemeralMessage")
