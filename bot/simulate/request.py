"""Calls of the Bot API without a socket: the playground's ASGI app is asked in the same process."""

from collections.abc import Mapping
from urllib.parse import urlsplit

import aiohttp
from starlette.types import ASGIApp, Message, Scope

from bot.request import AiohttpRequest, Form

Headers = list[tuple[bytes, bytes]]


class InProcessRequest(AiohttpRequest):
    """The same requests and answers as over HTTP, byte for byte; only the wire is missing."""

    __slots__ = ("_app",)

    def __init__(self, app: ASGIApp) -> None:
        super().__init__()
        self._app = app

    async def initialize(self) -> None:
        """No pool of connections is needed."""

    async def _post(
        self,
        url: str,
        data: bytes | Form,
        headers: Mapping[str, str],
        seconds: float,  # noqa: ARG002 - nothing here can be slow
    ) -> tuple[int, bytes]:
        body, described = await written(data, headers)
        answer = Answer(body)
        await self._app(scope_of(url, described), answer.receive, answer.send)
        return answer.status, b"".join(answer.parts)


async def written(data: bytes | Form, headers: Mapping[str, str]) -> tuple[bytes, Headers]:
    if isinstance(data, bytes):
        return data, [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    payload = (data if isinstance(data, aiohttp.FormData) else aiohttp.FormData(dict(data or {})))()
    body = await payload.as_bytes()
    return body, [(b"content-type", payload.content_type.encode())]


class Answer:
    """What the app reads and says, for one request."""

    def __init__(self, body: bytes) -> None:
        self.body = body
        self.status = 0
        self.parts: list[bytes] = []

    async def receive(self) -> Message:
        return {"type": "http.request", "body": self.body, "more_body": False}

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
        else:
            self.parts.append(message.get("body", b""))


def scope_of(url: str, headers: Headers) -> Scope:
    parts = urlsplit(url)
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": parts.scheme,
        "path": parts.path,
        "raw_path": parts.path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(b"host", parts.netloc.encode()), *headers],
        "client": None,
        "server": (parts.hostname, 80),
    }
