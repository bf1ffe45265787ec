"""A courier on a real database, and the Telegram that it writes to."""

from collections.abc import AsyncIterator, Callable, Mapping
from concurrent.futures import Executor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
import orjson

from bot.api import Api
from bot.carrier import Carrier
from bot.courier import Courier
from bot.health import Health
from bot.latecomers import Latecomers
from bot.limits import Limits
from bot.request import AiohttpRequest
from bot.studio.makers import Maker
from bot.studio.studio import Studio
from bot.studio.workshop import Workshop
from bot.whispers import Whispers
from coach.made import Made
from storage.codec import EVENT
from storage.database import Database
from storage.outbox import OutRow, Rank
from tests.samples import SAMPLES, InPlace
from tests.town import KEY, MONDAY, FrozenClock, free_port, playground

SECOND = timedelta(seconds=1)


@dataclass(slots=True)
class Post:
    """A courier with everything that it works on."""

    db: Database
    courier: Courier
    clock: FrozenClock
    address: str
    session: aiohttp.ClientSession
    chat: int
    actor: int
    studio: Studio
    rows: int = 0

    async def put(
        self, text: str, rank: Rank = Rank.REPLY, card: int | None = None, *, gone: bool = False, **more: Any
    ) -> int:
        self.rows += 64
        call: dict[str, Any] = {"method": "sendMessage", "params": {"chat_id": self.chat, "text": text}}
        call |= {"gone": True} if gone else {}
        row = OutRow(self.rows, self.actor, self.chat, rank, orjson.dumps(call), self.clock.now(), card=card, **more)
        await self.db.write(lambda tx: tx.outbox.put([row]))
        return row.id

    async def remind(self, text: str, minutes: int = 30, card: int = 9) -> int:
        expires_at = self.clock.now() + timedelta(minutes=minutes)
        return await self.put(text, Rank.REMINDER, card, occurrence="run:1", expires_at=expires_at, rings=True)

    async def go(self) -> int:
        """Send whatever may go at this moment; how many calls."""
        calls = 0
        while (turn := await self.courier.once()).rows or self.courier.results:
            for row, shown in turn.rows:
                await self.courier.carry(row, shown)
                calls += 1
        return calls

    async def seen(self) -> list[str]:
        return [message["text"] for message in await self.messages()]

    async def messages(self) -> list[dict[str, Any]]:
        async with self.session.get(f"{self.address}/sim/chats/{self.chat}/messages?after=0") as answer:
            return await answer.json()

    async def calls(self, method: str = "") -> list[dict[str, Any]]:
        async with self.session.get(f"{self.address}/sim/calls") as answer:
            return [one for one in await answer.json() if not method or one["method"].lower() == method.lower()]

    async def called(self) -> list[str]:
        return [one["method"].lower() for one in await self.calls()]

    async def fault(self, kind: str, **more: Any) -> None:
        async with self.session.post(f"{self.address}/sim/faults", json={"kind": kind, **more}) as answer:
            assert answer.status == 200, await answer.text()

    async def calm(self) -> None:
        async with self.session.delete(f"{self.address}/sim/faults") as answer:
            assert answer.status == 200

    async def events(self) -> list[object]:
        lanes = await self.db.read(lambda tx: tx.inbox.claim(self.clock.now()))
        return [EVENT.load(row.body) for lane in lanes for row in lane.rows]


@asynccontextmanager
async def post(
    folder: Path,
    limits: Limits | None = None,
    makers: Mapping[type[Made], Maker] = SAMPLES,
    start: Callable[[], Executor] = InPlace,
) -> AsyncIterator[Post]:
    clock, port = FrozenClock(), free_port()
    db = Database.open(f"sqlite:///{folder / 'talus.db'}", [KEY])
    request = AiohttpRequest(read_seconds=5)
    await request.initialize()
    api = Api(f"http://127.0.0.1:{port}", "1:playground", request)
    health = Health()
    studio = Studio(db, api.bot_id, folder / "made", Workshop(start), makers)
    bounds = limits or Limits(1000, private_burst=1000)
    whispers = Whispers(api, bounds, clock.now, wanted=True)
    carrier = Carrier(api, studio, whispers, Latecomers(db, clock.now, lambda: None))
    courier = Courier(
        db,
        carrier,
        bounds,
        clock.now,
        health,
        lambda: None,
    )
    courier.token = await db.write(lambda tx: tx.leases.take("courier", "test", 60)) or 0
    async with playground(clock, port, None), closing(request), aiohttp.ClientSession() as session:
        async with session.get(f"http://127.0.0.1:{port}/sim/chats") as answer:
            chat = next(one["id"] for one in await answer.json() if one["type"] == "private")
        actor = (await db.write(lambda tx: tx.actors.ids("person", [chat], MONDAY)))[chat]
        yield Post(db, courier, clock, f"http://127.0.0.1:{port}", session, chat, actor, studio)
    db.close()


@asynccontextmanager
async def closing(request: AiohttpRequest) -> AsyncIterator[None]:
    yield
    await request.shutdown()
