"""A playground over real HTTP on a port of its own, and somebody who holds both ends of the line."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from playground.app import create_app
from playground.server import serving

TOKEN = "42:playground"
RUNNER = 1001
CLUB = -1001000000001
MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


class StoppedClock:
    """Stands still until it is moved, so that tests know every second."""

    def __init__(self, now: datetime = MONDAY) -> None:
        self.moment = now

    def now(self) -> datetime:
        return self.moment

    def move_to(self, moment: datetime) -> None:
        self.moment = max(moment, self.moment)


@dataclass
class Line:
    url: str
    session: aiohttp.ClientSession
    app: Any
    clock: Any

    @property
    def telegram(self) -> Any:
        return self.app.state.telegram

    async def answer(self, method: str, /, **params: Any) -> dict[str, Any]:
        async with self.session.post(f"{self.url}/bot{TOKEN}/{method}", json=params) as response:
            return {"status": response.status, "headers": response.headers, **await response.json()}

    async def call(self, method: str, /, **params: Any) -> Any:
        answer = await self.answer(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def refused(self, method: str, /, **params: Any) -> str:
        answer = await self.answer(method, **params)
        assert not answer["ok"], answer
        assert answer["status"] == answer["error_code"]
        return answer["description"]

    async def say(self, text: str = "hello", chat: int = RUNNER, who: int = RUNNER, **more: Any) -> int:
        """Writes as somebody, without waiting for a bot."""
        return (await self.post("messages", chat=chat, **{"from": who}, text=text, wait=False, **more))["id"]

    async def send(self, text: str = "hello", chat: int = RUNNER, **more: Any) -> int:
        """Writes as the bot."""
        return (await self.call("sendMessage", chat_id=chat, text=text, **more))["message_id"]

    async def post(self, path: str, /, **body: Any) -> Any:
        async with self.session.post(f"{self.url}/sim/{path}", json=body) as response:
            answer = await response.json()
            assert response.status == 200, answer
            return answer

    async def error(self, path: str, /, **body: Any) -> str:
        async with self.session.post(f"{self.url}/sim/{path}", json=body) as response:
            assert response.status in (400, 403, 404)
            return (await response.json())["error"]

    async def get(self, path: str) -> Any:
        async with self.session.get(f"{self.url}/sim/{path}") as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def updates(self, **params: Any) -> list[dict[str, Any]]:
        return await self.call("getUpdates", **params)

    async def shown(self, chat: int = RUNNER) -> list[dict[str, Any]]:
        return await self.get(f"chats/{chat}/messages")


async def until(is_true: Callable[[], bool]) -> None:
    """Lets the server in the same loop go on until it has come so far."""
    while not is_true():  # noqa: ASYNC110 - the server tells nobody that it waits
        await asyncio.sleep(0)


@asynccontextmanager
async def playing(
    data: Path | None = None,
    clock: Any = None,
    settled: Callable[[], Awaitable[None]] | None = None,
    next_due: Callable[[], Awaitable[datetime | None]] | None = None,
) -> AsyncIterator[Line]:
    clock = clock or StoppedClock()
    app = create_app(clock=clock, settled=settled, next_due=next_due, data=data)
    app.state.telegram.world.rename_bot(int(TOKEN.partition(":")[0]))
    async with serving(app) as port, aiohttp.ClientSession() as session:
        yield Line(f"http://127.0.0.1:{port}", session, app, clock)


@pytest.fixture
async def line() -> AsyncIterator[Line]:
    async with playing() as opened:
        yield opened


@pytest.fixture
async def start() -> AsyncIterator[Callable[..., Awaitable[Line]]]:
    """Opens playgrounds with their own clock, folder or hooks; all are closed at the end."""
    async with AsyncExitStack() as stack:

        async def opened(**options: Any) -> Line:
            return await stack.enter_async_context(playing(**options))

        yield opened


@pytest.fixture
def restarted() -> Callable[..., Any]:
    return playing


class Bot:
    """The smallest bot: takes every update and hands it to `on_update`."""

    def __init__(self, line: Line, on_update: Callable[[dict[str, Any]], Awaitable[None]]) -> None:
        self.line = line
        self.on_update = on_update

    async def run(self) -> None:
        offset = 0
        while True:
            for update in await self.line.updates(offset=offset, timeout=50):
                await self.on_update(update)
                offset = update["update_id"] + 1


@pytest.fixture
async def bot(line: Line) -> AsyncIterator[list[dict[str, Any]]]:
    """Answers every press with its data and every text with an echo; the updates it saw."""
    seen: list[dict[str, Any]] = []

    async def on_update(update: dict[str, Any]) -> None:
        seen.append(update)
        if query := update.get("callback_query"):
            await line.call("answerCallbackQuery", callback_query_id=query["id"], text=f"got {query['data']}")
        elif message := update.get("message"):
            await line.call("sendMessage", chat_id=message["chat"]["id"], text=f"you said {message['text']}")

    await line.updates()
    task = asyncio.create_task(Bot(line, on_update).run())
    yield seen
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
