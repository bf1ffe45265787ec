"""The log of Bot API calls, for tests and for looking over the bot's shoulder. In memory and bounded."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson

from playground.call import Call

KEPT = 50_000


@dataclass(frozen=True, slots=True)
class Logged:
    id: int
    at: datetime
    call: Call
    status: int
    answer: bytes

    def view(self) -> dict[str, Any]:
        files = {name: {"name": file.name, "size": len(file.data)} for name, file in self.call.files.items()}
        return {
            "id": self.id,
            "at": self.at,
            "method": self.call.method,
            "chat": self.call.integer("chat_id") or None,
            "params": self.call.params,
            "files": files,
            "status": self.status,
            "answer": orjson.Fragment(self.answer) if self.answer else None,
        }


class Calls:
    def __init__(self) -> None:
        self.log: deque[Logged] = deque(maxlen=KEPT)
        self.count = 0

    def add(self, at: datetime, call: Call, status: int, answer: bytes) -> None:
        self.count += 1
        self.log.append(Logged(self.count, at, call, status, answer))

    def after(self, call_id: int) -> list[dict[str, Any]]:
        return [logged.view() for logged in self.log if logged.id > call_id]
