"""A runner and a coach or physio, each in their own chat, read aloud."""

from pathlib import Path

from tests.conversations.people import PRESETS, joined
from tests.town import Chat, Town, approved, town


async def stranger(here: Town, name: str) -> Chat:
    made = await here.post("/sim/chats", {"name": name})
    return Chat(here, made["id"], made["id"])


async def known(here: Town, name: str) -> Chat:
    chat = await stranger(here, name)
    await chat.says("/start")
    for label in PRESETS:
        await chat.taps(label)
    chat.lines.clear()
    return chat


async def link_of(chat: Chat) -> str:
    """The payload of the link that the newest message offers to send on."""
    calls = await chat.town.calls()
    buttons = [
        button for call in calls for row in rows_of(call) for button in row if "share/url" in button.get("url", "")
    ]
    return buttons[-1]["url"].rpartition("start%3D")[2]


def rows_of(call: dict) -> list:
    return (call["params"].get("reply_markup") or {}).get("inline_keyboard", [])


async def test_a_runner_lets_a_physio_see_and_ends_it(tmp_path: Path):
    async with town(tmp_path) as here:
        runner = await joined(here)
        physio = await known(here, "Physio")
        await runner.says("/privacy")
        for label in ("Who sees what", "Add a coach or physio", "Everything"):
            await runner.taps(label)
        await physio.says(f"/start {await link_of(runner)}")
        physio.lines[-3:] = [line if not line.startswith("> /start") else "> (the link)" for line in physio.lines[-3:]]
        await runner.look()
        await runner.taps("Let them see it")
        await physio.look()
        await physio.says("/coach")
        await physio.taps("Runner")
        await physio.look()
        await runner.look()
        await physio.taps("Send a note")
        await physio.says("Nice and slow on the way down, please.")
        await runner.look()
        await physio.taps("Hold 3 days")
        await runner.look()
        await physio.taps("Lighter week")
        await runner.look()
        await runner.taps("Take it back")
        await runner.taps("Stop sharing")
        await physio.look()
        await physio.says("/coach")

        approved("coach", f"# the runner\n\n{runner.transcript}\n# the physio\n\n{physio.transcript}")


async def test_a_coach_invites_runners_with_one_link(tmp_path: Path):
    async with town(tmp_path) as here:
        coach = await stranger(here, "Anna")
        runner = await joined(here)
        await coach.says("/coach")
        await coach.taps("Invite runners")
        await runner.says(f"/start {await link_of(coach)}")
        runner.lines[0] = "> (the link)"
        await runner.taps("Answers too")
        await coach.look()
        await coach.says("/coach")
        await coach.taps("Runner")

        approved("coach_invites", f"# the runner\n\n{runner.transcript}\n# the coach\n\n{coach.transcript}")
