"""The small web face: the webhook, and the health of the process."""

import asyncio
import hmac
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import orjson
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.health import Health
from bot.intake import MAX_BODY, Intake
from bot.links import CALENDARS
from bot.records.feed import Feed
from storage.errors import StorageError

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
WEBHOOK_PATH = "/telegram"


def web(health: Health, intake: Intake | None = None, secret: str = "", feed: Feed | None = None) -> Starlette:
    """`intake` and `secret` make the webhook, `feed` serves calendars; without them there is health only."""

    async def healthz(_: Request) -> Response:
        body = {"ok": health.green, "troubles": health.troubles, **health.figures}
        return JSONResponse(body, 200 if health.green else 503)

    async def webhook(request: Request) -> Response:
        given = request.headers.get(SECRET_HEADER, "")
        if intake is None or not secret or not hmac.compare_digest(given.encode(), secret.encode()):
            return Response(status_code=403)
        if int(request.headers.get("content-length") or 0) > MAX_BODY:
            return Response(status_code=413)
        try:
            update = orjson.loads(await request.body())
        except orjson.JSONDecodeError:
            return Response(status_code=400)
        try:
            await intake.store([update])
        except StorageError as error:
            health.ill("storage", str(error))
            return Response(status_code=503, headers={"Retry-After": "5"})
        health.well("storage")
        return Response(status_code=200)

    calendars = [Route(CALENDARS + "/{token}.ics", feed.__call__)] if feed else []
    return Starlette(
        routes=[Route("/health", healthz), Route(WEBHOOK_PATH, webhook, methods=["POST"]), *calendars],
    )


class QuietServer(uvicorn.Server):
    """Signals are the process's own: a server never takes them."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.up.set()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def beside(page: Starlette, host: str, port: int) -> AsyncIterator[None]:
    """A web application served in this loop while the context lasts."""
    config = uvicorn.Config(
        page, host=host, port=port, log_level="warning", lifespan="on", access_log=False, timeout_graceful_shutdown=1
    )
    server = QuietServer(config)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(server.serve())
        await server.up.wait()
        try:
            yield
        finally:
            server.should_exit = True
