"""What goes wrong in real life: old buttons, double taps, two phones, restarts, blocks, outages, travel."""

import io
import zipfile
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import orjson
import pytest

from coach.journal import AnyEntry
from tests.conversations.people import PRESETS, answer_easily, joined, until_after_the_run
from tests.town import Chat, Town, approved, town

HOUR = timedelta(hours=1)


async def journal(here: Town, kind: str) -> list[AnyEntry]:
    actor = await here.house.db.read(lambda tx: tx.actors.find("person", 1001))
    entries = await here.house.db.read(lambda tx: tx.journal.of(actor))
    return [entry for entry in entries if entry.kind == kind]


async def forge(chat: Chat, message: int, data: str) -> None:
    body = {"chat": chat.chat, "from": chat.person, "message": message, "data": data}
    await chat.town.post("/sim/presses", body)
    await chat.look()


async def buttons_of(chat: Chat, message: int) -> dict[str, str]:
    """Label to callback data, as the keyboard was last sent."""
    calls = await chat.town.calls()
    keyboards = [
        call["params"]["reply_markup"]["inline_keyboard"]
        for call in calls
        if "reply_markup" in call["params"]
        and message in (call["params"].get("message_id"), (call["answer"].get("result") or {}).get("message_id"))
    ]
    return {button["text"]: button["callback_data"] for row in keyboards[-1] for button in row}


