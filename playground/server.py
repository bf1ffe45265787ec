"""Serving the app on loopback inside a running loop."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext

import uvicorn
from starlette.applications import Starlette

BACKLOG = 2048
GRACE_SECONDS = 2
"""How long calls in flight may take when the server stops."""


class Server(uvicorn.Server):
    """Leaves signals to the process that it runs in."""

    def capture_signals(self) -> AbstractContextManager[None]:  # type: ignore[override]
        return nullcontext()


@asynccontextmanager
async def serving(app: Starlette, port: int = 0) -> AsyncIterator[int]:
    """Gives the port it listens on; port 0 means any free one."""
    listening = listen(port)
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        date_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    server = Server(config)
    task = asyncio.create_task(server.serve([listening]))
    try:
        yield listening.getsockname()[1]
    finally:
        app.state.telegram.stop()
        server.should_exit = True
        await task
        listening.close()


def listen(port: int) -> socket.socket:
    """Listens before the server is up, so that nobody who knows the port is refused.

    asyncio switches Nagle's algorithm off only for sockets that name their protocol; with it on, an answer in two
    parts takes 40 ms.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(("127.0.0.1", port))
    except OSError:
        listening.close()
        raise
    listening.listen(BACKLOG)
    listening.setblocking(False)
    return listening
