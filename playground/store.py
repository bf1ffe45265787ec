"""What survives a restart: every record as a row of JSON, committed before the call that made it is answered."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import orjson

SCHEMA = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS record (
    kind TEXT NOT NULL, key TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (kind, key)
);
"""
PUT = "INSERT INTO record VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body"


class Store(Protocol):
    def put(self, kind: str, key: str, value: object) -> None: ...

    def put_bytes(self, kind: str, key: str, value: bytes) -> None: ...

    def delete(self, kind: str, key: str) -> None: ...

    def commit(self) -> None: ...

    def close(self) -> None: ...

    def rows(self, kind: str) -> Iterator[tuple[str, Any]]: ...

    def read_bytes(self, kind: str, key: str) -> bytes | None: ...


class NoStore:
    """Memory only: the world's own dictionaries are all there is."""

    def put(self, kind: str, key: str, value: object) -> None: ...

    def put_bytes(self, kind: str, key: str, value: bytes) -> None: ...

    def delete(self, kind: str, key: str) -> None: ...

    def commit(self) -> None: ...

    def close(self) -> None: ...

    def rows(self, kind: str) -> Iterator[tuple[str, Any]]:  # noqa: ARG002 - nothing is kept of any kind
        return iter(())

    def read_bytes(self, kind: str, key: str) -> bytes | None: ...


class SqliteStore:
    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.connection = sqlite3.connect(folder / "playground.sqlite3", check_same_thread=False)
        self.connection.executescript(SCHEMA)

    def put(self, kind: str, key: str, value: object) -> None:
        self.put_bytes(kind, key, orjson.dumps(value))

    def put_bytes(self, kind: str, key: str, value: bytes) -> None:
        self.connection.execute(PUT, (kind, key, value))

    def delete(self, kind: str, key: str) -> None:
        self.connection.execute("DELETE FROM record WHERE kind = ? AND key = ?", (kind, key))

    def commit(self) -> None:
        self.connection.commit()

    def close(self) -> None:
        self.connection.commit()
        self.connection.close()

    def rows(self, kind: str) -> Iterator[tuple[str, Any]]:
        """In the order in which they were first written."""
        found = self.connection.execute("SELECT key, body FROM record WHERE kind = ? ORDER BY rowid", (kind,))
        return ((key, orjson.loads(body)) for key, body in found.fetchall())

    def read_bytes(self, kind: str, key: str) -> bytes | None:
        row = self.connection.execute("SELECT body FROM record WHERE kind = ? AND key = ?", (kind, key)).fetchone()
        return None if row is None else bytes(row[0])


def open_store(folder: Path | None) -> Store:
    return NoStore() if folder is None else SqliteStore(folder)