async def test_a_double_tap_counts_once(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await until_after_the_run(chat)
        message = (await chat.last())["id"]
        data = (await buttons_of(chat, message))["All good"]
        before = len(await journal(here, "run"))
        await forge(chat, message, data)
        await forge(chat, message, data)

        assert len(await journal(here, "run")) == before + 1
        assert (await chat.last())["buttons"][0] == ["Fresh", "Normal", "Heavy"]


async def test_of_two_phones_the_first_answer_counts_and_the_other_sees_it(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await until_after_the_run(chat)
        message = (await chat.last())["id"]
        labels = await buttons_of(chat, message)
        await forge(chat, message, labels["All good"])
        await forge(chat, message, labels["Right · sore"])

        runs = await journal(here, "run")
        assert len(runs) == 1
        assert (await chat.last())["text"] == "Legs overall?"


@pytest.mark.parametrize("data", ["v1:999:felt:good", "v1:1:felt:sharp", "v0:1:x", "💥", "v1:1:erase:yes"])
async def test_a_forged_button_changes_nothing(tmp_path, data):
    async with town(tmp_path) as here:
        chat = await joined(here)
        message = (await chat.last())["id"]
        face = (await chat.last())["text"]
        actor = await here.house.db.read(lambda tx: tx.actors.find("person", 1001))
        before = await here.house.db.read(lambda tx: tx.journal.of(actor))
        await forge(chat, message, data)

        assert await here.house.db.read(lambda tx: tx.journal.of(actor)) == before
        assert (await chat.last())["text"] == face
        assert not await here.house.db.read(lambda tx: tx.inbox.parked())


async def test_a_button_of_long_ago_leads_to_today(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await until_after_the_run(chat)
        old = (await chat.last())["id"]
        data = (await buttons_of(chat, old))["All good"]
        for _ in range(12):
            await chat.says("/today")
        await forge(chat, old, data)

        shown = next(message for message in await chat.messages() if message["id"] == old)
        assert shown["text"].startswith("Tue 5 May")
        assert await journal(here, "run") == []


async def test_a_restart_in_the_middle_of_a_question_loses_nothing(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await until_after_the_run(chat)
        await chat.taps("Left · aware")
        stopped_at = here.clock.now()
    async with town(tmp_path, start=stopped_at) as here:
        chat = await here.runner()
        await chat.look()
        chat.lines.clear()
        await chat.taps("Heavy")

        assert len(await journal(here, "run")) == 1
    approved("restart", chat.transcript)


async def test_who_blocks_the_bot_is_left_alone_and_welcomed_back(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        who = {"chat": chat.chat, "person": chat.person}
        await here.post("/sim/people", {**who, "action": "block"})
        calls = len(await here.calls("sendMessage"))
        await chat.wait(timedelta(days=3))
        assert len(await here.calls("sendMessage")) == calls
        await here.post("/sim/people", {**who, "action": "unblock"})
        await chat.says("/start")
        await chat.to_next()

    approved("blocked-and-back", chat.transcript)


async def test_a_pause_is_silent_and_ends_by_itself(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await chat.says("/pause")
        await chat.taps("3 days")
        await chat.taps("Holiday")
        calls = len(await here.calls("sendMessage"))
        await chat.wait(timedelta(days=2, hours=12))
        assert len(await here.calls("sendMessage")) == calls
        await chat.to_next()

    approved("pause", chat.transcript)


async def test_six_hours_without_telegram_end_in_one_message_at_most(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await chat.to_next()
        await chat.taps("Skip")
        await chat.taps("No time")
        await chat.wait(until="2026-05-05T15:00:00+00:00")
        seen = len(await chat.messages())
        await here.post("/sim/faults", {"kind": "5xx", "code": 502})
        for _ in range(6):
            await here.post("/sim/clock", {"advance": "PT1H"})
        await here.clear_faults()
        await chat.wait(HOUR / 4)

        assert len(await chat.messages()) - seen <= 1


async def test_erased_means_gone_and_the_last_word_says_so(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await chat.says("/privacy")
        await chat.taps("Erase everything")
        await chat.taps("Yes")
        await chat.taps("Erase everything now")

        assert await here.house.db.read(lambda tx: tx.actors.find("person", 1001)) is None
    approved("erase", chat.transcript)


async def test_the_export_is_a_journal_that_can_be_read(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await until_after_the_run(chat)
        await chat.taps("All good")
        await chat.says("/privacy")
        await chat.taps("Export")
        media = (await chat.last())["media"]

        assert media["file_name"] == "talus-record.zip"
        async with here.session.get(here.address + media["url"]) as answer:
            packed = zipfile.ZipFile(io.BytesIO(await answer.read()))
        assert orjson.loads(packed.read("journal.json"))["journal"] == 1


ZONES = [
    ("Europe/Berlin", "2026-10-24T08:00:00", "Berlin"),
    ("America/New_York", "2026-10-31T08:00:00", "New York"),
    ("Australia/Sydney", "2026-10-03T08:00:00", "Sydney"),
    ("Europe/London", "2027-03-27T08:00:00", "London"),
    ("America/New_York", "2027-03-13T08:00:00", "New York"),
]
"""The days before nights in which clocks change."""


@pytest.mark.parametrize(("zone", "start", "place"), ZONES)
async def test_after_a_night_in_which_clocks_change_mornings_come_at_seven(tmp_path, zone, start, place):
    local = datetime.fromisoformat(start).replace(tzinfo=ZoneInfo(zone))
    async with town(tmp_path, start=local.astimezone(ZoneInfo("UTC"))) as here:
        chat = await joined(here, tuple(path_through(PRESETS, f"{local:%H:%M}", place)))
        mornings = []
        for _ in range(8):
            await chat.to_next()
            if (await chat.last())["text"].startswith("First steps"):
                mornings.append(f"{here.clock.now().astimezone(ZoneInfo(zone)):%H:%M}")
            await answer_easily(chat)

    assert len(mornings) >= 2
    assert set(mornings) == {"07:00"}


def path_through(presets: tuple[str, ...], clock: str, place: str) -> list[str]:
    start = presets.index("08:00")
    return [*presets[:start], "Another time", clock, place, *presets[start + 2 :]]


async def test_who_travels_sets_the_clock_and_is_met_at_the_new_hour(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await chat.says("/settings")
        await chat.taps("Clock")
        await chat.taps("Another time")
        await chat.taps("00:00")
        await chat.taps("Los Angeles")
        await chat.taps("Follow local time")
        await chat.says("/today")
        for _ in range(3):
            await chat.to_next()
            await answer_easily(chat)
        hour = here.clock.now().astimezone(ZoneInfo("America/Los_Angeles")).hour

    assert 7 <= hour <= 22
    approved("travel", chat.transcript)
