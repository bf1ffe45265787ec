"""Everything that can happen to a club's chat: leaving, silence, topics, growing up, the end."""

from datetime import timedelta
from pathlib import Path

from bot.callback import encode
from tests.conversations.people import joined
from tests.conversations.test_clubs import TEN_SECONDS, club_of, organiser_of, somebody, told
from tests.town import Chat, Town, approved, town

CLUB_COMMAND = "/club@playground_bot"


async def club_with(town: Town, **more: object) -> tuple[Chat, Chat, Chat]:
    """An organiser, a member who is in, and their club; all transcripts begin here."""
    member = await joined(town)
    organiser = await organiser_of(town)
    made = await town.post("/sim/chats", {"title": "Harriers", "people": [organiser.person, member.person], **more})
    club = Chat(town, made["id"], member.person)
    await club.look()
    await club.taps("Join")
    await club.wait(TEN_SECONDS)
    for chat in (organiser, member, club):
        await chat.look()
        chat.lines.clear()
    return organiser, member, club


async def happens(town: Town, club: Chat, action: str, person: object) -> None:
    await town.post("/sim/people", {"chat": club.chat, "person": person, "action": action})


async def test_whoever_leaves_the_chat_or_says_so_counts_there_no_more(tmp_path: Path):
    async with town(tmp_path) as here:
        organiser, member, club = await club_with(here)
        club.person = organiser.person
        await club.taps("Join")
        await club.says("/leave@playground_bot")
        await happens(here, club, "leave", member.person)
        await club.wait(TEN_SECONDS)
        for chat in (organiser, member):
            await chat.look()
        await organiser.taps("Put me back")
        await club.wait(TEN_SECONDS)

        card = next(one for one in await club.messages() if one["text"].startswith("The ankle club"))
        assert "1 member" in card["text"]
        approved("club_leaving", told(("the organiser", organiser), ("a member who left the chat", member)))


async def test_a_muted_bot_says_so_once_to_the_admin_and_goes_on_when_it_may(tmp_path: Path):
    async with town(tmp_path) as here:
        organiser, _, club = await club_with(here)
        await happens(here, club, "mute", "bot")
        await club.wait(timedelta(minutes=5))
        await club.says(CLUB_COMMAND)
        await organiser.look()
        await happens(here, club, "unmute", "bot")
        await club.wait(timedelta(minutes=5))
        await club.says(CLUB_COMMAND)
        await club.wait(TEN_SECONDS)

        approved("club_muted", told(("the organiser", organiser), ("the club", club)))


async def test_a_bot_that_is_put_out_forgets_the_club_and_comes_back_as_new(tmp_path: Path):
    async with town(tmp_path) as here:
        organiser, member, club = await club_with(here)
        await happens(here, club, "kick_bot", organiser.person)
        await organiser.look()
        await member.look()
        await happens(here, club, "add_bot", organiser.person)
        await club.look()
        await organiser.taps("◀ Back", message=(await first_with(organiser, "Club days"))["id"])

        sent = [call for call in await here.calls("sendMessage") if call["chat"] == member.chat]
        assert sent[-1]["params"]["disable_notification"] is True
        approved("club_kicked", told(("a member", member), ("the organiser", organiser), ("the club", club)))


async def first_with(chat: Chat, label: str) -> dict[str, object]:
    return next(one for one in await chat.messages() if any(label in row for row in one["buttons"]))


async def test_an_admin_erases_the_club_after_two_questions(tmp_path: Path):
    async with town(tmp_path) as here:
        organiser, member, club = await club_with(here)
        for label in ("Remove and erase", "Remove and erase", "Yes, erase"):
            await organiser.taps(label)
        await club.wait(TEN_SECONDS)
        await member.look()
        chats = await here.get("/sim/chats")

        assert next(chat for chat in chats if chat["id"] == club.chat)["bot"] == "left"
        approved("club_erased", told(("the organiser", organiser), ("the club", club), ("a member", member)))


