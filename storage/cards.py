"""Which message shows which card, and which picture it has above the words."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from storage.columns import among
from storage.schema import cards

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
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, wanted: Collection[tuple[int, int]]) -> dict[tuple[int, int], Shown]:
        """The message of each (actor, card) that has one."""
        if not wanted:
            return {}
        actors, numbers = zip(*wanted, strict=True)
        rows = self._connection.execute(FIND, {"actors": actors, "numbers": sorted(set(numbers))})
        found = {(row.actor_id, row.card): Shown(row.message_id, row.picture) for row in rows}
        return {pair: found[pair] for pair in wanted if pair in found}

    def set(self, shown: Collection[tuple[int, int, int, Shown]]) -> None:
        """(actor, card, chat, message): from here on edits of the card go to this message."""
        if shown:
            self._connection.execute(
                SET,
                [
                    dict(zip(COLUMNS, (*where, message.message_id, message.picture), strict=True))
                    for *where, message in shown
                ],
            )

    def forget_all(self, actor_id: int) -> None:
        """None of the actor's messages can be edited any more."""
        self._connection.execute(FORGET_ALL, {"actor": actor_id})

    def forget(self, actor_id: int, card: int) -> None:
        """The message is gone: the next edit becomes a message of its own."""
        self._connection.execute(FORGET, {"actor": actor_id, "number": card})
