"""Several processes on one PostgreSQL: a lane, a due thought, a role belongs to one of them at a time."""

import asyncio
import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest

from coach.desk import Due, Reminder
from storage.database import Database, Tx
from tests.storage.conftest import KEY
from tests.storage.street import NOW, arrival, people

PATIENCE = 10  # seconds until a meeting that does not happen fails the test


@pytest.fixture
def replicas(postgres_url: str) -> Iterator[tuple[Database, Database]]:
    both = Database.open(postgres_url, [KEY]), Database.open(postgres_url, [KEY])
    yield both
    for database in both:
        database.close()


class Meeting:
    """Two units of work that are open at the same time: both have claimed before either commits."""

    def __init__(self) -> None:
        self.barrier = threading.Barrier(2)

    async def both(self, replicas: tuple[Database, Database], claim) -> list:
        def unit(tx: Tx):
            claimed = claim(tx)
            self.barrier.wait(PATIENCE)
            return claimed

        return await asyncio.gather(*(database.write(unit) for database in replicas))


async def test_two_claimers_never_get_one_lane(replicas: tuple[Database, Database]):
    def arrive(tx: Tx) -> list[int]:
        ids = people(tx, 6)
        tx.inbox.receive([arrival(ids[n % 6], f"{n}") for n in range(12)], NOW)
        return ids

    ids = await replicas[0].write(arrive)

    first, second = await Meeting().both(replicas, lambda tx: [x.actor_id for x in tx.inbox.claim(NOW, lanes=4)])

    assert sorted([*first, *second]) == ids


async def test_while_a_lane_is_claimed_its_person_can_still_write(replicas: tuple[Database, Database]):
    here, there = replicas
    claimed, written = threading.Event(), threading.Event()
    [person] = await here.write(lambda tx: people(tx, 1))
    await here.write(lambda tx: tx.inbox.receive([arrival(person, "a")], NOW))

    def slow(tx: Tx) -> int:
        [lane] = tx.inbox.claim(NOW)
        claimed.set()
        assert written.wait(PATIENCE)
        return len(lane.rows)

    working = asyncio.ensure_future(here.write(slow))
    await asyncio.to_thread(claimed.wait, PATIENCE)
    new = await there.write(lambda tx: tx.inbox.receive([arrival(person, "b")], NOW))
    written.set()

    assert (new, await working) == (1, 1)


async def test_a_due_thought_is_handed_over_by_one(replicas: tuple[Database, Database]):
    ids = await replicas[0].write(lambda tx: people(tx, 10))
    dues = [(person, Due(Reminder.THINK, NOW, "think")) for person in ids]
    await replicas[0].write(lambda tx: tx.agenda.change(dues, []))

    counts = await Meeting().both(replicas, lambda tx: tx.agenda.claim_due(NOW, 6))

    assert sorted(counts) == [4, 6]
    assert await replicas[0].read(lambda tx: tx.inbox.open_count()) == 10


async def test_the_same_update_stored_by_two_is_one_row(replicas: tuple[Database, Database]):
    [person] = await replicas[0].write(lambda tx: people(tx, 1))
    rows = [arrival(person, f"u:1:{n}") for n in range(20)]

    new = await asyncio.gather(*(database.write(lambda tx: tx.inbox.receive(rows, NOW)) for database in replicas * 3))

    assert sum(new) == 20


async def test_an_arrival_of_somebody_who_is_being_erased_is_told_to_try_again(replicas: tuple[Database, Database]):
    here, there = replicas
    [person] = await here.write(lambda tx: people(tx, 1))
    await here.write(lambda tx: tx.erase(person, NOW))

    with pytest.raises(Exception, match="with the next try they are somebody new") as caught:
        await there.write(lambda tx: tx.inbox.receive([arrival(person, "a")], NOW))

    assert caught.value.retry


async def test_many_processes_may_make_the_schema_at_once(postgres_url: str):
    opened = await asyncio.gather(*(asyncio.to_thread(Database.open, postgres_url, [KEY]) for _ in range(4)))
    ids = [await database.write(lambda tx: people(tx, 1)) for database in opened]
    for database in opened:
        database.close()

    assert ids == [ids[0]] * 4


async def test_a_silent_replica_is_taken_for_dead_and_a_living_one_is_not(replicas: tuple[Database, Database]):
    here, there = replicas
    await here.write(lambda tx: tx.workers.start("one", NOW))
    beside_a_living_one = await there.write(lambda tx: tx.workers.start("two", NOW))
    long_ago = int(timedelta(minutes=1).total_seconds() * 1e6)
    await here.write(
        lambda tx: tx.connection.exec_driver_sql(f"UPDATE workers SET seen_at = seen_at - {long_ago} WHERE id = 'one'")
    )
    beside_a_dead_one = await there.write(lambda tx: tx.workers.start("three", NOW))
    after_it_was_noticed = await there.write(lambda tx: tx.workers.start("four", NOW))

    assert [beside_a_living_one, beside_a_dead_one, after_it_was_noticed] == [False, True, False]