async def test_posts_go_to_a_topic_until_it_closes(tmp_path: Path):
    async with town(tmp_path) as here:
        organiser, _, club = await club_with(here, forum=True)
        place = {"chat": club.chat, "from": organiser.person}
        topic = (await here.post("/sim/topics", {**place, "action": "create", "name": "Runs"}))["id"]
        await club.wait(timedelta(minutes=5))
        await here.post("/sim/messages", {**place, "text": CLUB_COMMAND, "topic": topic})
        club.person = organiser.person
        await club.wait(TEN_SECONDS)
        await club.taps("Admins: post in this topic")
        for label in ("Club days", "Tu + Th", "18:30"):
            await organiser.taps(label)
        await club.wait("2026-05-05T12:00:00+00:00")
        await here.post("/sim/topics", {**place, "action": "close", "topic": topic})
        organiser.lines.clear()
        await organiser.look()
        assert "closed or gone" in organiser.transcript
        await club.wait("2026-05-07T12:00:00+00:00")
        await organiser.look()
        runs = [one for one in await club.messages() if "· club run" in one["text"]]

        assert [one["topic"] for one in runs] == [topic, None]
        assert sum("Runs" in line or "closed or gone" in line for line in organiser.lines) == 1
        approved("club_topic", club.transcript)


async def test_a_group_that_grows_up_keeps_its_club_whichever_news_comes_first(tmp_path: Path):
    for order in ("in order", "out of order"):
        async with town(folder_in(tmp_path, order)) as here:
            organiser, _, club = await club_with(here, type="group")
            await club.wait(timedelta(minutes=5))
            if order == "out of order":
                await here.post("/sim/faults", {"kind": "out_of_order", "count": 1})
            grown = Chat(here, (await here.post("/sim/chats", {"migrate": club.chat}))["id"], organiser.person)
            await grown.wait(TEN_SECONDS)
            await grown.taps("Join")
            await grown.wait(TEN_SECONDS)
            await organiser.taps("Leave this club")
            await grown.wait(TEN_SECONDS)

            approved("club_grown_up", told(("the supergroup", grown), ("the organiser", organiser)))


async def test_a_runner_of_two_clubs_who_blocks_the_bot_stays_in_both(tmp_path: Path):
    async with town(tmp_path) as here:
        organiser, member, _ = await club_with(here)
        second = await club_of(here, organiser, member)
        second.person = member.person
        await second.taps("Join")
        await here.post("/sim/people", {"chat": member.chat, "person": member.person, "action": "block"})
        await second.taps("Join")
        await here.post("/sim/people", {"chat": member.chat, "person": member.person, "action": "unblock"})
        await member.says("/club")

        assert (await member.last())["buttons"][:2] == [["Harriers"], ["Harriers"]]


async def test_whoever_erases_everything_is_no_member_any_more(tmp_path: Path):
    async with town(tmp_path) as here:
        _, member, club = await club_with(here)
        await member.says("/privacy")
        for label in ("Erase", "Yes", "Erase"):
            await member.taps(label)
        await club.wait(TEN_SECONDS)

        assert "1 member" not in (await club.last())["text"]


async def test_a_stranger_with_a_private_chat_changes_nothing_in_a_club(tmp_path: Path):
    async with town(tmp_path) as here:
        organiser, _, club = await club_with(here)
        stranger = await somebody(here, "Stranger")
        await stranger.says("/start")
        before = await club.messages()
        for data in (encode(1, verb, "") for verb in ("erase", "set-up", "join")):
            message = (await stranger.last())["id"]
            body = {"chat": stranger.chat, "from": stranger.person, "message": message, "data": data}
            await here.post("/sim/presses", body)

        assert await club.messages() == before
        assert organiser.lines == []


def folder_in(tmp_path: Path, name: str) -> Path:
    folder = tmp_path / name
    folder.mkdir()
    return folder
