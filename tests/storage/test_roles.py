"""Leases and workers: who holds a role, and who ended without saying goodbye."""

import pytest

from storage.database import Database, Tx
from storage.errors import LeaseLostError
from tests.storage.street import NOW


async def test_a_role_has_one_holder(database: Database):
    first = await database.write(lambda tx: tx.leases.take("courier", "one", 10))
    second = await database.write(lambda tx: tx.leases.take("courier", "two", 10))
    other_role = await database.write(lambda tx: tx.leases.take("polling", "two", 10))

    assert (first, second, other_role) == (1, None, 1)


async def test_a_role_that_ran_out_goes_to_the_next_under_a_higher_token(database: Database):
    first = await database.write(lambda tx: tx.leases.take("courier", "one", -1))

    second = await database.write(lambda tx: tx.leases.take("courier", "two", 10))

    assert second == first + 1
    assert not await database.write(lambda tx: tx.leases.renew("courier", "one", first, 10))
    assert await database.write(lambda tx: tx.leases.renew("courier", "two", second, 10))


async def test_a_released_role_is_free_at_once(database: Database):
    token = await database.write(lambda tx: tx.leases.take("courier", "one", 10))
    await database.write(lambda tx: tx.leases.release("courier", "one", token))

    assert await database.write(lambda tx: tx.leases.take("courier", "two", 10)) == token + 1


async def test_a_late_release_takes_the_role_from_nobody(database: Database):
    old = await database.write(lambda tx: tx.leases.take("courier", "one", -1))
    new = await database.write(lambda tx: tx.leases.take("courier", "two", 10))

    await database.write(lambda tx: tx.leases.release("courier", "one", old))

    await database.write(lambda tx: tx.leases.check("courier", new))
    with pytest.raises(LeaseLostError):
        await database.write(lambda tx: tx.leases.check("courier", old))


async def test_a_worker_that_stopped_leaves_no_trace(database: Database):
    first = await database.write(lambda tx: tx.workers.start("one", NOW))
    await database.write(lambda tx: tx.workers.beat("one"))
    await database.write(lambda tx: tx.workers.stop("one"))

    assert first is False
    assert await database.write(lambda tx: tx.workers.start("two", NOW)) is False


async def test_a_worker_that_did_not_stop_is_noticed_once(database: Database):
    await database.write(lambda tx: tx.workers.start("one", NOW))

    again = [await database.write(lambda tx: tx.workers.start("one", NOW))]
    await database.write(lambda tx: tx.workers.stop("one"))
    again.append(await database.write(lambda tx: tx.workers.start("one", NOW)))

    assert again == [True, False]


async def test_on_a_file_the_roles_of_a_dead_process_are_free_at_once(database: Database):
    """Nobody else can be running there; on PostgreSQL the lease has to run out."""

    def start(tx: Tx, worker: str) -> int | None:
        tx.workers.start(worker, NOW)
        return tx.leases.take("courier", worker, 10)

    first = await database.write(lambda tx: start(tx, "one"))
    second = await database.write(lambda tx: start(tx, "two"))

    assert first == 1
    assert second == (2 if database.is_sqlite else None)
