"""Puts the parts together: the Bot API, the JSON interface and the page."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from starlette.applications import Starlette

from playground.bot_api import bot_routes
from playground.calls import Calls
from playground.clock import Clock
from playground.faults import Faults
from playground.files import Files
from playground.limiter import Limiter
from playground.origin import populate
from playground.page import page_routes
from playground.queries import Queries
from playground.sim import sim_routes
from playground.store import open_store
from playground.stream import Stream
from playground.telegram import Telegram
from playground.updates import Updates
from playground.webhook import Webhook
from playground.world import World


class Playground(Starlette):
    """Starlette that lets an endpoint reach the connection it answers, to be able to drop it."""

    async def __call__(self, scope: MutableMapping[str, Any], receive: Any, send: Any) -> None:  # noqa: ANN401 - ASGI
        scope["playground.transport"] = getattr(getattr(send, "__self__", None), "transport", None)
        await super().__call__(scope, receive, send)


def create_app(
    *,
    clock: Clock,
    settled: Callable[[], Awaitable[None]] | None,
    next_due: Callable[[], Awaitable[datetime | None]] | None,
    data: Path | None,
) -> Starlette:
    """A Telegram of your own.

    `settled` waits until the bot has nothing left to do at this moment, `next_due` says when it next has;
    both are None where the bot runs elsewhere. With `data` everything survives a restart.
    """
    store = open_store(data)
    for _, last in store.rows("clock"):
        clock.move_to(datetime.fromisoformat(last))
    world = World(store, clock.now)
    populate(world)
    updates, faults = Updates(store, clock.now), Faults()
    telegram = Telegram(
        clock=clock,
        settled=settled,
        next_due=next_due,
        moving=asyncio.Lock(),
        stopping=asyncio.Event(),
        store=store,
        world=world,
        updates=updates,
        queries=Queries(updates.next_id * 1000),
        faults=faults,
        limiter=Limiter(),
        webhook=Webhook(store, updates, faults, clock.now),
        files=Files(store),
        calls=Calls(),
        stream=Stream(),
    )
    world.watchers.append(telegram.stream.chat_changed)
    store.commit()
    return assemble(telegram)


def assemble(telegram: Telegram) -> Starlette:
    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:  # noqa: ARG001 - Starlette passes itself
        telegram.webhook.start()
        yield
        telegram.stop()
        telegram.store.close()

    app = Playground(routes=[*bot_routes(telegram), *sim_routes(telegram), *page_routes()], lifespan=lifespan)
    app.state.telegram = telegram
    return app
