"""A town for conversations: the real bot and the real playground over real HTTP, with a clock that only we move."""

import asyncio
import base64
import os
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp

from bot.app import House, build, running
from bot.limits import Limits
from bot.settings import Settings
from bot.studio.makers import Maker
from bot.studio.workshop import Workshop
from coach.made import Made
from playground.app import create_app
from playground.server import serving
from storage.database import Database
from tests.samples import SAMPLES, InPlace

MONDAY = datetime(2026, 5, 4, 7, 0, tzinfo=UTC)
KEY = bytes(range(32))
APPROVED = Path(__file__).parent / "conversations" / "approved"


class FrozenClock:
    """Stands still until it is moved; every act takes two seconds."""

    def __init__(self, start: datetime = MONDAY) -> None:
        self.moment = start

    def now(self) -> datetime:
        return self.moment

    def move_to(self, moment: datetime) -> None:
        self.moment = max(self.moment, moment)

    def tick(self) -> None:
        self.moment += timedelta(seconds=2)


@dataclass(slots=True)
class Chat:
    """One person's private chat, or a person in a group; keeps a transcript of what both sides said."""

    town: "Town"
    chat: int
    person: int
    lines: list[str] = field(default_factory=list)
    revision: int = 0

    async def says(self, words: str) -> None:
        self.lines.append(f"> {words}")
        await self.town.post("/sim/messages", {"chat": self.chat, "from": self.person, "text": words})
        await self.look()

    async def drops(self, name: str, data: bytes) -> None:
        """Send a file, and wait until what was found in it has been said."""
        self.lines.append(f"> <{name}>")
        document = {"name": name, "data": base64.b64encode(data).decode()}
        await self.town.post("/sim/messages", {"chat": self.chat, "from": self.person, "document": document})
        await self.look()

    async def taps(self, label: str, message: int | None = None) -> Any:
        """Press the button with this label (or a label that starts with it) on the newest message that has it."""
        found = await self.find(label) if message is None else (message, label)
        self.lines.append(f"> [{spaced(found[1])}]")
        body = {"chat": self.chat, "from": self.person, "message": found[0], "button": found[1]}
        answer = (await self.town.post("/sim/presses", body)).get("answer")
        if answer and answer.get("text"):
            self.lines.append(f"  ({answer['text']})")
        await self.look()
        return answer

    async def find(self, label: str) -> tuple[int, str]:
        messages = [
            (message["id"], [button for row in message["buttons"] for button in row])
            for message in reversed(await self.messages())
        ]
        exact = ((number, one) for number, labels in messages for one in labels if spaced(one) == label)
        begun = ((number, one) for number, labels in messages for one in labels if spaced(one).startswith(label))
        if found := next(exact, None) or next(begun, None):
            return found
        raise AssertionError(f"no button {label!r} in sight:\n" + self.transcript)

    async def messages(self) -> list[dict[str, Any]]:
        return await self.town.get(f"/sim/chats/{self.chat}/messages?after=0&person={self.person}")

    async def last(self) -> dict[str, Any]:
        return (await self.messages())[-1]

    async def wait(self, until: str | timedelta) -> None:
        """Move the clock by a span, or to an instant in ISO form."""
        target = self.town.clock.now() + until if isinstance(until, timedelta) else datetime.fromisoformat(until)
        self.lines.append(f"… {target:%a %d %b %H:%M} UTC")
        await self.town.post("/sim/clock", {"to": target.isoformat()})
        await self.look()

    async def to_next(self) -> None:
        """Move to the next message that the bot sends or edits."""
        answer = await self.town.post("/sim/clock", {"to": "next"})
        moment = datetime.fromisoformat(answer["now"])
        self.lines.append(f"… {moment:%a %d %b %H:%M} UTC")
        await self.look()

    async def look(self) -> None:
        """Write down what is new or changed on the screen."""
        path = f"/sim/chats/{self.chat}/messages?since_revision={self.revision}&person={self.person}"
        for message in await self.town.get(path):
            self.revision = max(self.revision, message["revision"])
            if not message.get("deleted") and message["from"] == self.town.house.api.bot_id:
                self.lines += shown(message)
        self.town.clock.tick()

    @property
    def transcript(self) -> str:
        return "\n".join(self.lines) + "\n"


