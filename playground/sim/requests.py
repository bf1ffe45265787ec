"""Reading requests to the JSON interface, and answering them in one way."""

from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

import orjson
from starlette.requests import Request
from starlette.responses import Response

from playground.errors import SimError
from playground.telegram import Telegram
from playground.world import INSIDE, Chat, Message, Person

Json = dict[str, Any]
Handler = Callable[[Telegram, Request], Awaitable[Any]]

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1", "testserver"})
HEADERS = {"cache-control": "no-store", "x-content-type-options": "nosniff"}


def answering(telegram: Telegram, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        try:
            refuse_strangers(request)
            status, result = 200, await handler(telegram, request)
            if isinstance(result, Response):
                return result
        except SimError as error:
            status, result = error.status, {"error": str(error)}
        telegram.store.commit()
        return Response(orjson.dumps(result), status, HEADERS, "application/json")

    return endpoint


def refuse_strangers(request: Request) -> None:
    """Pages of other sites can reach loopback too; they must not play with it."""
    host = request.headers.get("host", "")
    if urlsplit(f"//{host}").hostname not in LOOPBACK:
        raise SimError("only for this machine", 403)
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != host:
        raise SimError("not for pages of other sites", 403)


async def read_body(request: Request) -> Json:
    try:
        body = orjson.loads(await request.body())
    except orjson.JSONDecodeError:
        raise SimError("the body must be JSON") from None
    if not isinstance(body, dict):
        raise SimError("the body must be a JSON object")
    return body


def whole_number(value: object, what: str) -> int:
    try:
        return int(value)  # type: ignore[call-overload, no-any-return]
    except (TypeError, ValueError):
        raise SimError(f"{what} must be a number") from None


def query_number(request: Request, name: str) -> int | None:
    value = request.query_params.get(name)
    return None if value is None else whole_number(value, name)


def chat_of(telegram: Telegram, value: object) -> Chat:
    chat = telegram.world.chats.get(whole_number(value, "chat"))
    if chat is None:
        raise SimError("no such chat", 404)
    return chat


def person_of(telegram: Telegram, value: object, what: str = "from") -> Person:
    person = telegram.world.people.get(whole_number(value, what))
    if person is None:
        raise SimError("no such person", 404)
    return person


def member_of(telegram: Telegram, chat: Chat, value: object) -> Person:
    person = person_of(telegram, value)
    if chat.members.get(str(person.id)) not in INSIDE:
        raise SimError(f"{person.name} is not in this chat")
    if person.deactivated:
        raise SimError(f"{person.name} has no account any more")
    return person


def message_of(telegram: Telegram, chat: Chat, value: object) -> Message:
    message = telegram.world.messages[chat.id].get(whole_number(value, "message"))
    if message is None:
        raise SimError("no such message", 404)
    return message
