"""Which message shows which card."""

from collections.abc import Collection

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from storage.columns import among
from storage.schema import cards

FIND = select(cards.c.actor_id, cards.c.card, cards.c.message_id).where(
    among(cards.c.actor_id, "actors"), among(cards.c.card, "numbers")
)
NEW = insert(cards)
SET = NEW.on_conflict_do_update(
    index_elements=["actor_id", "card"], set_={"chat_id": NEW.excluded.chat_id, "message_id": NEW.excluded.message_id}
)
FORGET = delete(cards).where(cards.c.actor_id == bindparam("actor"), cards.c.card == bindparam("number"))
FORGET_ALL = delete(cards).where(cards.c.actor_id == bindparam("actor"))


class Cards:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, wanted: Collection[tuple[int, int]]) -> dict[tuple[int, int], int]:
        """The message of each (actor, card) that has one."""
        if not wanted:
            return {}
        actors, numbers = zip(*wanted, strict=True)
        rows = self._connection.execute(FIND, {"actors": actors, "numbers": sorted(set(numbers))})
        found = {(actor_id, card): message_id for actor_id, card, message_id in rows}
        return {pair: found[pair] for pair in wanted if pair in found}

    def set(self, shown: Collection[tuple[int, int, int, int]]) -> None:
        """(actor, card, chat, message): from here on edits of the card go to this message."""
        if shown:
            names = ("actor_id", "card", "chat_id", "message_id")
            self._connection.execute(SET, [dict(zip(names, one, strict=True)) for one in shown])

    def forget_all(self, actor_id: int) -> None:
        """None of the actor's messages can be edited any more."""
        self._connection.execute(FORGET_ALL, {"actor": actor_id})

    def forget(self, actor_id: int, card: int) -> None:
        """The message is gone: the next edit becomes a message of its own."""
        self._connection.execute(FORGET, {"actor": actor_id, "number": card})
