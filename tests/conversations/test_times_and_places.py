"""Times that have to be guessed and cities that are several, over real HTTP, with the process apart that guesses."""

from tests.conversations.people import joined
from tests.town import approved, town


async def test_a_time_is_guessed_and_a_city_is_chosen(tmp_path):
    async with town(tmp_path) as here:
        chat = await joined(here)
        chat.lines.clear()

        await chat.says("/pause")
        await chat.says("in 3 weeks and a day")
        await chat.taps("Yes")
        await chat.taps("Holiday")
        await chat.says("/settings")
        await chat.taps("Messages")
        await chat.taps("Training hour")
        await chat.says("at 7")
        await chat.says("midnight twenty-ish")
        await chat.says("/settings")
        await chat.taps("Clock")
        await chat.says("Xyzzyburg")
        await chat.says("Gothenborg")
        await chat.taps("Another place")
        await chat.says("Springfield")
        await chat.taps("United States, as in New York")
        await chat.taps("Follow local time")

        approved("a_guessed_time_and_a_city", chat.transcript)
