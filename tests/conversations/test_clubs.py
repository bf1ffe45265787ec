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

        said = [f"# {name}\n\n{chat.transcript}" for name, chat in named(organiser, club, runner)]
        approved("club_joining", "\n".join(said))


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
        await runner.taps("Tu")

        approved("club_not_admin", runner.transcript)


def named(organiser: Chat, club: Chat, runner: Chat) -> tuple[tuple[str, Chat], ...]:
    return (("the organiser, in private", organiser), ("the club", club), ("a runner, in private", runner))
