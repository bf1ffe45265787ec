"""A Telegram that writes down every call with the moment of the simulated clock, and answers at once."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson

from bot.request import AiohttpRequest, Form


@dataclass(frozen=True, slots=True)
class Call:
    """`chat` 0: a call that belongs to none. `reply` is the press that it answers."""

    at: datetime
    method: str
    chat: int
    message: int
    reply: str
    text: str


class Wire(AiohttpRequest):
    """Nobody here is slow, so that what takes time is the limits alone."""

    __slots__ = ("_messages", "calls", "now")

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.now = now
        self.calls: list[Call] = []
        self._messages = 0

    async def initialize(self) -> None:
        """No pool of connections is needed."""

    async def _post(
        self,
        url: str,
        data: bytes | Form,
        headers: Mapping[str, str],  # noqa: ARG002 - as inherited
        seconds: float,  # noqa: ARG002 - as inherited
    ) -> tuple[int, bytes]:
        method = url.rpartition("/")[2]
        params = orjson.loads(data) if isinstance(data, bytes) else {}
        message = int(params.get("message_id", 0)) or self._next(method)
        chat, reply = int(params.get("chat_id", 0)), str(params.get("callback_query_id", ""))
        self.calls.append(Call(self.now(), method, chat, message, reply, str(params.get("text", ""))))
        return 200, orjson.dumps({"ok": True, "result": result(method, message)})

    def _next(self, method: str) -> int:
        self._messages += method.startswith("send")
        return self._messages

    def to(self, chats: range) -> Iterator[Call]:
        return (call for call in self.calls if call.chat in chats)


def result(method: str, message: int) -> Any:  # noqa: ANN401 - whatever Telegram answers to it
    match method:
        case "getMe":
            return {"id": 1, "is_bot": True, "first_name": "Talus", "username": "talus_bot"}
        case "getChatMember":
            return {"status": "member", "user": {"id": 1, "is_bot": False, "first_name": "R"}}
        case _ if message:
            return {"message_id": message, "date": 0, "chat": {"id": 1, "type": "private"}}
        case _:
            return True
