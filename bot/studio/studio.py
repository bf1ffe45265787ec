"""The studio: what a card or a message wants, ready to be sent; or nothing, and then the words go alone."""

import asyncio
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import structlog

from bot.studio.blank import blank
from bot.studio.makers import MAKERS, Kind, Maker, key_of
from bot.studio.shelf import Shelf
from bot.studio.workshop import Workshop
from coach.made import Made
from storage.database import Database
from storage.errors import StorageError

log = structlog.get_logger()

MAKING_SECONDS = 20.0
"""Longest that words wait for what goes with them."""
FOLLOWING_SECONDS = 120.0
"""Longest until a picture has to follow the words that went without it."""
BLANK = "blank-1"
KNOWN_FILES = 4096
AHEAD = 64
"""Things to be made that nobody waits for: more of them are left until they are wanted."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A file that Telegram has already, or its bytes. `kept`: the same for everybody, so it may be sent again."""

    kind: Kind
    key: str
    name: str
    kept: bool
    file_id: str | None = None
    content: bytes = b""
    facts: Mapping[str, Any] = field(default_factory=dict)


class Studio:
    """`bot_id`: Telegram's file ids hold for one bot only."""

    def __init__(
        self,
        db: Database,
        bot_id: int,
        folder: Path,
        workshop: Workshop,
        makers: Mapping[type[Made], Maker] = MAKERS,
    ) -> None:
        self.db = db
        self.bot_id = bot_id
        self.shelf = Shelf(folder)
        self.workshop = workshop
        self.makers = makers
        self._files: OrderedDict[str, str] = OrderedDict()
        self._under_way: dict[str, asyncio.Task[bytes]] = {}
        self._ahead: dict[str, Made] = {}
        self._preparing: asyncio.Task[None] | None = None

    def maker(self, what: Made) -> Maker | None:
        return self.makers.get(type(what))

    async def ready(self, what: Made, actor_id: int, seconds: float = MAKING_SECONDS) -> Ready | None:
        """Never raises: whoever waits for it has words to send."""
        try:
            async with asyncio.timeout(seconds):
                return await self._ready(what, actor_id)
        except Exception as error:  # noqa: BLE001 - whatever it is, the words go alone
            log.warning("not_made", what=what.kind, error=type(error).__name__)
            return None

    async def blank(self) -> Ready:
        """Shown while a picture is being made."""
        ready = Ready("photo", BLANK, "wait.png", kept=True, file_id=await self._file(BLANK))
        return ready if ready.file_id else replace(ready, content=blank())

    async def _ready(self, what: Made, actor_id: int) -> Ready | None:
        maker = self.maker(what)
        if maker is None:
            return None
        key = key_of(what, maker, actor_id)
        ready = Ready(maker.kind, key, maker.name(what), kept=maker.record is None, facts=maker.facts(what))
        if maker.record is not None:
            return replace(ready, content=await self._personal(what, maker, actor_id))
        if (file_id := await self._file(key)) is not None:
            return replace(ready, file_id=file_id)
        return replace(ready, content=await asyncio.shield(self._common(key, what, maker)))

    async def _personal(self, what: Made, maker: Maker, actor_id: int) -> bytes:
        record = maker.record
        read = await self.db.read(lambda tx: record(tx, actor_id) if record else ())
        return await self.workshop.make(maker.function, (*maker.arguments(what), *read))

    def _common(self, key: str, what: Made, maker: Maker) -> asyncio.Task[bytes]:
        """However many want it at once, it is made once."""
        if (task := self._under_way.get(key)) is None:
            task = asyncio.create_task(self._from_shelf(key, what, maker))
            self._under_way[key] = task
            task.add_done_callback(lambda done: self._finished(key, done))
        return task

    def _finished(self, key: str, task: asyncio.Task[bytes]) -> None:
        self._under_way.pop(key, None)
        if not task.cancelled():
            task.exception()  # seen, if anybody waits, by whoever waits

    async def _from_shelf(self, key: str, what: Made, maker: Maker) -> bytes:
        if (found := await asyncio.to_thread(self.shelf.find, key)) is not None:
            return found
        made = await self.workshop.make(maker.function, maker.arguments(what))
        await asyncio.to_thread(self.shelf.put, key, made)
        return made

    def prepare(self, what: Made) -> None:
        """It will be wanted soon. Never raises: what goes wrong here goes wrong again when it is wanted."""
        maker = self.maker(what)
        if maker is None or maker.record is not None or len(self._ahead) >= AHEAD:
            return
        try:
            key = key_of(what, maker, 0)
        except Exception:  # noqa: BLE001 - whatever it is, it is told then
            return
        if key not in self._files:
            self._ahead.setdefault(key, what)
        if self._ahead and self._preparing is None:
            self._preparing = asyncio.create_task(self._prepare())

    async def _prepare(self) -> None:
        """One after the other, so that a worker is left for what somebody waits for."""
        try:
            while self._ahead:
                key, what = next(iter(self._ahead.items()))
                maker = self.makers[type(what)]
                await asyncio.wait({self._common(key, what, maker)})
                self._ahead.pop(key, None)
        finally:
            self._preparing = None

    async def _file(self, key: str) -> str | None:
        if key not in self._files:
            try:
                found = await self.db.read(lambda tx: tx.files.find(self.bot_id, key))
            except StorageError:
                return None
            if found is None:
                return None
            self.know(key, found)
        return self._files[key]

    def know(self, key: str, file_id: str) -> None:
        """Telegram has it."""
        self._files[key] = file_id
        if len(self._files) > KNOWN_FILES:
            self._files.popitem(last=False)

    async def forget(self, key: str) -> None:
        """Telegram does not know the file any more."""
        self._files.pop(key, None)
        await self.db.write(lambda tx: tx.files.forget(self.bot_id, key))

    def close(self) -> None:
        """What is in the making is given up, so that its words can go."""
        self._ahead.clear()
        self.workshop.close()
