"""Forgetting means forgetting: in the database, and in every backup that is restored."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from coach.club.values import Club
from coach.desk import Due, Reminder
from coach.errands import ReadFile
from coach.journal import Run
from coach.person import Person
from coach.profile import Runner
from coach.standing import Standing
from coach.standing.checkpoint import Checkpoint
from storage.backup import backup, restore
from storage.cards import Shown
from storage.database import Database, Tx
from storage.erasure_list import FILE, list_erasures, replay
from storage.errands import Waiting
from storage.errors import BackupError
from storage.schema import metadata
from tests.storage.conftest import KEY
from tests.storage.street import NOW, arrival, courier, message, people

DAY = timedelta(days=1)
NEW_KEY = bytes(range(100, 132))


def live(tx: Tx) -> list[int]:
    """Two persons with rows everywhere; Telegram ids 100 and 101."""
    ids = people(tx, 2)
    for n, person in enumerate(ids):
        due = Due(Reminder.THINK, NOW + DAY, "think")
        tx.people.save([Person(id=person, agenda=(due,))])
        tx.clubs.save([Club(id=person)])
        tx.journal.add([(person, 1, Run(at=NOW))])
        tx.agenda.change([(person, due)], [])
        tx.cards.set([(person, 1, 100 + n, Shown(5))])
        tx.checkpoints.put([(person, Checkpoint(Runner(), Standing(), 1))])
        tx.errands.put([Waiting(person, "file:1", n, NOW, ReadFile(1, "a"))])
        tx.inbox.receive([arrival(person, f"{n}:{key}") for key in ("done", "parked", "open")], NOW)
        tx.outbox.put([message(person * 64 + k, 100 + n, actor_id=person) for k in range(3)])
    for lane in tx.inbox.claim(NOW):
        tx.inbox.finish([lane.rows[0].id], NOW)
        tx.inbox.failed(lane.rows[1].id, "ValueError", NOW, None)
    tx.outbox.claim(NOW, 2, courier(tx))
    return ids


def rows_of(tx: Tx, actor_id: int) -> dict[str, int]:
    tables = [table for table in metadata.sorted_tables if "actor_id" in table.c]
    count = {t.name: len(tx.connection.execute(t.select().where(t.c.actor_id == actor_id)).all()) for t in tables}
    return count | {"actors": sum(actor.id == actor_id for actor in tx.actors.after(0, 100))}


async def test_erasing_leaves_no_row_of_a_person_and_all_of_another(database: Database):
    gone, other = await database.write(live)
    before = await database.read(lambda tx: rows_of(tx, gone))

    await database.write(lambda tx: tx.erase(gone, NOW))

    assert all(before.values())
    assert set((await database.read(lambda tx: rows_of(tx, gone))).values()) == {0}
    assert await database.read(lambda tx: rows_of(tx, other)) == before


async def test_who_was_erased_comes_back_as_somebody_new(database: Database):
    gone, _ = await database.write(live)
    await database.write(lambda tx: tx.erase(gone, NOW))
    await database.write(lambda tx: tx.erase(gone, NOW))

    again = await database.write(lambda tx: tx.actors.ids("person", [100], NOW))

    assert again[100] > gone
    assert await database.read(lambda tx: tx.people.load([again[100]])) == {}


async def test_the_list_names_nobody(database: Database, tmp_path: Path):
    gone, _ = await database.write(live)
    await database.write(lambda tx: tx.erase(gone, NOW))

    listed = [await list_erasures(database, tmp_path / "backups") for _ in range(2)]

    assert listed == [1, 0]
    [line] = (tmp_path / "backups" / FILE).read_text().splitlines()
    name, at = line.split()
    assert len(bytes.fromhex(name)) == 36
    assert datetime.fromisoformat(at).tzinfo is not None


async def test_the_list_erases_again_whoever_was_there_before(database: Database, tmp_path: Path):
    """As after restoring by other means: the person is back, with rows older than the erasure."""
    gone, other = await database.write(live)
    await database.write(lambda tx: tx.erase(gone, NOW))
    await list_erasures(database, tmp_path)
    [back] = (await database.write(lambda tx: tx.actors.ids("person", [100], NOW))).values()

    erased = [await replay(database, tmp_path) for _ in range(2)]

    assert erased == [1, 0]
    assert await database.read(lambda tx: [a.id for a in tx.actors.after(0, 9)]) == [other]
    assert back != other


async def test_whoever_came_after_their_erasure_stays(database: Database, tmp_path: Path):
    gone, other = await database.write(live)
    await database.write(lambda tx: tx.erase(gone, NOW))
    await list_erasures(database, tmp_path)
    later = NOW + DAY
    back = (await database.write(lambda tx: tx.actors.ids("person", [100], later)))[100]

    assert await replay(database, tmp_path) == 0
    assert await database.read(lambda tx: [a.id for a in tx.actors.after(0, 9)]) == sorted([other, back])


@pytest.fixture
def local(tmp_path: Path) -> Database:
    database = Database.open(f"sqlite:///{tmp_path}/talus.db", [KEY])
    yield database
    database.close()


async def restored(copy: Path, tmp_path: Path, keys: Sequence[bytes] = (KEY,)) -> tuple[int, list[int]]:
    """How many were erased again, and the Telegram ids that are there then."""
    url = f"sqlite:///{tmp_path}/restored.db"
    erased = await restore(copy, url, keys)
    database = Database.open(url, keys)
    ids = await database.read(lambda tx: [actor.telegram_id for actor in tx.actors.after(0, 100)])
    database.close()
    return erased, ids


async def test_a_backup_holds_everything_and_no_key(local: Database, tmp_path: Path):
    first, _ = await local.write(live)

    copy = await backup(local, tmp_path / "backups", NOW)

    assert copy.name == "talus-20260302T070000Z.db"
    assert KEY not in copy.read_bytes()
    assert await restored(copy, tmp_path) == (0, [100, 101])
    database = Database.open(f"sqlite:///{tmp_path}/restored.db", [KEY])
    assert await database.read(lambda tx: rows_of(tx, first)) == await local.read(lambda tx: rows_of(tx, first))
    database.close()


async def test_a_restored_backup_knows_nobody_who_was_erased_since(local: Database, tmp_path: Path):
    gone, _ = await local.write(live)
    copy = await backup(local, tmp_path / "backups", NOW)
    await local.write(lambda tx: tx.erase(gone, NOW))
    await list_erasures(local, copy.parent)

    assert await restored(copy, tmp_path) == (1, [101])


async def test_the_list_outlives_a_change_of_keys(local: Database, tmp_path: Path):
    gone, _ = await local.write(live)
    copy = await backup(local, tmp_path / "backups", NOW)
    await local.write(lambda tx: tx.erase(gone, NOW))
    await list_erasures(local, copy.parent)

    assert await restored(copy, tmp_path, [NEW_KEY, KEY]) == (1, [101])


async def test_backups_are_kept_seven_days(local: Database, tmp_path: Path):
    copies = [await backup(local, tmp_path / "backups", NOW + n * DAY) for n in range(9)]

    assert sorted((tmp_path / "backups").iterdir()) == copies[1:]


async def test_a_backup_is_made_while_the_database_is_written(local: Database, tmp_path: Path):
    """The copy does not wait for the writer, nor the writer for the copy."""
    await local.write(live)
    other = sqlite3.connect(tmp_path / "talus.db", isolation_level=None)
    with closing(other):
        other.execute("BEGIN IMMEDIATE")
        copy = await backup(local, tmp_path / "backups", NOW)

    assert (await restored(copy, tmp_path))[1] == [100, 101]


async def test_a_damaged_backup_is_not_put_in_place(local: Database, tmp_path: Path):
    await local.write(live)
    copy = await backup(local, tmp_path / "backups", NOW)
    data = bytearray(copy.read_bytes())
    data[4096 * 3 : 4096 * 6] = bytes(4096 * 3)
    copy.write_bytes(data)

    with pytest.raises(BackupError):
        await restore(copy, f"sqlite:///{tmp_path}/restored.db", [KEY])
    assert not (tmp_path / "restored.db").exists()


async def test_a_present_database_is_never_overwritten(local: Database, tmp_path: Path):
    copy = await backup(local, tmp_path / "backups", NOW)

    with pytest.raises(BackupError, match=r"move talus.db.* away first"):
        await restore(copy, f"sqlite:///{tmp_path}/talus.db", [KEY])


async def test_postgresql_has_backups_of_its_own(postgres_url: str, tmp_path: Path):
    database = Database.open(postgres_url, [KEY])

    with pytest.raises(BackupError, match="pg_dump"):
        await backup(database, tmp_path, NOW)
    with pytest.raises(BackupError, match="pg_restore"):
        await restore(tmp_path / "a.db", postgres_url, [KEY])
    database.close()
