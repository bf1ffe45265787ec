"""Situations that conversations begin from."""

from datetime import datetime

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
    labels = await labels_of(chat)
    for taps in EASY_ANSWERS:
        if taps[0] in labels:
            for label in taps:
                await chat.taps(label)
            return


async def live_until(chat: Chat, moment: datetime) -> None:
    """Easy days, everything answered; the transcript begins at that moment."""
    while chat.town.clock.now() < moment:
        await chat.to_next()
        if chat.town.clock.now() < moment:
            await answer_easily(chat)
    chat.lines.clear()


async def train(chat: Chat, sets: int) -> None:
    """Some sets of the short strength session that the newest message offers."""
    for label in ("Strength", "6 min", *("Done ·",) * sets, "Finish here", "Right", "Fine"):
        if label == "Done ·" and "Ready ▸" in await labels_of(chat):
            await chat.taps("Ready ▸")
        await chat.taps(label)


async def labels_of(chat: Chat) -> set[str]:
    return {label for row in (await chat.last())["buttons"] for label in row}
