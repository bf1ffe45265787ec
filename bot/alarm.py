"""Those who run the bot are told about its troubles in their own chats; never what a runner wrote or felt."""

from zoneinfo import ZoneInfo

from bot.api import Api
from bot.health import Health
from coach.screen import Text, text
from content.texts import Texts
from storage.database import Database

UTC = ZoneInfo("UTC")


class Alarm:
    """Looks now and then; says each trouble once."""

    def __init__(self, db: Database, api: Api, health: Health, texts: Texts, admins: tuple[int, ...]) -> None:
        self.db = db
        self.api = api
        self.health = health
        self.texts = texts
        self.admins = admins
        self.parked = 0
        self.said: dict[str, str] = {}

    async def look(self) -> None:
        parked = await self.db.read(lambda tx: tx.inbox.parked_count())
        self.health.figures["parked"] = parked
        news = [text("alarm.parked", count=parked - self.parked)] if parked > self.parked else []
        fresh = {part: why for part, why in self.health.troubles.items() if self.said.get(part) != why}
        news += [text("alarm.ill", part=part, why=why) for part, why in fresh.items()]
        self.parked, self.said = parked, dict(self.health.troubles)
        for line in news:
            await self._tell(line)

    async def _tell(self, line: Text) -> None:
        words = self.texts.label(line, UTC)
        for admin in self.admins:
            await self.api.call("sendMessage", {"chat_id": admin, "text": words})
