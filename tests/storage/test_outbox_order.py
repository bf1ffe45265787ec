"""Whatever is put into the outbox, in whatever order it is claimed: it gets out, in order, one at a time a chat."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from storage.database import Database, Tx
from storage.engines import parse, writing
from storage.outbox import OutRow, Rank
from storage.vault import Vault
from tests.storage.conftest import KEY
from tests.storage.street import NOW, courier, message

CHATS = (100, 200)

rows = st.builds(
    lambda chat, rank, card: {
        "chat_id": chat,
        "rank": rank,
        "card": None if rank == Rank.ANSWER else card,
        "occurrence": "o" if rank == Rank.REMINDER else None,
    },
    chat=st.sampled_from(CHATS),
    rank=st.sampled_from(Rank),
    card=st.sampled_from([None, 1, 2]),
)
acts = st.one_of(
    st.tuples(st.just("put"), rows),
    st.tuples(st.just("claim"), st.integers(1, 3)),
    st.tuples(st.sampled_from(["sent", "postponed", "failed"]), st.integers(0, 5)),
)


@dataclass
class Post:
    """A courier's view of the outbox, with everything it ever saw."""

    tx: Tx
    token: int
    put: list[OutRow] = field(default_factory=list)
    flying: list[OutRow] = field(default_factory=list)
    over: list[OutRow] = field(default_factory=list)

    def act(self, name: str, what) -> None:
        if name == "put":
            self.put.append(message(len(self.put) + 1, **what))
            self.tx.outbox.put(self.put[-1:])
        elif name == "claim":
            self.flying += self.tx.outbox.claim(NOW, what, self.token)
        elif self.flying:
            self.end(name, self.flying.pop(what % len(self.flying)))

    def end(self, name: str, row: OutRow) -> None:
        if name == "postponed":
            self.tx.outbox.postpone(row.id, NOW)
            return
        self.over.append(row)
        if name == "sent":
            self.tx.outbox.sent([(row.id, NOW)], self.token)
        else:
            self.tx.outbox.failed(row.id, "chat not found")

    def finish(self) -> None:
        """Everything succeeds from here on."""
        while self.flying or self.tx.outbox.pending_count():
            before = len(self.over)
            self.act("claim", 3)
            for row in self.flying:
                self.end("sent", row)
            self.flying.clear()
            assert len(self.over) > before, "two rows wait for each other"


@pytest.fixture(params=["sqlite", "postgresql"], scope="module")
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('order')}/talus.db"
    else:
        url = request.getfixturevalue("postgres").create()
    Database.open(url, [KEY]).close()
    engine = writing(parse(url))
    yield engine
    engine.dispose()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(acts, max_size=30))
def test_everything_gets_out_in_order(engine: Engine, script: list):
    with engine.connect() as connection, connection.begin() as transaction:
        tx = Tx(connection, Vault([KEY]))
        post = Post(tx, courier(tx))
        for name, what in script:
            post.act(name, what)
            limited = [row for row in post.flying if row.rank != Rank.ANSWER]
            assert max(Counter(row.chat_id for row in limited).values(), default=0) <= 1
        post.finish()
        transaction.rollback()

    seen = [row.id for row in post.over]
    kept = {row.id for row in post.put if row.rank == Rank.ANSWER or row.card is None or row.occurrence}
    assert len(set(seen)) == len(seen)
    assert kept <= set(seen)
    for card in (1, 2):
        for chat in CHATS:
            of_card = [row.id for row in post.over if (row.card, row.chat_id) == (card, chat)]
            assert of_card == sorted(of_card)
            newest = [row.id for row in post.put if (row.card, row.chat_id) == (card, chat)][-1:]
            assert set(newest) <= set(seen)
