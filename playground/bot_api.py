"""`/bot<token>/<method>`: one call in, one answer out, with whatever misbehaviour was asked for in between."""

import asyncio
import re
from inspect import isawaitable
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from playground.call import Call, read_call
from playground.errors import ApiError
from playground.methods import METHODS
from playground.telegram import Telegram

TOKEN = re.compile(r"(\d{1,18}):[A-Za-z0-9_-]+")
REFUSING = ("429", "403", "5xx")
LATE = ("slow", "drop")


class BotApi:
    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram
        telegram.webhook.perform = self.obey

    async def endpoint(self, request: Request) -> Response:
        call = Call(request.path_params["method"], {})
        try:
            self.authorize(request.path_params["token"])
            call = await read_call(request, call.method)
            status, headers, answer = 200, {}, await self.perform(call)
        except ApiError as error:
            status, headers, answer = error.code, retry_header(error), refusal(error)
        self.record(call, status, answer)
        late = self.telegram.faults.take(LATE, call) if self.telegram.faults.active else None
        if late and late.kind == "slow":
            await dawdle(self.telegram, late.seconds)
        elif late:
            await hang_up(request)
        return Response(answer, status, headers, "application/json")

    async def obey(self, params: dict[str, Any]) -> None:
        """A call that came as the answer to a webhook: done and logged, its result heard by nobody."""
        call = Call(str(params["method"]), {name: value for name, value in params.items() if name != "method"})
        try:
            status, answer = 200, await self.perform(call)
        except ApiError as error:
            status, answer = error.code, refusal(error)
        self.record(call, status, answer)

    def record(self, call: Call, status: int, answer: bytes) -> None:
        self.telegram.store.commit()
        self.telegram.calls.add(self.telegram.clock.now(), call, status, answer)

    async def download(self, request: Request) -> Response:
        try:
            self.authorize(request.path_params["token"])
        except ApiError as error:
            return Response(refusal(error), error.code, media_type="application/json")
        stored = self.telegram.files.by_path(request.path_params["path"])
        if stored is None:
            return Response(refusal(ApiError(404, "Not Found")), 404, media_type="application/json")
        return Response(self.telegram.files.read(stored), media_type="application/octet-stream")

    def authorize(self, token: str) -> None:
        """Any well-formed token will do; the bot takes its id from it."""
        match = TOKEN.fullmatch(token)
        if match is None:
            raise ApiError(401, "Unauthorized")
        if self.telegram.world.bot.id != int(match[1]):
            self.telegram.world.rename_bot(int(match[1]))

    async def perform(self, call: Call) -> bytes:
        if self.telegram.faults.active and (fault := self.telegram.faults.take(REFUSING, call)):
            raise fault.refusal()
        name = call.method.lower()
        method = METHODS.get(name)
        if method is None:
            raise ApiError(404, "Not Found: method not found")
        if self.telegram.faults.has("limits"):
            self.telegram.limiter.check(name, call.integer("chat_id"), self.telegram.clock.now())
        result = method(self.telegram, call)
        if isawaitable(result):
            result = await result
        return b'{"ok":true,"result":%b}' % (result if isinstance(result, bytes) else orjson.dumps(result))


def bot_routes(telegram: Telegram) -> list[Route]:
    api = BotApi(telegram)
    return [
        Route("/bot{token}/{method}", api.endpoint, methods=["GET", "POST"]),
        Route("/file/bot{token}/{path:path}", api.download, methods=["GET"]),
    ]


def refusal(error: ApiError) -> bytes:
    body = {"ok": False, "error_code": error.code, "description": error.description}
    return orjson.dumps({**body, "parameters": error.parameters} if error.parameters else body)


def retry_header(error: ApiError) -> dict[str, str]:
    seconds = error.parameters.get("retry_after")
    return {} if seconds is None else {"retry-after": str(seconds)}


async def dawdle(telegram: Telegram, seconds: float) -> None:
    """As long as asked for, but not longer than the server lives."""
    try:
        async with asyncio.timeout(seconds):
            await telegram.stopping.wait()
    except TimeoutError:
        return


async def hang_up(request: Request) -> None:
    """Closes the connection under the client's feet; what it asked for has happened."""
    transport = request.scope.get("playground.transport")
    if transport is not None:
        transport.abort()
        await request.receive()
