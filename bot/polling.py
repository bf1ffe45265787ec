"""Long polling of our own: the offset moves only after the commit, and no trouble ends the loop."""

import asyncio
from typing import Any

import orjson
import structlog

from bot.api import Api, Done, Down, Later, Outcome, Refused, Unauthorised, Unknown
from bot.health import Health
from bot.intake import Intake, update_id_of
from storage.errors import StorageError

log = structlog.get_logger()

POLL_SECONDS = 50  # Telegram's longest
BATCH = 100
ALLOWED = ["message", "callback_query", "my_chat_member", "chat_member"]
LONGEST_PAUSE = 30.0


class Polling:
    def __init__(self, api: Api, intake: Intake, health: Health) -> None:
        self.api = api
        self.intake = intake
        self.health = health
        self.offset: int | None = None
        self.failures = 0
        self.listening = asyncio.Event()

    async def run(self) -> None:
        """Until cancelled. A webhook that stands in the way is taken down first."""
        await self.api.call("deleteWebhook", {"drop_pending_updates": False})
        while True:
            pause = await self.once()
            if pause:
                await asyncio.sleep(pause)

    async def once(self) -> float:
        """One call; returns how long to wait before the next."""
        patience = POLL_SECONDS if self.listening.is_set() else 0
        params: dict[str, Any] = {"timeout": patience, "limit": BATCH, "allowed_updates": ALLOWED}
        if self.offset is not None:
            params["offset"] = self.offset
        outcome = await self.api.post("getUpdates", orjson.dumps(params), POLL_SECONDS + 10)
        match outcome:
            case Done(list(updates)):
                return await self._take(updates)
            case Later(seconds):
                return seconds
            case _:
                return self._trouble(outcome)

    async def _take(self, updates: list[Any]) -> float:
        try:
            await self.intake.store(updates)
        except StorageError as error:
            self.health.ill("storage", str(error))
            return self._pause()
        ids = [number for update in updates if (number := update_id_of(update)) is not None]
        if updates and not ids:
            self.health.ill("intake", "updates without a number, which cannot be confirmed")
            return self._pause()
        self.health.well("intake")
        self.health.well("storage")
        self.failures = 0
        self.listening.set()
        if ids:
            self.offset = max(ids) + 1
        return 0.0

    def _trouble(self, outcome: Outcome) -> float:
        match outcome:
            case Unauthorised(why):
                self.health.ill("intake", f"Telegram refuses the token: {why}")
            case Refused(why) | Down(why):
                self.health.ill("intake", why)
            case Unknown():
                self.health.ill("intake", "no answer from Telegram")
            case _:
                self.health.ill("intake", f"unexpected answer to getUpdates: {type(outcome).__name__}")
        return self._pause()

    def _pause(self) -> float:
        self.failures += 1
        return min(LONGEST_PAUSE, 0.5 * float(2 ** min(self.failures, 6)))
