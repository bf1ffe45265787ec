"""A small intervals.icu on this machine, as its documentation says: basic auth, athlete 0, events and activities."""

import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.town import free_port

KEY = "a1b2c3d4e5f6a7b8c9d0"


@dataclass(slots=True)
class Double:
    """`events` and `activities` as the service answers them; `calls` are what it was asked."""

    events: list[dict[str, Any]] = field(default_factory=list)
    activities: list[dict[str, Any]] = field(default_factory=list)
    calls: list[tuple[str, str]] = field(default_factory=list)
    key: str = KEY
    status: int = 200
    base: str = ""

    @property
    def ours(self) -> list[dict[str, Any]]:
        return [event for event in self.events if str(event.get("external_id", "")).startswith("talus:")]

    async def answer(self, request: web.Request) -> web.Response:
        path = request.path.removeprefix("/api/v1/athlete/0")
        self.calls.append((request.method, path))
        if (
            request.headers.get("Authorization")
            != f"Basic {base64.b64encode(b'API_KEY:' + self.key.encode()).decode()}"
        ):
            return web.json_response({"error": "Unauthorized"}, status=401)
        if self.status != 200:
            return web.Response(status=self.status, text="out of order")
        match request.method, path:
            case "GET", "/events" | "/activities":
                oldest, newest = request.query["oldest"], request.query["newest"]
                kind = self.events if path == "/events" else self.activities
                return web.json_response([one for one in kind if oldest <= one["start_date_local"][:10] <= newest])
            case "POST", "/events/bulk" if request.query["upsert"] == "true":
                made = await request.json()
                names = {one["external_id"] for one in made}
                self.events = [one for one in self.events if one.get("external_id") not in names] + made
                return web.json_response(made)
            case "PUT", "/events/bulk-delete":
                gone = {one["external_id"] for one in await request.json()}
                self.events = [one for one in self.events if one.get("external_id") not in gone]
                return web.json_response({"eventsDeleted": len(gone)})
            case _:
                return web.Response(status=404)


@asynccontextmanager
async def double() -> AsyncIterator[Double]:
    service = Double()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", service.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    service.base = f"http://127.0.0.1:{port}"
    try:
        yield service
    finally:
        await runner.cleanup()


def activity(number: str, start: str, kind: str = "Run", **more: object) -> dict[str, Any]:
    """`start` in UTC, as `2026-05-05T16:02:00`."""
    row = {"id": number, "type": kind, "start_date": f"{start}Z", "start_date_local": start, "moving_time": 2820}
    return {**row, "distance": 8200.0, "total_elevation_gain": 120.0, **more}


def planned(start: str, name: str = "Easy run", kind: str = "Run", seconds: int = 2400) -> dict[str, Any]:
    row = {"category": "WORKOUT", "type": kind, "start_date_local": start, "name": name, "moving_time": seconds}
    return {**row, "id": 7, "external_id": None}
