"""The list of erased people beside the backups: fingerprints that only the keys can match, and when."""

import asyncio
import os
from datetime import datetime
from functools import partial
from pathlib import Path

from storage.database import Database, Tx

FILE = "erased.txt"
BATCH = 500


async def list_erasures(db: Database, folder: Path) -> int:
    """Write those of the database to the list in `folder`; how many. Twice in the list does no harm."""
    noted = await db.read(lambda tx: tx.erasures.noted())
    if noted:
        lines = "".join(f"{erasure.fingerprint.hex()} {erasure.at.isoformat()}\n" for erasure in noted)
        await asyncio.to_thread(append, folder, lines)
        await db.write(lambda tx: tx.erasures.listed(noted[-1].number))
    return len(noted)


async def replay(db: Database, folder: Path) -> int:
    """Erase everybody in the list who was there before their erasure; how many."""
    listed = await asyncio.to_thread(read, folder / FILE)
    erased, last = 0, 0
    while listed:
        count, last = await db.write(partial(erase_listed, listed=listed, after=last))
        erased += count
        if last == 0:
            break
    return erased


def erase_listed(tx: Tx, listed: dict[bytes, datetime], after: int) -> tuple[int, int]:
    """One batch of actors: how many were erased, and the last number looked at (0 at the end)."""
    erased = 0
    actors = tx.actors.after(after, BATCH)
    for actor in actors:
        names = tx.erasures.fingerprints(actor.kind, actor.telegram_id)
        at = max((listed[name] for name in names if name in listed), default=None)
        if at is not None and actor.created_at <= at:
            tx.erasures.erase(actor.id, at)
            erased += 1
    return erased, actors[-1].id if len(actors) == BATCH else 0


def append(folder: Path, lines: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / FILE).open("a", encoding="ascii") as file:
        file.write(lines)
        file.flush()
        os.fsync(file.fileno())


def read(path: Path) -> dict[bytes, datetime]:
    """The latest erasure of each fingerprint. A last line that a crash cut short is passed over."""
    found: dict[bytes, datetime] = {}
    for line in path.read_text(encoding="ascii").splitlines() if path.exists() else ():
        name, _, at = line.partition(" ")
        try:
            fingerprint, moment = bytes.fromhex(name), datetime.fromisoformat(at)
        except ValueError:
            continue
        found[fingerprint] = max(moment, found.get(fingerprint, moment))
    return found
