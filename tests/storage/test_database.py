"""Units of work: all or nothing, each on its own."""

import asyncio
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.database import Database, Tx
from storage.errors import ClosedError, NaiveTimeError, NotWritableError

NOW = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)


async def test_what_a_unit_wrote_can_be_read(database: Database):
    ids = await database.write(lambda tx: tx.actors.ids("person", [70, 71], NOW))

    again = await database.read(lambda tx: tx.actors.find("person", 70))

    assert again == ids[70]


async def test_a_unit_that_raises_undoes_itself_and_not_its_neighbours(database: Database):
    def fails(tx: Tx):
        tx.actors.ids("person", [1], NOW)
        raise RuntimeError("of its own")

    results = await asyncio.gather(
        database.write(lambda tx: tx.actors.ids("person", [0], NOW)),
        database.write(fails),
        database.write(lambda tx: tx.actors.ids("person", [2], NOW)),
        return_exceptions=True,
    )
    found = [await database.read(lambda tx, n=n: tx.actors.find("person", n)) for n in range(3)]

    assert isinstance(results[1], RuntimeError)
    assert [number is not None for number in found] == [True, False, True]


async def test_a_time_without_a_zone_is_refused(database: Database):
    with pytest.raises(NaiveTimeError):
        await database.write(lambda tx: tx.actors.ids("person", [1], NOW.replace(tzinfo=None)))


async def test_closing_finishes_what_waits(database: Database, url: str):
    waiting = [
        asyncio.ensure_future(database.write(lambda tx, n=n: tx.actors.ids("person", [n], NOW))) for n in range(50)
    ]
    await asyncio.sleep(0)

    database.close()

    assert len(await asyncio.gather(*waiting)) == 50
    with pytest.raises(ClosedError):
        await database.write(lambda tx: None)


async def test_a_question_does_not_wait_for_the_writer_and_sees_no_unfinished_work(database: Database):
    written, asked = threading.Event(), threading.Event()

    def slow(tx: Tx):
        tx.actors.ids("person", [1], NOW)
        written.set()
        assert asked.wait(10)

    writing = asyncio.ensure_future(database.write(slow))
    await asyncio.to_thread(written.wait, 10)
    seen_meanwhile = await database.read(lambda tx: tx.actors.find("person", 1))
    asked.set()
    await writing

    assert seen_meanwhile is None
    assert await database.read(lambda tx: tx.actors.find("person", 1)) is not None


async def test_a_question_cannot_write(database: Database):
    with pytest.raises(NotWritableError):
        await database.read(lambda tx: tx.actors.ids("person", [1], NOW))


async def test_a_wait_that_is_given_up_does_not_take_the_unit_back(database: Database):
    begun, ended = threading.Event(), threading.Event()

    def slow(tx: Tx):
        begun.set()
        assert ended.wait(10)
        tx.actors.ids("person", [1], NOW)

    writing = asyncio.ensure_future(database.write(slow))
    await asyncio.to_thread(begun.wait, 10)
    writing.cancel()
    ended.set()

    assert (await asyncio.gather(writing, return_exceptions=True))[0].__class__ is asyncio.CancelledError
    assert await database.write(lambda tx: tx.actors.find("person", 1)) is not None


@pytest.mark.parametrize(("lasting", "synchronous"), [(True, 2), (False, 0)])
async def test_a_commit_waits_for_the_disk_unless_all_is_thrown_away(tmp_path: Path, lasting: bool, synchronous: int):
    database = Database.open(f"sqlite:///{tmp_path / 'talus.db'}", [bytes(32)], lasting=lasting)

    found = await database.write(lambda tx: tx.connection.exec_driver_sql("PRAGMA synchronous").scalar())

    database.close()
    assert found == synchronous
