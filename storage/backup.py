"""Copies of a SQLite database, made while it is used; they hold no key. PostgreSQL has tools of its own for that.

Beside the copies stands the list of people who were erased since, told by keyed fingerprints only. Restoring a copy
erases them again.
"""

import asyncio
import os
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from storage.database import Database
from storage.engines import is_sqlite, parse
from storage.erasure_list import list_erasures, replay
from storage.errors import BackupError, outage

KEEP = timedelta(days=7)
NAME = "talus-%Y%m%dT%H%M%SZ.db"
PART = ".part"


async def backup(db: Database, folder: Path, now: datetime) -> Path:
    """A checked copy in `folder`; copies older than seven days go. Returns when it is safely on the disk."""
    if not db.is_sqlite:
        raise BackupError("use pg_dump for PostgreSQL")
    await list_erasures(db, folder)
    return await asyncio.to_thread(copy_database, Path(str(db.url.database)), folder, now.astimezone(UTC))


async def restore(copy: Path, url: str, keys: Sequence[bytes]) -> int:
    """Put a copy in the place of a database that is gone; how many people were erased again."""
    address = parse(url)
    if not is_sqlite(address):
        raise BackupError("use pg_restore for PostgreSQL")
    await asyncio.to_thread(put_in_place, copy, Path(str(address.database)))
    db = Database.open(url, keys)
    try:
        return await replay(db, copy.parent)
    finally:
        db.close()


def copy_database(source: Path, folder: Path, now: datetime) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / now.strftime(NAME)
    part = target.with_name(target.name + PART)
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(source, isolation_level=None)) as connection:
            connection.execute("VACUUM INTO ?", (str(part),))
        check(part)
        settle(part, target)
    except sqlite3.Error as error:
        raise outage(error) or error from error
    finally:
        part.unlink(missing_ok=True)
    prune(folder, now)
    return target


def put_in_place(copy: Path, target: Path) -> None:
    present = [path for suffix in ("", "-wal", "-shm") if (path := target.with_name(target.name + suffix)).exists()]
    if present:
        raise BackupError(f"move {', '.join(path.name for path in present)} away first")
    if not copy.exists():
        raise BackupError(f"there is no {copy}")
    check(copy)
    part = target.with_name(target.name + PART)
    shutil.copyfile(copy, part)
    settle(part, target)


def check(file: Path) -> None:
    """Raises unless SQLite finds the whole file sound."""
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            [(verdict,), *_] = connection.execute("PRAGMA integrity_check").fetchall()
    except sqlite3.DatabaseError as error:
        raise BackupError(f"{file.name}: {error}") from error
    if verdict != "ok":
        raise BackupError(f"{file.name}: {verdict}")


def settle(part: Path, target: Path) -> None:
    """Under its name only once every byte is on the disk."""
    sync(part)
    part.rename(target)
    sync(target.parent)


def sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def prune(folder: Path, now: datetime) -> None:
    oldest = (now - KEEP).strftime(NAME)
    for path in folder.glob("talus-*.db"):
        if path.name < oldest:
            path.unlink()
