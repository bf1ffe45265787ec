"""Files that Telegram has already, by what they show. Nothing personal is among them."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from storage.columns import Moment
from storage.schema import files

ONE = (files.c.bot_id == bindparam("bot"), files.c.key == bindparam("name"))
FIND = select(files.c.file_id).where(*ONE)
NEW = insert(files)
SET = NEW.on_conflict_do_update(
    index_elements=["bot_id", "key"], set_={"file_id": NEW.excluded.file_id, "sent_at": NEW.excluded.sent_at}
)
FORGET = delete(files).where(*ONE)
PURGE = delete(files).where(files.c.sent_at < bindparam("before", type_=Moment))


class Files:
    """A file id holds for one bot; a key is that of the content."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, bot_id: int, key: str) -> str | None:
        return self._connection.execute(FIND, {"bot": bot_id, "name": key}).scalar_one_or_none()

    def set(self, known: Collection[tuple[int, str, str, datetime]]) -> None:
        """(bot, key, file id, when it was sent)."""
        if known:
            names = ("bot_id", "key", "file_id", "sent_at")
            self._connection.execute(SET, [dict(zip(names, one, strict=True)) for one in known])

    def forget(self, bot_id: int, key: str) -> None:
        self._connection.execute(FORGET, {"bot": bot_id, "name": key})

    def purge(self, before: datetime) -> None:
        """Forget what was uploaded before then: a later release shows other pictures."""
        self._connection.execute(PURGE, {"before": before})
