"""Which message shows which card, and which picture it has above the words: sealed, as it tells what is practised."""

from base64 import b64decode, b64encode
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from storage.columns import AnyRow, among
from storage.errors import DamagedBodyError, LostKeyError
from storage.schema import cards
from storage.vault import Vault

FIND = select(cards.c.actor_id, cards.c.card, cards.c.message_id, cards.c.picture).where(
    among(cards.c.actor_id, "actors"), among(cards.c.card, "numbers")
)
COLUMNS = ("actor_id", "card", "chat_id", "message_id", "picture")
NEW = insert(cards)
SET = NEW.on_conflict_do_update(
    index_elements=["actor_id", "card"], set_={name: NEW.excluded[name] for name in COLUMNS[2:]}
)
FORGET = delete(cards).where(cards.c.actor_id == bindparam("actor"), cards.c.card == bindparam("number"))
FORGET_ALL = delete(cards).where(cards.c.actor_id == bindparam("actor"))
ANY_PICTURE = "?"
"""Of a message that has a picture, but nobody remembers which."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A card's message. `picture` is the key of what it shows above the words."""

    message_id: int
    picture: str | None = None


class Cards:
    def __init__(self, connection: Connection, vault: Vault) -> None:
        self._connection = connection
        self._vault = vault

    def get(self, wanted: Collection[tuple[int, int]]) -> dict[tuple[int, int], Shown]:
        """The message of each (actor, card) that has one."""
        if not wanted:
            return {}
        actors, numbers = zip(*wanted, strict=True)
        rows = self._connection.execute(FIND, {"actors": actors, "numbers": sorted(set(numbers))})
        found = {(row.actor_id, row.card): Shown(row.message_id, self._picture(row)) for row in rows}
        return {pair: found[pair] for pair in wanted if pair in found}

    def set(self, shown: Collection[tuple[int, int, int, Shown]]) -> None:
        """(actor, card, chat, message): from here on edits of the card go to this message."""
        if shown:
            self._connection.execute(SET, [self._values(*one) for one in shown])

    def forget_all(self, actor_id: int) -> None:
        """None of the actor's messages can be edited any more."""
        self._connection.execute(FORGET_ALL, {"actor": actor_id})

    def forget(self, actor_id: int, card: int) -> None:
        """The message is gone: the next edit becomes a message of its own."""
        self._connection.execute(FORGET, {"actor": actor_id, "number": card})

    def _values(self, actor_id: int, card: int, chat_id: int, shown: Shown) -> dict[str, object]:
        picture = None
        if shown.picture is not None:
            picture = b64encode(self._vault.seal("cards", actor_id, card, shown.picture.encode())).decode()
        return dict(zip(COLUMNS, (actor_id, card, chat_id, shown.message_id, picture), strict=True))

    def _picture(self, row: AnyRow) -> str | None:
        """One that cannot be read is still a picture, and is changed for another by an edit."""
        if row.picture is None:
            return None
        try:
            return self._vault.open("cards", row.actor_id, row.card, b64decode(row.picture)).decode()
        except (DamagedBodyError, LostKeyError, ValueError):
            return ANY_PICTURE
