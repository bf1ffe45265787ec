"""What a runner tells unasked, with words and with buttons, and the days after it."""

from datetime import timedelta

from tests.conversations.people import joined, until_after_the_run
from tests.town import Chat, approved, town


async def on_the_evening_of_a_run(chat: Chat) -> None:
    await until_after_the_run(chat)
    chat.lines.clear()


async def test_a_sprain_told_by_words_and_its_days_until_it_is_cleared(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await on_the_evening_of_a_run(chat)
        await chat.says("I rolled my ankle on a root")
        for label in ("Left", "Yes", "No", "No", "OK"):
            await chat.taps(label)
        await chat.to_next()  # day 1
        for label in ("Tell how it is", "4", "Yes"):
            await chat.taps(label)
        await chat.to_next()  # day 3
        for label in ("Not yet", "2", "Yes"):
            await chat.taps(label)
        await chat.wait(timedelta(days=1, hours=2))
        await chat.says("/today")
        await chat.taps("Strength")
        await chat.taps("6 min")
        for label in ("Done", "Done", "Finish here", "Right", "Fine"):
            await chat.taps(label)
        await chat.to_next()  # day 5
        for label in ("Do the check", "Yes", "1", "Yes", "Why?"):
            await chat.taps(label)

    approved("sprain", chat.transcript)


async def test_a_calf_that_grabs_may_be_sudden_or_not(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await on_the_evening_of_a_run(chat)
        await chat.says("My left calf grabbed on the hill")
        for label in ("It hurts", "5", "Sharp or stabbing", "During or after"):
            await chat.taps(label)
        await chat.says("My left calf grabbed, like a kick")
        for label in ("Sudden", "Why?", "◀ Back", "Someone has seen it", "They said to wait", "2 weeks"):
            await chat.taps(label)

    approved("calf", chat.transcript)


async def test_a_bad_night_makes_the_day_a_light_one(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await on_the_evening_of_a_run(chat)
        for label in ("All good", "Normal"):
            await chat.taps(label)
        await chat.to_next()
        for label in ("None", "Bad night, or tired", "Hardly slept", "Why?"):
            await chat.taps(label)

    approved("bad-night", chat.transcript)


async def test_a_sore_muscle_is_no_stop(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await on_the_evening_of_a_run(chat)
        await chat.says("calves are sore")
        for label in ("Sore muscle", "Both", "5", "All over the muscle", "Why?"):
            await chat.taps(label)

    approved("sore-muscle", chat.transcript)


async def test_chest_pain_on_a_run_is_for_the_emergency_number(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await on_the_evening_of_a_run(chat)
        await chat.says("had chest pain on my run, legs fine")
        for label in ("I'm in another country", "◀ Back", "Why?", "◀ Back"):
            await chat.taps(label)
        await chat.to_next()
        await chat.says("/today")

    approved("chest-pain", chat.transcript)


async def test_both_ankles_and_one_of_them_worse(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await on_the_evening_of_a_run(chat)
        await chat.says("both ankles, left worse")
        for label in ("It hurts", "One is worse", "Left", "Outer ankle", "4", "Dull", "During or after"):
            await chat.taps(label)
        await chat.to_next()

    approved("both-ankles", chat.transcript)


async def test_words_are_shown_back_put_right_and_wishes_are_heard(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        await on_the_evening_of_a_run(chat)
        await chat.says("8k in 45, left calf 3/10 and a bit stiff, effort 6")
        for label in ("Other place", "Achilles", "Yes", "Yes, keep it"):
            await chat.taps(label)
        await chat.says("not today, tomorrow instead")
        await chat.says("how do I do heel raises?")
        await chat.says("is running on sand ok?")
        await chat.says("thanks!")
        await chat.says("skip it, my right foot went numb")

    approved("words", chat.transcript)
