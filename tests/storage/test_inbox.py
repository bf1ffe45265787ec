"""Lanes: once, in order, one claimer each."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from coach.person import Person
from storage.database import Database, Tx
from tests.storage.street import NOW, arrival, people

SECOND = timedelta(seconds=1)


async def arrive(database: Database, *keys: str, lanes: int = 1) -> list[int]:
    """One row a key, dealt out to the lanes in turn; returns the lanes' actors."""

    def unit(tx: Tx):
        ids = people(tx, lanes)
        tx.inbox.receive([arrival(ids[n % lanes], key) for n, key in enumerate(keys)], NOW)
        return ids

    return await database.write(unit)


async def test_what_arrives_twice_is_one_row(database: Database):
    [person] = await arrive(database, "u:1:1", "u:1:2")

    new = await database.write(lambda tx: tx.inbox.receive([arrival(person, "u:1:2"), arrival(person, "u:1:3")], NOW))

    assert new == 1
    assert await database.read(lambda tx: tx.inbox.open_count()) == 3


async def test_a_lane_is_its_persons_rows_in_order(database: Database):
    first, second = await arrive(database, "a", "b", "c", "d", "e", lanes=2)

    lanes = await database.write(lambda tx: tx.inbox.claim(NOW))

    assert [(lane.actor_id, [row.key for row in lane.rows]) for lane in lanes] == [
        (first, ["a", "c", "e"]),
        (second, ["b", "d"]),
    ]
    assert [lane.telegram_id for lane in lanes] == [100, 101]
    assert lanes[0].rows[0].body == b"{}"


async def test_claims_are_bounded_and_the_longest_waiting_come_first(database: Database):
    ids = await arrive(database, *"abcdefghi", lanes=3)

    lanes = await database.write(lambda tx: tx.inbox.claim(NOW, lanes=2, rows=2))

    assert [lane.actor_id for lane in lanes] == ids[:2]
    assert [[row.key for row in lane.rows] for lane in lanes] == [["a", "d"], ["b", "e"]]


async def test_a_lane_brings_its_person(database: Database):
    known, _ = await arrive(database, "a", "b", lanes=2)
    person = Person(id=known, entries=7)
    await database.write(lambda tx: tx.people.save([person]))

    lanes = await database.write(lambda tx: tx.inbox.claim(NOW))

    assert [lane.person for lane in lanes] == [person, None]


async def test_finished_rows_are_gone_from_the_lane_and_still_remembered(database: Database):
    [person] = await arrive(database, "a", "b")
    [lane] = await database.write(lambda tx: tx.inbox.claim(NOW))
    await database.write(lambda tx: tx.inbox.finish([lane.rows[0].id], NOW))

    [lane] = await database.write(lambda tx: tx.inbox.claim(NOW))
    again = await database.write(lambda tx: tx.inbox.receive([arrival(person, "a")], NOW))

    assert [row.key for row in lane.rows] == ["b"]
    assert again == 0


async def test_a_lane_whose_first_row_waits_waits_as_a_whole(database: Database):
    waiting, other = await arrive(database, "a", "b", "c", lanes=2)
    first = (await database.write(lambda tx: tx.inbox.claim(NOW)))[0].rows[0]
    await database.write(lambda tx: tx.inbox.failed(first.id, "ValueError", NOW, NOW + SECOND))

    before = await database.write(lambda tx: tx.inbox.claim(NOW))
    after = await database.write(lambda tx: tx.inbox.claim(NOW + SECOND))

    assert [lane.actor_id for lane in before] == [other]
    assert [lane.actor_id for lane in after] == [waiting, other]
    assert after[0].rows[0].attempts == 1


async def test_a_parked_row_lets_its_lane_go_on(database: Database):
    await arrive(database, "a", "b")
    [lane] = await database.write(lambda tx: tx.inbox.claim(NOW))
    await database.write(lambda tx: tx.inbox.failed(lane.rows[0].id, "ValueError: no such card", NOW, None))

    [lane] = await database.write(lambda tx: tx.inbox.claim(NOW))
    [parked] = await database.read(lambda tx: tx.inbox.parked())

    assert [row.key for row in lane.rows] == ["b"]
    assert (parked.key, parked.attempts, parked.error) == ("a", 1, "ValueError: no such card")
    assert await database.read(lambda tx: tx.inbox.parked_count()) == 1


async def test_an_attempt_counts_before_it_starts(database: Database):
    await arrive(database, "a")
    [lane] = await database.write(lambda tx: tx.inbox.claim(NOW, lanes=1, rows=1))

    begun = await database.write(lambda tx: tx.inbox.begin_attempt(lane.rows[0].id))
    [lane] = await database.write(lambda tx: tx.inbox.claim(NOW))

    assert begun == lane.rows[0]
    assert begun.attempts == 1


@pytest.mark.parametrize(("days", "left"), [(7, 5), (9, 1)])
async def test_purging_forgets_old_done_rows_in_batches(database: Database, days: int, left: int):
    await arrive(database, *"abcde")
    [lane] = await database.write(lambda tx: tx.inbox.claim(NOW))
    await database.write(lambda tx: tx.inbox.finish([row.id for row in lane.rows[:4]], NOW))
    before = NOW + timedelta(days=days - 8)

    counts = [await database.write(lambda tx: tx.inbox.purge(before, 3)) for _ in range(3)]

    assert sum(counts) == 5 - left
    assert max(counts) <= 3
    [lane] = await database.write(lambda tx: tx.inbox.claim(NOW))
    assert [row.key for row in lane.rows] == ["e"]


async def test_a_damaged_body_is_parked_alone_and_a_damaged_record_holds_up_nobody(database: Database):
    first, second, third = await arrive(database, "u:1:1", "u:1:2", "u:1:3", lanes=3)
    await database.write(lambda tx: tx.people.save([Person(id=second)]))

    def damage(tx: Tx):
        for table, actor in (("inbox", first), ("people", second)):
            cut = f"UPDATE {table} SET body = substr(body, 1, length(body) - 1) WHERE actor_id = :actor"
            tx.connection.execute(text(cut), {"actor": actor})

    await database.write(damage)
    lanes = await database.write(lambda tx: tx.inbox.claim(NOW))

    assert [lane.actor_id for lane in lanes] == [third]
    assert await database.read(lambda tx: tx.inbox.parked_count()) == 2
