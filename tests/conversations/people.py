"""Situations that conversations begin from."""

from tests.town import Chat, Town

PRESETS = (
    "Start",
    "I'm 18",
    "None of these",
    "None of these",
    "No",
    "Tu Th Sa",
    "After work",
    "08:00",
    "London",
    "Band + step",
    "Just about",
    "Looks right",
    "Just start",
    "Show today",
)
"""The way through set-up with presets, nothing typed."""


async def newcomer(town: Town) -> Chat:
    chat = await town.runner()
    await chat.says("/start")
    return chat


async def joined(town: Town, taps: tuple[str, ...] = PRESETS) -> Chat:
    """A runner in London who runs on Tuesday, Thursday and Saturday after work; the transcript begins here."""
    chat = await newcomer(town)
    for label in taps:
        await chat.taps(label)
    chat.lines.clear()
    return chat


async def until_after_the_run(chat: Chat) -> None:
    """From Monday morning to the question after Tuesday's run, everything before it answered."""
    await chat.to_next()
    await chat.taps("Skip")
    await chat.taps("No time")
    await chat.to_next()
    await chat.taps("None")
    await chat.to_next()
    await chat.taps("Did it")
    await chat.to_next()


EASY_ANSWERS = (("None",), ("Did it",), ("All good", "Normal"), ("Skip", "No time"))


async def answer_easily(chat: Chat) -> None:
    """Whatever stands there is answered: everything is fine."""
    labels = {label for row in (await chat.last())["buttons"] for label in row}
    for taps in EASY_ANSWERS:
        if taps[0] in labels:
            for label in taps:
                await chat.taps(label)
            return
