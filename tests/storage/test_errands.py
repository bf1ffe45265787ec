"""Errands wait in the database until what was found is stored."""

from datetime import timedelta

from coach.errands import ReadFile
from storage.database import Database
from storage.errands import Waiting
from storage.schema import errands
from tests.storage.street import NOW, people

LATER = NOW + timedelta(hours=1)


async def test_an_errand_is_due_at_its_moment_the_earlier_first(database: Database):
    one, other = await database.write(lambda tx: people(tx, 2))
    late, soon = (
        Waiting(one, "file:1", 1, LATER, ReadFile(1, "a")),
        Waiting(other, "file:2", 2, NOW, ReadFile(2, "b")),
    )
    await database.write(lambda tx: tx.errands.put([late, soon]))

    assert await database.read(lambda tx: tx.errands.due(NOW, 5)) == [soon]
    assert await database.read(lambda tx: tx.errands.due(LATER, 5)) == [soon, late]
    assert await database.read(lambda tx: tx.errands.next_due()) == NOW


async def test_an_errand_that_is_sent_for_again_is_another(database: Database):
    (one,) = await database.write(lambda tx: people(tx, 1))
    first, again = (Waiting(one, "link", number, NOW, ReadFile(1, "a")) for number in (1, 2))
    await database.write(lambda tx: tx.errands.put([first]))
    assert await database.write(lambda tx: tx.errands.begin(first))

    await database.write(lambda tx: tx.errands.put([again]))

    assert await database.read(lambda tx: tx.errands.due(NOW, 5)) == [again]
    assert not await database.write(lambda tx: tx.errands.finish(first))
    assert await database.write(lambda tx: tx.errands.finish(again))
    assert await database.read(lambda tx: tx.errands.next_due()) is None


async def test_whoever_sends_for_a_hundred_things_holds_up_nobody_else(database: Database):
    greedy, other = await database.write(lambda tx: people(tx, 2))
    many = [Waiting(greedy, f"file:{number}", number, NOW, ReadFile(number, "a")) for number in range(100)]
    last = Waiting(other, "file:1", 200, LATER, ReadFile(1, "b"))
    await database.write(lambda tx: tx.errands.put([*many, last]))

    assert await database.read(lambda tx: tx.errands.due(LATER, 3)) == [*many[:2], last]
    await database.write(lambda tx: tx.errands.finish(many[0]))
    assert await database.read(lambda tx: tx.errands.due(LATER, 3)) == [*many[1:3], last]


async def test_an_errand_can_be_put_off_and_called_off(database: Database):
    (one,) = await database.write(lambda tx: people(tx, 1))
    errand = Waiting(one, "file:1", 1, NOW, ReadFile(1, "a"))
    await database.write(lambda tx: tx.errands.put([errand]))
    await database.write(lambda tx: tx.errands.begin(errand))
    await database.write(lambda tx: tx.errands.postpone(errand, LATER))

    assert (await database.read(lambda tx: tx.errands.due(LATER, 5)))[0].attempts == 1

    await database.write(lambda tx: tx.errands.call_off([(one, "file:1")]))
    assert not await database.write(lambda tx: tx.errands.begin(errand))


async def test_an_errand_that_nobody_can_read_has_no_task(database: Database):
    (one,) = await database.write(lambda tx: people(tx, 1))
    await database.write(lambda tx: tx.errands.put([Waiting(one, "file:1", 1, NOW, ReadFile(1, "a"))]))
    await database.write(lambda tx: tx.connection.execute(errands.update().values(body=b"x" * 40)))

    assert [found.task for found in await database.read(lambda tx: tx.errands.due(NOW, 5))] == [None]
