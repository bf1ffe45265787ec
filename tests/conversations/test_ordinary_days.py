"""What a runner reads and taps on ordinary days."""

from tests.conversations.people import PRESETS, joined, newcomer, until_after_the_run
from tests.town import approved, town

MOST_TAPS = 14


async def test_set_up_takes_presets_only_and_few_taps(tmp_path):
    async with town(tmp_path) as here:
        chat = await newcomer(here)
        for label in PRESETS:
            await chat.taps(label)

    assert len(PRESETS) <= MOST_TAPS
    approved("set-up", chat.transcript)


async def test_a_run_day_is_a_primer_two_taps_and_one_in_the_morning(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        for label in ("No time", "None", "Start"):
            await chat.to_next()
            if label == "No time":
                await chat.taps("Skip")
            await chat.taps(label)
        await chat.taps("Next")
        await chat.taps("Next")
        await chat.taps("Finish")
        await chat.to_next()
        await chat.taps("All good")
        await chat.taps("Normal")
        await chat.to_next()
        await chat.taps("None")

    approved("run-day", chat.transcript)


async def test_a_sore_ankle_changes_the_plan_and_says_why(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await until_after_the_run(chat)
        await chat.taps("Right · sore")
        await chat.taps("Heavy")
        await chat.to_next()
        await chat.taps("15 min or so")
        await chat.taps("Worse")
        await chat.taps("Why?")
        await chat.taps("◀ Back")
        await chat.taps("Short reset")

    approved("sore-ankle", chat.transcript)


async def test_a_long_run_is_wound_down_with_the_soft_tissue_first(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await until_after_the_run(chat)
        chat.lines.clear()
        for label in ("All good", "Normal", "Add detail", "How long", "120 min", "Done", "Wind down", "Not now"):
            await chat.taps(label)

    approved("wind-down", chat.transcript)


async def test_a_run_is_told_in_as_much_detail_as_the_runner_likes(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await until_after_the_run(chat)
        chat.lines.clear()
        for label in ("Left · aware", "Normal", "Add detail", "How far"):
            await chat.taps(label)
        await chat.says("12.4")
        for label in ("Where I felt it", "Achilles", "Next", "Done"):
            await chat.taps(label)
        await chat.says("/ran")
        await chat.taps("Another run")

    approved("run-detail", chat.transcript)


async def test_a_day_is_changed_from_the_plan_and_put_back(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await chat.says("/plan")
        for label in ("Change a day", "Sat · strength", "Another day", "Wed 6 May", "Thu fits well", "Put it back"):
            await chat.taps(label)
        await chat.says("/plan")
        for label in ("Busy week", "The whole way", "Calf strength", "◀ Back", "I want to move on", "◀ Back"):
            await chat.taps(label)
        for label in ("Why these days?", "My strength days", "We", "◀ Back"):
            await chat.taps(label)

    approved("plan", chat.transcript)
