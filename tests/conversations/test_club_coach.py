"""A club gets a coach, and another one: what its admin, the coaches and a member read."""

from pathlib import Path

from tests.conversations.test_club_chats import club_with
from tests.conversations.test_clubs import told
from tests.conversations.test_coach import link_of, stranger
from tests.town import Chat, approved, town


async def follows(coach: Chat, admin: Chat) -> None:
    await coach.says(f"/start {await link_of(admin)}")
    coach.lines[:] = ["> (the link)" if line.startswith("> /start") else line for line in coach.lines]


async def test_an_admin_names_a_coach_who_agrees_and_each_member_chooses(tmp_path: Path):
    async with town(tmp_path) as here:
        organiser, member, club = await club_with(here)
        anna = await stranger(here, "Anna")
        for label in ("Coach", "Make a link"):
            await organiser.taps(label)
        await follows(anna, organiser)
        await member.look()
        assert member.lines == []
        await anna.taps("Yes, I coach them")
        await organiser.look()
        await member.look()
        await member.taps("Answers too")
        await anna.look()
        await anna.says("/coach")
        await organiser.taps("No coach")
        await anna.look()
        await member.look()
        await member.taps("Stop sharing")
        await anna.says("/coach")

        assert (await club.last())["text"].startswith("The ankle club")
        approved("club_coach", told(("the organiser", organiser), ("the coach", anna), ("a member", member)))
