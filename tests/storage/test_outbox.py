"""What may go next: by rank, one at a time in a chat, the newest edit of a card."""

from datetime import datetime, timedelta

import pytest

from storage.database import Database, Tx
from storage.errors import LeaseLostError
from storage.outbox import OutRow, Rank
from tests.storage.street import NOW, courier, message

MINUTE = timedelta(minutes=1)


class Courier:
    """One courier that claims and reports."""

    def __init__(self, database: Database, token: int) -> None:
        self.database = database
        self.token = token

    async def put(self, *rows: OutRow) -> None:
        await self.database.write(lambda tx: tx.outbox.put(rows))

    async def claim(self, limit: int = 100, now: datetime = NOW, ranks: tuple[Rank, ...] = tuple(Rank)) -> list[int]:
        rows = await self.database.write(lambda tx: tx.outbox.claim(now, limit, self.token, ranks))
        return [row.id for row in rows]

    async def sent(self, *ids: int) -> None:
        await self.database.write(lambda tx: tx.outbox.sent([(number, NOW) for number in ids], self.token))

    async def all_in_order(self) -> list[list[int]]:
        """Claim and send until nothing is left."""
        turns = []
        while ids := await self.claim():
            turns.append(ids)
            await self.sent(*ids)
        return turns


@pytest.fixture
async def post(database: Database) -> Courier:
    return Courier(database, await database.write(courier))


async def test_a_message_comes_back_as_it_was_put(post: Courier, database: Database):
    row = message(64, rank=Rank.REMINDER, card=3, occurrence="morning:1", rings=True, expires_at=NOW + MINUTE)
    await post.put(row)

    [claimed] = await database.write(lambda tx: tx.outbox.claim(NOW, 1, post.token))

    assert claimed == OutRow(**{name: getattr(row, name) for name in row.__slots__} | {"not_before": NOW})


async def test_ranks_go_before_one_another(post: Courier):
    await post.put(
        message(1, 100, rank=Rank.GROUP),
        message(2, 101, rank=Rank.REMINDER),
        message(3, 102, rank=Rank.REPLY),
        message(4, 103, rank=Rank.ANSWER),
    )

    assert await post.claim(limit=2) == [4, 3]
    assert await post.claim(ranks=(Rank.GROUP,)) == [1]


async def test_in_a_chat_one_goes_at_a_time_and_in_order(post: Courier):
    await post.put(message(1), message(2), message(3), message(4, 200))

    assert await post.all_in_order() == [[1, 4], [2], [3]]


async def test_an_answer_to_a_press_waits_for_nothing(post: Courier):
    await post.put(message(1))
    await post.claim()
    await post.put(message(2, rank=Rank.ANSWER), message(3))

    assert await post.claim() == [2]


async def test_a_reply_overtakes_a_reminder_of_its_chat(post: Courier):
    await post.put(message(1, rank=Rank.REMINDER, card=1, occurrence="a"), message(2, card=2))

    assert await post.all_in_order() == [[2], [1]]


async def test_an_edit_waits_for_the_reminder_that_sends_its_card_and_holds_up_nobody(post: Courier):
    await post.put(
        message(1, rank=Rank.REMINDER, card=7, occurrence="a"),
        message(2, rank=Rank.REPLY, card=7),
        message(3, rank=Rank.REPLY, card=8),
    )

    assert await post.all_in_order() == [[3], [1], [2]]


async def test_of_edits_of_one_card_only_the_newest_is_sent(post: Courier, database: Database):
    await post.put(message(1, card=7), message(2, card=8), message(3, card=7), message(4, card=7))

    assert await post.all_in_order() == [[4], [2]]
    assert await database.read(lambda tx: tx.outbox.pending_count()) == 0


async def test_the_same_card_number_of_another_person_is_another_card(post: Courier):
    await post.put(message(1, 100, card=7, actor_id=1), message(2, 100, card=7, actor_id=2))

    assert await post.all_in_order() == [[1], [2]]


async def test_a_reminder_is_never_replaced(post: Courier):
    await post.put(
        message(1, card=7),
        message(2, rank=Rank.REMINDER, card=7, occurrence="a"),
        message(3, card=7),
        message(4, card=7),
    )

    assert await post.all_in_order() == [[2], [4]]


async def test_an_edit_waits_while_an_older_one_is_under_way(post: Courier):
    await post.put(message(1, card=7))
    assert await post.claim() == [1]
    await post.put(message(2, card=7))

    assert await post.claim() == []


