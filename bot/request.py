"""python-telegram-bot's HTTP seam on aiohttp: a quarter of the CPU of its default, and raw JSON for the hot paths."""

import asyncio
from collections.abc import Mapping

import aiohttp
from telegram._utils.defaultvalue import DefaultValue
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

Timeout = DefaultValue[float] | DefaultValue[None] | float | None
Form = aiohttp.FormData | Mapping[str, str] | None

CONNECT_SECONDS = 5.0
UPLOAD_SECONDS = 60.0
JSON = {"Content-Type": "application/json"}


class AiohttpRequest(BaseRequest):
    """One pool of connections. `post_json` sends a finished body and hands back the answer's bytes."""

    __slots__ = ("_pool", "_read_seconds", "_session")

    def __init__(self, pool: int = 100, read_seconds: float = 10.0) -> None:
        self._pool = pool
        self._read_seconds = read_seconds
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._read_seconds

    async def initialize(self) -> None:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._pool, keepalive_timeout=60),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def post_json(self, url: str, body: bytes, read_seconds: float | None = None) -> tuple[int, bytes]:
        return await self._post(url, body, JSON, read_seconds or self._read_seconds)

    async def post_form(self, url: str, form: aiohttp.FormData) -> tuple[int, bytes]:
        return await self._post(url, form, {}, UPLOAD_SECONDS)

    async def fetch(self, url: str, most: int) -> bytes | None:
        """The content, or None where there is none; at most one byte more than `most` is read of it."""
        if self._session is None:
            raise NetworkError("the request class is not initialised")
        limits = aiohttp.ClientTimeout(total=UPLOAD_SECONDS, sock_connect=CONNECT_SECONDS)
        try:
            async with self._session.get(url, timeout=limits) as response:
                return await beginning(response.content, most + 1) if response.status == 200 else None
        except (aiohttp.ClientError, TimeoutError, ConnectionError) as error:
            raise NetworkError("could not be fetched") from error

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002 - the Bot API takes POST for everything
        request_data: RequestData | None = None,
        read_timeout: Timeout = BaseRequest.DEFAULT_NONE,
        write_timeout: Timeout = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - one read limit covers the call
        connect_timeout: Timeout = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: Timeout = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        seconds = read_timeout if isinstance(read_timeout, int | float) else self._read_seconds
        return await self._post(url, form_of(request_data), {}, seconds)

    async def _post(self, url: str, data: bytes | Form, headers: dict[str, str], seconds: float) -> tuple[int, bytes]:
        if self._session is None:
            raise NetworkError("the request class is not initialised")
        limits = aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_SECONDS, sock_read=seconds)
        try:
            async with self._session.post(url, data=data, headers=headers, timeout=limits) as response:
                return response.status, await response.read()
        except aiohttp.ConnectionTimeoutError as error:
            raise NetworkError("could not connect in time") from error
        except TimeoutError as error:
            raise TimedOut from error
        except aiohttp.ClientConnectorError as error:
            raise NetworkError("could not connect") from error
        except (aiohttp.ClientError, asyncio.IncompleteReadError, ConnectionError) as error:
            raise TimedOut("the connection broke before the answer came") from error


async def beginning(content: aiohttp.StreamReader | asyncio.StreamReader, most: int) -> bytes:
    """As much as there is, up to so many bytes."""
    parts, room = [], most
    while room > 0 and (part := await content.read(min(room, 2**18))):
        parts.append(part)
        room -= len(part)
    return b"".join(parts)


def form_of(request_data: RequestData | None) -> Form:
    if request_data is None:
        return None
    if not request_data.multipart_data:
        return request_data.json_parameters
    form = aiohttp.FormData()
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (file_name, content, mime) in request_data.multipart_data.items():
        form.add_field(name, content, filename=file_name, content_type=mime)
    return form
