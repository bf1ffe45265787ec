"""`talus doctor`: look at everything that a start needs, and name what is wrong."""

import asyncio
import json
import urllib.error
import urllib.request
from collections.abc import Awaitable, Callable

from bot.api import Api, Done
from bot.keys import load_keys
from bot.request import AiohttpRequest
from bot.settings import Settings
from storage.database import Database

Check = Callable[[Settings], Awaitable[str]]


async def examine() -> int:
    """0 when all is well. Also the container's health check: a running process answers for itself."""
    settings = Settings()
    findings = {}
    for name, check in (("database", database), ("telegram", telegram), ("process", process)):
        try:
            findings[name] = await check(settings)
        except (ValueError, OSError) as error:
            findings[name] = f"wrong: {error}"
    print(json.dumps(findings, indent=2))
    return 1 if any(text.startswith("wrong") for text in findings.values()) else 0


async def database(settings: Settings) -> str:
    if settings.database.startswith("sqlite") and not (settings.data / "talus.db").exists():
        return "none yet: the first start makes it"
    db = Database.open(settings.database, load_keys(settings))
    try:
        rows = await db.read(lambda tx: tx.inbox.open_count())
        parked = await db.read(lambda tx: tx.inbox.parked())
    finally:
        db.close()
    if parked:
        names = ", ".join(f"{row.id} ({row.error.partition(':')[0]})" for row in parked)
        raise ValueError(f"{len(parked)} inbox rows were set aside: {names}")
    return f"fine, {rows} open inbox rows"


async def telegram(settings: Settings) -> str:
    if settings.telegram_token is None:
        return "no token: the playground will be started"
    request = AiohttpRequest()
    await request.initialize()
    try:
        outcome = await Api(settings.telegram_api, settings.telegram_token.get_secret_value(), request).call(
            "getMe", {}
        )
    finally:
        await request.shutdown()
    match outcome:
        case Done({"username": str(name)}):
            return f"fine, this is @{name}"
        case other:
            raise ValueError(f"getMe: {other}")


async def process(settings: Settings) -> str:
    return await asyncio.to_thread(ask_process, "http://{}:{}/health".format(*settings.address))


def ask_process(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - the process's own page
            return f"running: {json.load(answer)}"
    except urllib.error.HTTPError as error:
        raise ValueError(f"running and ill: {error.read().decode()}") from error
    except OSError:
        return "not running here"
