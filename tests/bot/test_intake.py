"""What Telegram says is stored before it is told so: by polling and by webhook, against a Telegram that misbehaves."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import orjson
import pytest

from bot.api import Api
from bot.health import Health
from bot.intake import MAX_BODY, Intake
from bot.polling import Polling
from bot.request import AiohttpRequest
from bot.web import SECRET_HEADER, WEBHOOK_PATH, beside, web
from storage.database import Database
from storage.errors import DiskFullError
from tests.town import KEY, FrozenClock, free_port, playground

SECRET = "s3cret"


@dataclass(slots=True)
class Ears:
    db: Database
    intake: Intake
    polling: Polling
    health: Health
    address: str
    session: aiohttp.ClientSession
    chat: int

    async def say(self, *words: str) -> None:
        for text in words:
            body = {"chat": self.chat, "from": self.chat, "text": text}
            async with self.session.post(f"{self.address}/sim/messages", json=body) as answer:
                assert answer.status == 200

    async def fault(self, kind: str, **more: Any) -> None:
        async with self.session.post(f"{self.address}/sim/faults", json={"kind": kind, **more}) as answer:
            assert answer.status == 200, await answer.text()

    async def stored(self) -> list[str]:
        """The words of all open updates, in order."""
        lanes = await self.db.read(lambda tx: tx.inbox.claim(FrozenClock().now()))
        rows = sorted((row for lane in lanes for row in lane.rows), key=lambda row: row.id)
        return [orjson.loads(row.body).get("message", {}).get("text", "?") for row in rows]


@asynccontextmanager
async def ears(folder: Path) -> AsyncIterator[Ears]:
    clock, port, health = FrozenClock(), free_port(), Health()
    db = Database.open(f"sqlite:///{folder / 'talus.db'}", [KEY])
    request = AiohttpRequest(read_seconds=5)
    await request.initialize()
    api = Api(f"http://127.0.0.1:{port}", "1:playground", request)
    intake = Intake(db, 1, clock.now, wake=lambda: None)
    async with playground(clock, port, None), aiohttp.ClientSession() as session:
        async with session.get(f"http://127.0.0.1:{port}/sim/chats") as answer:
            chat = next(one["id"] for one in await answer.json() if one["type"] == "private")
        yield Ears(db, intake, Polling(api, intake, health), health, f"http://127.0.0.1:{port}", session, chat)
        await request.shutdown()
    db.close()


async def test_updates_are_stored_in_order_and_only_then_confirmed(tmp_path):
    async with ears(tmp_path) as here:
        await here.say("one", "two")
        await here.polling.once()
        assert await here.stored() == ["one", "two"]

        async with asyncio.TaskGroup() as tasks:
            saying = tasks.create_task(here.say("three"))
            while not saying.done():
                here.polling.listening.clear()
                await here.polling.once()
        assert await here.stored() == ["one", "two", "three"]


async def test_updates_that_come_again_are_not_stored_again(tmp_path):
    async with ears(tmp_path) as here:
        await here.say("one")
        await here.polling.once()
        here.polling.offset = None
        await here.polling.once()

        assert await here.stored() == ["one"]


async def test_an_update_that_nobody_can_read_holds_up_no_neighbour(tmp_path):
    async with ears(tmp_path) as here:
        await here.say("before")
        await here.fault("poison", count=2)
        await here.say("after")
        await here.polling.once()

        assert await here.stored() == ["before", "?", "?", "after"]


async def test_when_storing_fails_the_offset_stays_and_nothing_is_lost(tmp_path, monkeypatch):
    async with ears(tmp_path) as here:
        await here.say("precious")

        async def full(unit: object) -> object:
            raise DiskFullError

        with monkeypatch.context() as patch:
            patch.setattr(Database, "write", lambda self, unit: full(unit))
            assert await here.polling.once() > 0
        assert not here.health.green
        assert here.polling.offset is None

        await here.polling.once()
        assert await here.stored() == ["precious"]
        assert here.health.green


@pytest.mark.parametrize(
    ("fault", "more"),
    [("5xx", {"code": 502}), ("429", {"retry_after": 3}), ("drop", {}), ("5xx", {"code": 500})],
)
async def test_trouble_on_telegrams_side_passes(tmp_path, fault, more):
    async with ears(tmp_path) as here:
        await here.say("patient")
        await here.fault(fault, method="getUpdates", count=1, **more)
        assert await here.polling.once() > 0

        await here.polling.once()
        assert await here.stored() == ["patient"]
        assert here.health.green


async def test_a_refused_token_turns_health_red_and_does_not_end_polling(tmp_path):
    async with ears(tmp_path) as here:
        here.polling.api.url = f"{here.address}/botnonsense/"
        assert await here.polling.once() > 0
        assert "refuses the token" in here.health.troubles["intake"]

        here.polling.api.url = f"{here.address}/bot1:playground/"
        await here.say("back")
        await here.polling.once()
        assert here.health.green


async def test_nobody_at_home_is_told_and_tried_again(tmp_path):
    async with ears(tmp_path) as here:
        here.polling.api.url = f"http://127.0.0.1:{free_port()}/bot1:playground/"
        pauses = [await here.polling.once() for _ in range(4)]

        assert pauses == sorted(pauses)
        assert here.health.troubles["intake"] == "could not connect"


def update(number: int, text: str = "hello") -> dict[str, Any]:
    message = {"message_id": 1, "date": 1, "chat": {"id": 77, "type": "private"}, "text": text}
    return {"update_id": number, "message": message}


@dataclass(slots=True)
class Hook:
    db: Database
    health: Health
    session: aiohttp.ClientSession

    async def post(self, body: bytes, secret: str | None = SECRET) -> int:
        headers = {} if secret is None else {SECRET_HEADER: secret}
        async with self.session.post(WEBHOOK_PATH, data=body, headers=headers) as answer:
            return answer.status

    async def stored(self) -> int:
        return await self.db.read(lambda tx: tx.inbox.open_count())


@asynccontextmanager
async def hook(folder: Path, secret: str = SECRET) -> AsyncIterator[Hook]:
    db, health, port = Database.open(f"sqlite:///{folder / 'talus.db'}", [KEY]), Health(), free_port()
    intake = Intake(db, 1, FrozenClock().now, wake=lambda: None)
    session = aiohttp.ClientSession(f"http://127.0.0.1:{port}")
    async with beside(web(health, intake, secret), "127.0.0.1", port), session:
        yield Hook(db, health, session)
    db.close()


async def test_the_webhook_answers_200_after_the_commit(tmp_path):
    async with hook(tmp_path) as here:
        assert await here.post(orjson.dumps(update(5))) == 200
        assert await here.stored() == 1


@pytest.mark.parametrize("secret", [None, "", "wrong", "s3cre"])
async def test_the_webhook_believes_nobody_without_the_secret(tmp_path, secret):
    async with hook(tmp_path) as here:
        assert await here.post(orjson.dumps(update(5)), secret) == 403
        assert await here.stored() == 0


async def test_the_webhook_refuses_what_is_no_json_or_too_large(tmp_path):
    async with hook(tmp_path) as here:
        assert await here.post(b"{") == 400
        assert await here.post(b"x" * (MAX_BODY + 1)) == 413
        assert await here.stored() == 0


async def test_the_webhook_asks_telegram_to_come_again_when_storing_fails(tmp_path, monkeypatch):
    async def full(unit: object) -> object:
        raise DiskFullError

    async with hook(tmp_path) as here:
        with monkeypatch.context() as patch:
            patch.setattr(Database, "write", lambda self, unit: full(unit))
            assert await here.post(orjson.dumps(update(5))) == 503
        assert not here.health.green
        assert await here.post(orjson.dumps(update(5))) == 200
        assert here.health.green


async def test_without_a_secret_the_webhook_is_closed(tmp_path):
    async with hook(tmp_path, secret="") as here:
        assert await here.post(orjson.dumps(update(5)), "") == 403


async def test_health_is_green_until_something_is_ill(tmp_path):
    async with hook(tmp_path) as here:
        async with here.session.get("/health") as answer:
            assert await answer.json() == {"ok": True, "troubles": {}}
        here.health.ill("intake", "no answer from Telegram")
        async with here.session.get("/health") as answer:
            assert answer.status == 503
            assert (await answer.json())["troubles"] == {"intake": "no answer from Telegram"}


async def test_a_shared_place_is_stored_as_its_zone_and_a_quoted_one_not_at_all(tmp_path: Path):
    where = {"latitude": 52.520812, "longitude": 13.409419, "horizontal_accuracy": 3}
    venue = {"location": where, "title": "Home", "address": "Somewhere 7"}
    message = {"message_id": 1, "chat": {"id": 100, "type": "private"}, "location": where, "venue": venue}

    async with ears(tmp_path) as here:
        await here.intake.store([{"update_id": 7, "message": {**message, "reply_to_message": message}}])
        [lane] = await here.db.read(lambda tx: tx.inbox.claim(FrozenClock().now()))

    stored = orjson.loads(lane.rows[0].body)["message"]
    assert stored == {"message_id": 1, "chat": message["chat"], "location": {"zone": "Europe/Berlin"}}
