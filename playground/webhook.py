"""Delivering updates to the bot's own server, one at a time and in order, until it says 2xx."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import orjson

from playground.faults import Faults
from playground.store import Store
from playground.updates import Pending, Updates

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
ANSWER_SECONDS = 60.0
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
"""Seconds between attempts: doubled each time up to the longest."""
GONE_FOR = timedelta(hours=23)
"""A server that answers 410 for so long loses its webhook."""

Perform = Callable[[dict[str, Any]], Awaitable[object]]


@dataclass(slots=True)
class Hook:
    url: str = ""
    secret: str = ""
    max_connections: int = 40
    has_certificate: bool = False
    last_error_date: int = 0
    last_error_message: str = ""


class Webhook:
    """`pause` waits between attempts; a test puts its own in its place."""

    def __init__(self, store: Store, updates: Updates, faults: Faults, now: Callable[[], datetime]) -> None:
        self.store = store
        self.updates = updates
        self.faults = faults
        self.now = now
        self.hook = Hook()
        self.pause: Callable[[float], Awaitable[None]] = asyncio.sleep
        self.perform: Perform | None = None
        """Carries out a method that the bot put into its answer."""
        self.task: asyncio.Task[None] | None = None
        self.gone_since: datetime | None = None
        for _, row in store.rows("webhook"):
            self.hook = Hook(**row)

    def set(self, hook: Hook) -> None:
        self.stop()
        self.hook = hook
        self.save()
        self.start()

    def save(self) -> None:
        self.store.put("webhook", "webhook", asdict(self.hook))

    def start(self) -> None:
        """Needs a running loop: a restored webhook begins when the server does."""
        if self.hook.url and self.task is None:
            self.task = asyncio.create_task(self.run())

    def stop(self) -> None:
        if self.task is not None:
            self.task.cancel()
            self.task = None

    async def run(self) -> None:
        timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            while self.hook.url:
                update = self.next_update()
                if update is None:
                    await self.updates.arrival(None)
                else:
                    await self.deliver(session, update)

    def next_update(self) -> Pending | None:
        ready = self.updates.ready(2)
        if len(ready) == 2 and self.faults.take(("out_of_order",)):
            return ready[1]
        return ready[0] if ready else None

    async def deliver(self, session: aiohttp.ClientSession, update: Pending) -> None:
        """Repeats one update until it is taken or too old."""
        if not update.repeat and self.faults.take(("duplicate",)):
            update.repeat = True
        wait = FIRST_WAIT
        while update.id in self.updates.pending and self.hook.url:
            asked = await self.attempt(session, update)
            if asked is None:
                self.updates.confirm(update.id)
                self.store.commit()
                return
            await self.pause(asked or wait)
            wait = min(wait * 2, LONGEST_WAIT)
            self.updates.ready(1)

    async def attempt(self, session: aiohttp.ClientSession, update: Pending) -> float | None:
        """None when taken; otherwise the seconds the server asked us to wait, 0 when it did not say."""
        headers = {"content-type": "application/json"}
        if self.hook.secret:
            headers[SECRET_HEADER] = self.hook.secret
        try:
            async with session.post(
                self.hook.url, data=update.body.encode(), headers=headers, allow_redirects=False
            ) as answer:
                if 200 <= answer.status < 300:
                    await self.obey(await answer.read())
                    self.gone_since = None
                    return None
                self.note(f"Wrong response from the webhook: {answer.status} {answer.reason}", answer.status)
                asked = answer.headers.get("retry-after", "")
                return float(asked) if asked.isdigit() else 0.0
        except (aiohttp.ClientError, TimeoutError) as error:
            refused = isinstance(error, aiohttp.ClientConnectorError)
            self.note("Connection refused" if refused else "Read timeout expired")
            return 0.0

    def note(self, what: str, status: int = 0) -> None:
        now = self.now()
        self.hook.last_error_date, self.hook.last_error_message = int(now.timestamp()), what
        self.gone_since = (self.gone_since or now) if status == 410 else None
        if self.gone_since is not None and now - self.gone_since >= GONE_FOR:
            self.hook = Hook()
        self.save()

    async def obey(self, body: bytes) -> None:
        """A bot may answer an update with a method call; it never learns the result."""
        try:
            call = orjson.loads(body)
        except orjson.JSONDecodeError:
            return
        if self.perform and isinstance(call, dict) and isinstance(call.get("method"), str):
            await self.perform(call)
