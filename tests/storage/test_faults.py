"""Outages: a clear message, nothing half-written, and on again when the cause is gone."""

import asyncio
import sqlite3
from pathlib import Path

import psycopg
import pytest

from storage import engines
from storage.database import Database, Tx
from storage.errors import (
    ConnectionLostError,
    DamagedError,
    DiskFullError,
    LockedError,
    NotWritableError,
    UnsuitableUrlError,
)
from tests.postgres import Postgres, database_name
from tests.storage.conftest import KEY
from tests.storage.street import NOW, arrival, people


def fill(tx: Tx) -> None:
    """More than a full disk takes."""
    [person] = people(tx, 1)
    tx.inbox.receive([arrival(person, f"big:{n}", bytes(100_000)) for n in range(20)], NOW)


def full(tx: Tx) -> None:
    pages = tx.connection.exec_driver_sql("PRAGMA page_count").scalar()
    tx.connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 8}")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "talus.db"


@pytest.fixture
def local(path: Path, monkeypatch: pytest.MonkeyPatch) -> Database:
    monkeypatch.setattr(engines, "BUSY_MILLISECONDS", 20)
    database = Database.open(f"sqlite:///{path}", [KEY])
    yield database
    database.close()


async def test_a_full_disk_fails_the_whole_group_and_leaves_nothing_half_written(local: Database):
    await local.write(full)

    results = await asyncio.gather(
        local.write(lambda tx: tx.actors.ids("person", [1], NOW)), local.write(fill), return_exceptions=True
    )

    assert [type(result) for result in results] == [DiskFullError, DiskFullError]
    assert results[0].retry
    assert "The disk is full" in str(results[0])
    assert await local.read(lambda tx: (tx.actors.find("person", 1), tx.inbox.open_count())) == (None, 0)


async def test_work_goes_on_once_there_is_room(local: Database):
    await local.write(full)
    with pytest.raises(DiskFullError):
        await local.write(fill)

    await local.write(fill)

    assert await local.read(lambda tx: tx.inbox.open_count()) == 20


async def test_a_locked_file_is_said_to_be_locked_and_served_later(local: Database, path: Path):
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LockedError) as caught:
        await local.write(fill)
    other.execute("ROLLBACK")
    other.close()

    await local.write(fill)

    assert caught.value.retry
    assert await local.read(lambda tx: tx.inbox.open_count()) == 20


def test_a_file_that_is_no_database_is_said_to_be_damaged(path: Path):
    path.write_bytes(b"Dear diary" * 1000)

    with pytest.raises(DamagedError, match="restore the newest backup"):
        Database.open(f"sqlite:///{path}", [KEY])


def test_a_missing_folder_is_named(tmp_path: Path):
    with pytest.raises(NotWritableError, match="cannot be written to or opened"):
        Database.open(f"sqlite:///{tmp_path}/none/talus.db", [KEY])


@pytest.mark.parametrize("url", ["mysql://here/talus", "sqlite://", "talus.db"])
def test_an_unsuitable_url_is_refused(url: str):
    with pytest.raises(UnsuitableUrlError, match="sqlite:///FILE or postgresql://"):
        Database.open(url, [KEY])


def test_a_server_that_is_not_there_can_be_tried_again(tmp_path: Path):
    with pytest.raises(ConnectionLostError) as caught:
        Database.open(f"postgresql://talus@/talus?host={tmp_path}", [KEY])

    assert caught.value.retry


def cut_connections(server: Postgres, url: str) -> None:
    server.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database_name(url)}'")


async def test_a_lost_connection_is_opened_anew(postgres: Postgres, postgres_url: str):
    database = Database.open(postgres_url, [KEY])
    await database.write(fill)
    await database.read(lambda tx: tx.inbox.open_count())
    cut_connections(postgres, postgres_url)

    for ask in (database.write, database.read):
        with pytest.raises(ConnectionLostError) as caught:
            await ask(lambda tx: tx.inbox.open_count())
        assert caught.value.retry

    assert await database.write(lambda tx: tx.inbox.open_count()) == 20
    assert await database.read(lambda tx: tx.inbox.open_count()) == 20
    database.close()


async def test_a_connection_lost_in_the_middle_leaves_nothing_half_written(postgres: Postgres, postgres_url: str):
    database = Database.open(postgres_url, [KEY])

    def interrupted(tx: Tx) -> None:
        fill(tx)
        cut_connections(postgres, postgres_url)
        tx.inbox.open_count()

    with pytest.raises(ConnectionLostError):
        await database.write(interrupted)

    assert await database.write(lambda tx: tx.inbox.open_count()) == 0
    database.close()


async def test_a_row_that_another_replica_holds_too_long_fails_one_unit_only(postgres_url: str):
    database = Database.open(postgres_url, [KEY])
    await database.write(lambda tx: people(tx, 1))
    holder = psycopg.connect(postgres_url)
    holder.execute("SELECT id FROM actors FOR UPDATE")

    def waits(tx: Tx) -> None:
        tx.connection.exec_driver_sql("SET LOCAL lock_timeout = '20ms'")
        tx.connection.exec_driver_sql("SELECT id FROM actors FOR UPDATE")

    results = await asyncio.gather(
        database.write(lambda tx: tx.actors.ids("person", [1], NOW)), database.write(waits), return_exceptions=True
    )
    holder.close()

    assert isinstance(results[1], LockedError)
    assert await database.read(lambda tx: tx.actors.find("person", 1)) == results[0][1]
    database.close()
