"""Server-sent events: which chat changed, and where the clock stands."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime

import orjson

from playground.world import Chat

KEEP_ALIVE_SECONDS = 15.0
BACKLOG = 1000
"""Events a reader may be behind before it loses some; revisions let it catch up."""


class Stream:
    def __init__(self) -> None:
        self.readers: set[asyncio.Queue[bytes | None]] = set()

    def chat_changed(self, chat: Chat) -> None:
        if self.readers:
            self.send({"chat": chat.id, "revision": chat.revision})

    def clock_moved(self, now: datetime) -> None:
        self.send({"clock": now.isoformat()})

    def send(self, event: dict[str, object]) -> None:
        line = b"data: " + orjson.dumps(event) + b"\n\n"
        for reader in self.readers:
            if not reader.full():
                reader.put_nowait(line)

    def close(self) -> None:
        """Ends every open stream, so that the server can stop."""
        for reader in self.readers:
            if reader.full():
                reader.get_nowait()
            reader.put_nowait(None)

    async def listen(self) -> AsyncIterator[bytes]:
        reader: asyncio.Queue[bytes | None] = asyncio.Queue(BACKLOG)
        self.readers.add(reader)
        try:
            yield b": welcome\n\n"
            while True:
                try:
                    async with asyncio.timeout(KEEP_ALIVE_SECONDS):
                        line = await reader.get()
                except TimeoutError:
                    line = b": keep-alive\n\n"
                if line is None:
                    return
                yield line
        finally:
            self.readers.discard(reader)