def shown(message: dict[str, Any]) -> list[str]:
    mark = ("✎" if message["edited"] else "<") + (" (for one alone)" if message["receiver"] else "")
    first, *rest = message["text"].split("\n")
    media = [f"  <{message['media']['file_name'] or message['media']['kind']}>"] if message["media"] else []
    rows = ["  " + " ".join(f"[{label}]" for label in row) for row in message["buttons"]]
    return [
        spaced(line) for line in (f"{mark} {first}", *(f"  {line}" if line else "" for line in rest), *media, *rows)
    ]


def spaced(words: str) -> str:
    """As it is read: spaces that keep a number and its unit together look like others."""
    return words.replace("\N{NO-BREAK SPACE}", " ")


@dataclass(slots=True)
class Town:
    """`address` is the playground's; `house` the running bot."""

    clock: FrozenClock
    house: House
    address: str
    session: aiohttp.ClientSession

    async def get(self, path: str) -> Any:
        async with self.session.get(self.address + path) as answer:
            assert answer.status == 200, await answer.text()
            return await answer.json()

    async def post(self, path: str, body: Any) -> Any:
        async with self.session.post(self.address + path, json=body) as answer:
            assert answer.status == 200, await answer.text()
            return await answer.json()

    async def clear_faults(self) -> None:
        async with self.session.delete(self.address + "/sim/faults") as answer:
            assert answer.status == 200, await answer.text()

    async def runner(self) -> Chat:
        """The runner whose private chat a fresh playground has."""
        chats = await self.get("/sim/chats")
        private = next(chat for chat in chats if chat["type"] == "private")
        return Chat(self, private["id"], private["people"][0]["id"])

    async def calls(self, method: str = "") -> list[dict[str, Any]]:
        calls = await self.get("/sim/calls")
        return [call for call in calls if not method or call["method"].lower() == method.lower()]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@asynccontextmanager
async def playground(
    clock: FrozenClock, port: int, house: House | None, data: Path | None = None
) -> AsyncIterator[None]:
    still, ahead = (house.stillness.settled, house.stillness.next_at) if house else (None, None)
    page = create_app(clock=clock, settled=still, next_due=ahead, data=data)
    async with serving(page, port):
        yield


@asynccontextmanager
async def town(
    folder: Path,
    *,
    start: datetime = MONDAY,
    database: str | None = None,
    limits: Limits | None = None,
    makers: Mapping[type[Made], Maker] = SAMPLES,
    **more: str,
) -> AsyncIterator[Town]:
    """A fresh town. The limits are wide open unless given: what they do is tested by itself."""
    port = free_port()
    settings = settings_for(folder, port, **more)
    clock = FrozenClock(start)
    house = house_for(settings, clock, database, limits, makers)
    async with (
        playground(clock, port, house, folder / "playground"),
        running(house, settings, clock.now),
        aiohttp.ClientSession() as session,
    ):
        await asyncio.wait_for(house.polling.listening.wait(), 10)
        await house.api.call("setMyName", {"name": "Talus"})
        yield Town(clock, house, f"http://127.0.0.1:{port}", session)


@asynccontextmanager
async def replica(here: Town, folder: Path, database: str) -> AsyncIterator[House]:
    """Another process of the same bot, as far as the database and Telegram can tell."""
    settings = settings_for(folder, int(here.address.rpartition(":")[2]), listen=f"127.0.0.1:{free_port()}")
    house = house_for(settings, here.clock, database)
    async with running(house, settings, here.clock.now):
        yield house


def house_for(
    settings: Settings,
    clock: FrozenClock,
    database: str | None,
    limits: Limits | None = None,
    makers: Mapping[type[Made], Maker] = SAMPLES,
) -> House:
    db = Database.open(database or settings.database, [KEY])
    return build(
        settings,
        clock,
        "1:playground",
        db,
        limits or Limits(1000, private_burst=1000),
        workshop=Workshop(InPlace),
        makers=makers,
    )


def settings_for(folder: Path, port: int, **more: str) -> Settings:
    return Settings(_env_file=None, data=folder, telegram_api=f"http://127.0.0.1:{port}", **more)


def approved(name: str, transcript: str) -> None:
    """Compare with the approved transcript. `make approve` accepts what is there; the diff is what reviewers read."""
    path = APPROVED / f"{name}.txt"
    if os.environ.get("TALUS_APPROVE"):
        path.write_text(transcript, encoding="utf-8")
    known = path.read_text(encoding="utf-8") if path.exists() else ""
    assert transcript == known, f"{path.name} differs; if the new one is right: make approve"
