"""Messages in a group that one person sees (Bot API 10.2; the parameters as of 10.3).

python-telegram-bot does not know them, and neither does every server. Whether ours does is asked once, with a call
that can do nothing. Where one is not shown, the press is answered with the way into the private chat.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog

from bot.api import Api, Done, Down, Later, Refused, Unknown
from bot.limits import Limits
from bot.screens import Call, Face
from bot.translate import Place

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Whisper:
    """`answer` are the parameters with which the press is answered once the message stands."""

    method: str
    params: dict[str, Any]
    answer: dict[str, Any]


def whisper_call(place: Place, receiver: int, shown: Face, callback_id: str) -> Call:
    """On the message that was pressed, where that one is for this person alone already."""
    content = {"chat_id": place.chat, **shown.params}
    if place.alone is not None:
        params = {**content, "receiver_user_id": receiver, "ephemeral_message_id": place.alone}
        return {"method": "editEphemeralMessageText", "params": params}
    topic = {} if place.topic is None else {"message_thread_id": place.topic}
    to = {"receiver_user_id": receiver, "callback_query_id": callback_id}
    params = {**content, **topic, "disable_notification": True, "ephemeral_message_parameters": to}
    return {"method": "sendMessage", "params": params}


class Whispers:
    def __init__(self, api: Api, limits: Limits, now: Callable[[], datetime], *, wanted: bool) -> None:
        self.api = api
        self.limits = limits
        self.now = now
        self.known: bool | None = None if wanted else False
        self._asking = asyncio.Lock()

    async def said(self, whisper: Whisper) -> bool:
        """Whether it stands on that person's screen, as far as anybody can tell."""
        if not await self._supported() or not self._has_room(whisper):
            return False
        chat = whisper.params["chat_id"]
        match await self.api.call(whisper.method, whisper.params):
            case Done({"ephemeral_message_id": int()}) | Done(True):
                return True
            case Done({"message_id": int(number)}):
                await self._take_back(chat, number)
            case Later(seconds):
                self.limits.close(chat, self.now() + timedelta(seconds=seconds), everyone=False)
            case _:
                pass
        return False

    async def _supported(self) -> bool:
        """A server that knows the method misses its parameters; one that does not knows no such method."""
        async with self._asking:
            if self.known is None:
                match await self.api.call("deleteEphemeralMessage", {}):
                    case Later() | Down() | Unknown():
                        return False
                    case outcome:
                        self.known = isinstance(outcome, Refused)
                log.info("ephemeral_messages", known=self.known)
        return self.known

    def _has_room(self, whisper: Whisper) -> bool:
        """A message counts like any other of its group; whoever finds no room answers in private."""
        if whisper.method != "sendMessage":
            return True
        chat, now = whisper.params["chat_id"], self.now()
        if self.limits.free_at(chat, now) > now or not self.limits.room(now):
            return False
        self.limits.spend(chat, now)
        return True

    async def _take_back(self, chat: int, message: int) -> None:
        """Everybody sees it, though it says nothing of anybody: it goes at once, and none is sent any more."""
        self.known = False
        log.error("ephemeral_message_was_public")
        await self.api.call("deleteMessage", {"chat_id": chat, "message_id": message})
