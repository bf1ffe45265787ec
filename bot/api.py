"""Calls of the Bot API as raw JSON, and what an answer means for us."""

from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Any

import aiohttp
import orjson
from telegram.error import NetworkError, TimedOut

from bot.request import AiohttpRequest


@dataclass(frozen=True, slots=True)
class Done:
    """Telegram did it (or it was done already)."""

    result: Any = None


@dataclass(frozen=True, slots=True)
class Later:
    """Too many requests: not before so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Gone:
    """The message to edit is no longer there."""


@dataclass(frozen=True, slots=True)
class Unreachable:
    """Nobody is there to write to: blocked, deactivated, chat not found."""

    why: str


@dataclass(frozen=True, slots=True)
class Migrated:
    """The group became a supergroup."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram says no, and would say no again."""

    why: str


@dataclass(frozen=True, slots=True)
class Down:
    """Telegram was not reached or is out of order: nothing was done; try again."""

    why: str


@dataclass(frozen=True, slots=True)
class Unauthorised:
    """The token is not (or no longer) valid."""

    why: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """The call went out and no answer came: it may have been done."""


Outcome = Done | Later | Gone | Unreachable | Migrated | Refused | Down | Unauthorised | Unknown

LONGEST_WAIT = 86400
TOO_OLD = "query is too old"
UNCHANGED = "message is not modified"
GONE = ("message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID", "message to be edited",
        "there is no text in the message", "there is no caption in the message")  # fmt: skip
NOBODY = (
    "chat not found", "user not found", "PEER_ID_INVALID", "bot was kicked", "have no rights to send",
    "not enough rights to send", "have no write access", "CHAT_WRITE_FORBIDDEN",
)  # fmt: skip


def meaning(status: int, body: bytes) -> Outcome:
    """Read an answer. The texts are those of Telegram's own server."""
    try:
        answer = orjson.loads(body)
    except orjson.JSONDecodeError:
        return Down(f"HTTP {status} without JSON")
    match answer:
        case {"ok": True}:
            return Done(answer.get("result"))
        case {"parameters": {"retry_after": int(seconds)}}:
            return Later(min(max(seconds, 0), LONGEST_WAIT))
        case {"parameters": {"migrate_to_chat_id": int(chat_id)}}:
            return Migrated(chat_id)
        case {"description": str(why)}:
            return refusal(status, why)
        case _:
            return Down(f"HTTP {status}")


def refusal(status: int, why: str) -> Outcome:
    if status == 400 and (UNCHANGED in why or TOO_OLD in why):
        return Done()
    if status == 400 and any(text in why for text in GONE):
        return Gone()
    if status == 403 or (status == 400 and any(text in why for text in NOBODY)):
        return Unreachable(why)
    if status in (401, 404):
        return Unauthorised(why)
    if status == 429:
        return Later(1)
    if status >= 500:
        return Down(f"HTTP {status}")
    return Refused(why)


class NamelessError(RuntimeError):
    """Telegram could not be asked who we are."""


class Api:
    """One bot at one Bot API server."""

    def __init__(self, base: str, token: str, request: AiohttpRequest) -> None:
        self.url = f"{base}/bot{token}/"
        self.files = f"{base}/file/bot{token}/"
        self.request = request
        self.bot_id = int(token.partition(":")[0])
        self._name = ""

    async def name(self) -> str:
        """The bot's own, which no setting says: links into the private chat carry it."""
        if not self._name:
            match await self.call("getMe", {}):
                case Done({"username": str(name)}):
                    self._name = name
                case _:
                    raise NamelessError("the bot's own name is not known yet")
        return self._name

    async def call(self, method: str, params: dict[str, Any], read_seconds: float | None = None) -> Outcome:
        return await self.post(method, orjson.dumps(params), read_seconds)

    async def post(self, method: str, body: bytes, read_seconds: float | None = None) -> Outcome:
        return await self._outcome(self.request.post_json(self.url + method, body, read_seconds))

    async def download(self, path: str, most: int) -> bytes | None:
        """A file by the path that getFile gave; NetworkError where Telegram cannot be reached."""
        return await self.request.fetch(self.files + path, most)

    async def upload(self, method: str, params: dict[str, Any], field: str, name: str, content: bytes) -> Outcome:
        """The same with a file, as multipart."""
        form = aiohttp.FormData()
        for key, value in params.items():
            form.add_field(key, value if isinstance(value, str) else orjson.dumps(value).decode())
        form.add_field(field, content, filename=name)
        return await self._outcome(self.request.post_form(self.url + method, form))

    @staticmethod
    async def _outcome(call: Awaitable[tuple[int, bytes]]) -> Outcome:
        try:
            status, answer = await call
        except TimedOut:
            return Unknown()
        except NetworkError as error:
            return Down(error.message)
        return meaning(status, answer)
