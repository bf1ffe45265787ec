"""A club in its chat, with people who are set up and have joined."""

from dataclasses import dataclass

from tests.conversations.people import PRESETS
from tests.town import Chat, Town

NAMES = ("Ada", "Ben", "Cleo", "Dan", "Eve", "Finn")


@dataclass(frozen=True, slots=True)
class Gathering:
    """`chat` is the club's own; `people` are private chats, the first is its organiser's."""

    chat: Chat
    people: tuple[Chat, ...]

    async def taps(self, who: int, label: str) -> object:
        """Somebody presses in the club's chat."""
        self.chat.person = self.people[who].person
        return await self.chat.taps(label)


async def person(town: Town, name: str) -> Chat:
    made = await town.post("/sim/chats", {"name": name})
    chat = Chat(town, made["id"], made["id"])
    await chat.says("/start")
    for label in PRESETS:
        await chat.taps("08:" if label == "08:00" else label)
    return chat


async def gathered(town: Town, *days: str, names: tuple[str, ...] = NAMES, joining: int | None = None) -> Gathering:
    """The transcripts begin when everybody, or the first `joining`, have joined, and the club's run days are set."""
    people = [await person(town, name) for name in names]
    made = await town.post("/sim/chats", {"title": "Harriers", "people": [one.person for one in people]})
    club = Gathering(Chat(town, made["id"], people[0].person), tuple(people))
    await people[0].look()
    for label in ("Club days", *days, "◀ Back"):
        await people[0].taps(label)
    for number, _ in enumerate(people[:joining]):
        await club.taps(number, "Join")
    for one in (club.chat, *people):
        await one.look()
        one.lines.clear()
    return club