async def test_a_postponed_message_holds_its_chat_until_its_time(post: Courier, database: Database):
    await post.put(message(1), message(2), message(3, 200))
    await post.claim()
    await database.write(lambda tx: tx.outbox.postpone(1, NOW + MINUTE))

    assert await post.claim() == []
    assert await database.read(lambda tx: tx.outbox.next_time()) == NOW + MINUTE
    assert await post.claim(now=NOW + MINUTE) == [1]


async def test_what_waits_behind_a_later_message_of_its_chat_is_not_fresh(post: Courier, database: Database):
    await post.put(message(1), message(2))
    await post.claim()
    await database.write(lambda tx: tx.outbox.postpone(1, NOW + MINUTE, tried=False))

    assert not await database.read(lambda tx: tx.outbox.has_fresh(NOW))
    assert await database.read(lambda tx: tx.outbox.has_fresh(NOW + MINUTE))


async def test_attempts_count_calls_only(post: Courier, database: Database):
    await post.put(message(1))
    await post.claim()
    await database.write(lambda tx: tx.outbox.postpone(1, NOW, tried=False))
    assert await database.read(lambda tx: tx.outbox.has_fresh(NOW))
    await post.claim()
    await database.write(lambda tx: tx.outbox.postpone(1, NOW))
    assert not await database.read(lambda tx: tx.outbox.has_fresh(NOW))

    [row] = await database.write(lambda tx: tx.outbox.claim(NOW, 1, post.token))

    assert row.attempts == 1


async def test_what_a_dead_courier_took_is_found(post: Courier, database: Database):
    await post.put(message(1), message(2, 200))
    await post.claim(limit=1)

    found = await database.read(lambda tx: tx.outbox.found_sending())

    assert [(row.id, row.attempts) for row in found] == [(1, 1)]


async def test_an_old_courier_neither_claims_nor_marks(post: Courier, database: Database):
    await post.put(message(1), message(2, 200))
    await post.claim(limit=1)

    def taken_over(tx: Tx) -> int | None:
        tx.leases.expire_all()
        return tx.leases.take("courier", "another", 10)

    newer = Courier(database, await database.write(taken_over) or 0)
    await database.write(lambda tx: tx.outbox.postpone(1, NOW))
    await newer.claim()
    await post.sent(1, 2)

    await post.put(message(3, 300))
    with pytest.raises(LeaseLostError):
        await post.claim()
    assert [row.id for row in await database.read(lambda tx: tx.outbox.found_sending())] == [1, 2]


async def test_withdrawing_drops_waiting_reminders_only(post: Courier, database: Database):
    reminder = {"rank": Rank.REMINDER, "actor_id": 1}
    await post.put(
        message(1, card=1, occurrence="a", **reminder),
        message(2, card=2, occurrence="b", **reminder),
        message(3, actor_id=1),
        message(4, 200, rank=Rank.REMINDER, actor_id=2, occurrence="a"),
    )

    one = await database.write(lambda tx: tx.outbox.withdraw([(1, "a")]))
    rest = await database.write(lambda tx: tx.outbox.withdraw([(1, None)]))

    assert [row.id for row in one] == [1]
    assert [row.id for row in rest] == [2]
    assert await post.all_in_order() == [[3, 4]]


async def test_reminders_that_came_too_late_are_dropped(post: Courier, database: Database):
    await post.put(
        message(1, rank=Rank.REMINDER, occurrence="a", expires_at=NOW),
        message(2, 200, rank=Rank.REMINDER, occurrence="b", expires_at=NOW + MINUTE),
    )

    expired = await database.write(lambda tx: tx.outbox.expire(NOW))

    assert [row.occurrence for row in expired] == ["a"]
    assert await post.claim() == [2]


async def test_a_failed_message_makes_way(post: Courier, database: Database):
    await post.put(message(1), message(2))
    await post.claim()

    await database.write(lambda tx: tx.outbox.failed(1, "chat not found"))

    assert await post.claim() == [2]


async def test_done_messages_are_forgotten_after_their_time(post: Courier, database: Database):
    await post.put(message(1), message(2))
    await post.claim()
    await post.sent(1)

    purged = await database.write(lambda tx: tx.outbox.purge(NOW + MINUTE, 10))

    assert purged == 1
    assert await post.claim() == [2]
