"""A club in its own chat, read aloud."""

from datetime import timedelta
from pathlib import Path

from tests.conversations.people import PRESETS, joined
from tests.town import Chat, Town, approved, town

TEN_SECONDS = timedelta(seconds=10)


async def organiser_of(town: Town) -> Chat:
    """Somebody who is set up and will bring Talus to a club."""
    made = await town.post("/sim/chats", {"name": "Organiser"})
    chat = Chat(town, made["id"], made["id"])
    await chat.says("/start")
    for label in PRESETS:
        await chat.taps(label)
    chat.lines.clear()
    return chat


async def club_of(town: Town, *people: Chat) -> Chat:
    """A group to which the first of its people brings the bot."""
    made = await town.post("/sim/chats", {"title": "Harriers", "people": [one.person for one in people]})
    club = Chat(town, made["id"], people[0].person)
    await club.look()
    return club


async def test_a_club_is_brought_along_joined_and_left(tmp_path: Path):
    async with town(tmp_path) as here:
        runner = await joined(here)
        organiser = await organiser_of(here)
        await organiser.says("/club")
        club = await club_of(here, organiser, runner)
        await organiser.look()
        await organiser.taps("Club days")
        await organiser.taps("Tu")
        club.person = runner.person
        await club.taps("Join")
        await runner.look()
        await runner.taps("Leave this club")
        await club.wait(TEN_SECONDS)

        approved("club_joining", told(*named(organiser, club, runner)))


async def test_only_administrators_change_the_settings(tmp_path: Path):
    async with town(tmp_path) as here:
        organiser = await organiser_of(here)
        runner = await joined(here)
        club = await club_of(here, runner, organiser)
        await here.post("/sim/people", {"chat": club.chat, "person": organiser.person, "action": "promote"})
        club.person = organiser.person
        await runner.look()
        await here.post("/sim/people", {"chat": club.chat, "person": runner.person, "action": "demote"})
        runner.lines.clear()
        await runner.taps("Club days")

        approved("club_not_admin", runner.transcript)


def named(organiser: Chat, club: Chat, runner: Chat) -> tuple[tuple[str, Chat], ...]:
    return (("the organiser, in private", organiser), ("the club", club), ("a runner, in private", runner))


async def test_an_admin_sets_the_club_up_with_six_taps_and_a_member_joins_with_two(tmp_path: Path):
    async with town(tmp_path) as here:
        organiser = await organiser_of(here)
        newcomer = await somebody(here, "Newcomer")
        club = await club_of(here, organiser, newcomer)
        await organiser.look()
        for label in ("Club days", "Tu + Th", "18:30"):
            await organiser.taps(label)
        brought = ("Add to a group", "the group, in Telegram's own list")
        club.person = newcomer.person
        answer = await club.taps("Join")
        await follows(newcomer, answer["url"])
        for label in PRESETS:
            await newcomer.taps(label)
        await club.look()

        assert len(brought) + organiser.transcript.count("> [") <= 6
        approved("club_newcomer", told(*named(organiser, club, newcomer)))


async def test_an_admin_without_a_plan_of_their_own_is_led_in_and_asked_for_the_clock(tmp_path: Path):
    async with town(tmp_path) as here:
        secretary = await somebody(here, "Secretary")
        member = await joined(here)
        club = await club_of(here, secretary, member)
        club.person = member.person
        await club.taps("Admins")
        club.person = secretary.person
        answer = await club.taps("Admins")
        await follows(secretary, answer["url"])
        for label in ("Clock", "08:00", "London"):
            await secretary.taps(label)
        await club.taps("Admins")
        await secretary.look()

        approved("club_secretary", told(("the club", club), ("the secretary, in private", secretary)))


async def test_links_that_are_old_or_forged_or_of_another_chat_let_nobody_in(tmp_path: Path):
    async with town(tmp_path) as here:
        organiser = await organiser_of(here)
        runner = await joined(here)
        stranger = await somebody(here, "Stranger")
        club = await club_of(here, organiser, stranger)
        club.person = stranger.person
        url = (await club.taps("Join"))["url"]
        await here.post("/sim/people", {"chat": club.chat, "person": stranger.person, "action": "leave"})
        await follows(runner, f"{url[:-2]}zz")
        await follows(runner, url)
        await runner.wait(timedelta(days=8))
        runner.lines.append("# a week later")
        await follows(runner, url)
        await follows(stranger, url)

        approved("club_links", told(("a runner who is not in the chat", runner), ("a stranger", stranger)))


async def test_whoever_is_in_already_is_told_so_and_counted_once(tmp_path: Path):
    async with town(tmp_path) as here:
        runner = await joined(here)
        club = await club_of(here, await organiser_of(here), runner)
        club.person = runner.person
        await club.taps("Join")
        await club.wait(TEN_SECONDS)
        again = await club.taps("Join")
        await runner.look()

        assert again["text"] == "You are in already."
        assert "1 member" in (await club.last())["text"]
        assert runner.transcript.count("You're in Harriers.") == 1


def told(*chats: tuple[str, Chat]) -> str:
    return "\n".join(f"# {name}\n\n{chat.transcript}" for name, chat in chats)


async def somebody(town: Town, name: str) -> Chat:
    """Has a private chat with the bot, and has never written to it."""
    made = await town.post("/sim/chats", {"name": name})
    return Chat(town, made["id"], made["id"])


async def follows(chat: Chat, url: str) -> None:
    """Presses Start where a link to the bot has led."""
    chat.lines.append("> [Start]")
    words = f"/start {url.partition('?start=')[2]}"
    await chat.town.post("/sim/messages", {"chat": chat.chat, "from": chat.person, "text": words})
    await chat.look()
