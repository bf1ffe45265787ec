"""The whole of it in one value, which every handler is given."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from playground.calls import Calls
from playground.clock import Clock
from playground.faults import Faults
from playground.files import Files
from playground.limiter import Limiter
from playground.queries import Queries
from playground.store import Store
from playground.stream import Stream
from playground.updates import Updates
from playground.webhook import Webhook
from playground.world import World

Settled = Callable[[], Awaitable[None]]
NextDue = Callable[[], Awaitable[datetime | None]]


@dataclass(slots=True)
class Telegram:
    clock: Clock
    moving: asyncio.Lock
    """Held while the clock moves."""
    stopping: asyncio.Event
    settled: Settled | None
    next_due: NextDue | None
    store: Store
    world: World
    updates: Updates
    queries: Queries
    faults: Faults
    limiter: Limiter
    webhook: Webhook
    files: Files
    calls: Calls
    stream: Stream

    def stop(self) -> None:
        """Ends whatever waits, so that the server can go."""
        self.stopping.set()
        self.stream.close()
        self.updates.wake()
        self.webhook.stop()
