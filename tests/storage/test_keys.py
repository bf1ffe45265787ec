"""Nothing readable on the disk; a lost or wrong key is found at start."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.journal import Note
from coach.person import Person
from storage.database import Database, Tx
from storage.errors import DamagedBodyError, LostKeyError
from storage.schema import metadata
from storage.vault import Vault
from tests.storage.conftest import KEY
from tests.storage.street import NOW, arrival, message, people

SECRET = "my left Achilles hurts"
NEW_KEY = bytes(range(100, 132))


def tell(tx: Tx) -> int:
    """The secret wherever words of a person can come to lie."""
    person, other = people(tx, 2)
    tx.inbox.receive([arrival(person, "a", SECRET.encode()), arrival(other, "b", SECRET.encode())], NOW)
    tx.journal.add([(person, 1, Note(at=NOW, text=SECRET)), (other, 1, Note(at=NOW, text=SECRET))])
    tx.people.save([Person(id=person)])
    tx.outbox.put([message(64, body=SECRET.encode()), message(65, 200, body=SECRET.encode())])
    row = tx.inbox.claim(NOW)[0].rows[0]
    tx.inbox.failed(row.id, f"ValueError: {SECRET}", NOW, None)
    tx.outbox.failed(64, SECRET)
    return person


async def test_no_words_of_a_person_stand_in_the_database(database: Database):
    await database.write(tell)

    def everything(tx: Tx) -> Iterator[bytes]:
        for table in metadata.sorted_tables:
            for row in tx.connection.execute(table.select()):
                yield from (value if isinstance(value, bytes) else str(value).encode() for value in row)

    stored = await database.read(lambda tx: list(everything(tx)))

    assert len(stored) > 50
    assert not [value for value in stored if b"Achilles" in value]


async def test_no_words_and_no_key_stand_in_the_files(tmp_path: Path):
    path = tmp_path / "talus.db"
    database = Database.open(f"sqlite:///{path}", [KEY])
    await database.write(tell)
    bytes_while_open = all_bytes(tmp_path)
    database.close()

    for data in (bytes_while_open, all_bytes(tmp_path)):
        assert len(data) > 10_000
        assert b"Achilles" not in data
        assert KEY not in data


def all_bytes(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


@pytest.mark.parametrize("keys", [[NEW_KEY], [bytes(32), NEW_KEY]])
async def test_a_wrong_key_is_refused_at_start(database: Database, url: str, keys: list[bytes]):
    database.close()

    with pytest.raises(LostKeyError, match="put the old key back"):
        Database.open(url, keys)


@pytest.mark.parametrize("keys", [[], [b"short"]])
def test_a_key_has_its_length(url: str, keys: list[bytes]):
    with pytest.raises(LostKeyError, match="32 bytes"):
        Database.open(url, keys)


async def test_an_old_key_still_opens_what_it_sealed(database: Database, url: str):
    person = await database.write(tell)
    database.close()
    database = Database.open(url, [NEW_KEY, KEY])
    await database.write(lambda tx: tx.journal.add([(person, 2, Note(at=NOW, text="under the new key"))]))

    entries = await database.read(lambda tx: tx.journal.of(person))
    database.close()

    assert [entry.text for entry in entries] == [SECRET, "under the new key"]
    for lost in ([NEW_KEY], [KEY]):
        with pytest.raises(LostKeyError):
            Database.open(url, lost)


@pytest.mark.parametrize(
    "swapped", ["UPDATE journal SET seq = 3", "UPDATE journal SET body = (SELECT body FROM people)"]
)
async def test_a_body_belongs_to_its_row(database: Database, swapped: str):
    person = await database.write(tell)
    await database.write(lambda tx: tx.connection.exec_driver_sql(swapped))

    with pytest.raises(DamagedBodyError):
        await database.read(lambda tx: tx.journal.of(person))


def test_a_body_belongs_to_its_person():
    vault = Vault([KEY])
    sealed = vault.seal("journal", 1, 1, b"{}")

    with pytest.raises(DamagedBodyError):
        vault.open("journal", 2, 1, sealed)


def test_the_same_words_never_look_the_same():
    vault = Vault([KEY])

    assert vault.seal("journal", 1, 1, b"{}") != vault.seal("journal", 1, 1, b"{}")
