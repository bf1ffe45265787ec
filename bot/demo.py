"""The real bot against a Telegram on this machine: the playground serves the Bot API and a chat page on one port."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.app import House, build, keep_loaded, running
from bot.keys import load_keys
from bot.limits import Limits
from bot.settings import Settings
from bot.web import beside, web
from playground.app import create_app
from playground.clock import MovableClock
from playground.server import serving
from storage.database import Database

TOKEN = "1:playground"  # noqa: S105 - the playground takes any
HOST = "127.0.0.1"


@asynccontextmanager
async def calendars(house: House, settings: Settings) -> AsyncIterator[None]:
    """Where an address is named, the calendars of a real bot are served here, too."""
    if house.feed is None:
        yield
        return
    async with beside(web(house.health, feed=house.feed), *settings.address):
        yield


async def demo(settings: Settings, port: int, data: Path) -> None:
    """Until SIGTERM or SIGINT. Prints the page's address once it can be opened."""
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    address = f"http://{HOST}:{port}"
    local = settings.model_copy(
        update={"telegram_api": address, "data": data, "database_url": None, "webhook_url": None}
    )
    clock = MovableClock()
    db = Database.open(local.database, load_keys(local))
    house = build(local, clock, TOKEN, db, Limits(local.send_limit))
    page = create_app(
        clock=clock,
        settled=house.stillness.settled,
        next_due=house.stillness.next_at,
        data=data / "playground",
    )
    keep_loaded()
    async with serving(page, port), calendars(house, local), running(house, local, clock.now):
        await house.api.call("setMyName", {"name": "Talus"})
        print(f"Talus playground: {address}", flush=True)  # noqa: T201 - the one line a person starts it for
        await stop.wait()
