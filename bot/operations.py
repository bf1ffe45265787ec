"""What the command line does beside deciding: starting, moving records, backups, migrations."""

import asyncio
import sys
from collections.abc import Coroutine
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from bot.clock import SystemClock
from bot.keys import load_keys
from bot.log import set_up
from bot.settings import Settings
from storage.database import Database

Result = TypeVar("Result")


def loop_run(work: Coroutine[Any, Any, Result]) -> Result:
    """On uvloop where it exists: it takes a third of the loop's own time away."""
    if sys.platform == "win32":
        return asyncio.run(work)
    import uvloop

    return uvloop.run(work)


def run_bot(playground_port: int) -> int:
    settings = Settings()
    if settings.telegram_token is None:
        return run_demo(playground_port, settings.data / "demo")
    set_up(settings.log_format)
    return loop_run(run_real(settings, settings.telegram_token.get_secret_value()))


async def run_real(settings: Settings, token: str) -> int:
    from bot.app import build, serve
    from bot.limits import Limits

    settings.data.mkdir(parents=True, exist_ok=True)
    db = Database.open(settings.database, load_keys(settings))
    clock = SystemClock()
    await serve(build(settings, clock, token, db, Limits(settings.send_limit)), settings, clock.now)
    return 0


def run_demo(port: int, data: Path) -> int:
    from bot.demo import demo

    settings = Settings()
    set_up(settings.log_format)
    data.mkdir(parents=True, exist_ok=True)

    async def work() -> int:
        await demo(settings, port, data)
        return 0

    return loop_run(work())


async def export_journal(telegram_id: int) -> int:
    from bot.export import journal_bytes

    db = open_database()
    try:
        actor = await known_actor(db, telegram_id)
        sys.stdout.buffer.write(await journal_bytes(db, actor))
    finally:
        db.close()
    return 0


async def import_journal(telegram_id: int, file: Path) -> int:
    """Into an empty record only: nothing that is there is overwritten."""
    from bot.importing import take_in
    from bot.journal_file import load_journal

    journal = load_journal(file)
    db = open_database()
    try:
        count = await db.write(lambda tx: take_in(tx, telegram_id, journal, datetime.now(UTC)))
    finally:
        db.close()
    print(f"{count} entries imported")
    return 0


async def make_backup(folder: Path) -> int:
    from storage.backup import backup

    db = open_database()
    try:
        print(await backup(db, folder, datetime.now(UTC)))
    finally:
        db.close()
    return 0


def migrate_database() -> int:
    open_database().close()
    print("the database is up to date")
    return 0


def open_database() -> Database:
    settings = Settings()
    return Database.open(settings.database, load_keys(settings))


async def known_actor(db: Database, telegram_id: int) -> int:
    actor = await db.read(lambda tx: tx.actors.find("person", telegram_id))
    if actor is None:
        raise ValueError(f"no runner with the Telegram id {telegram_id}")
    return actor
