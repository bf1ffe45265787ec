"""The worker processes: few, of low priority, started when first needed, replaced when one dies."""

import asyncio
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor
from importlib import import_module
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from typing import Any

import structlog

log = structlog.get_logger()

MOST_WORKERS = 2
NICENESS = 10
IDLE_SECONDS = 300.0


def workers() -> int:
    """One core stays free: a reply never waits behind two pictures."""
    return max(1, min(MOST_WORKERS, (os.cpu_count() or 1) - 1))


def processes() -> Executor:
    return ProcessPoolExecutor(workers(), get_context("spawn"), initializer=be_modest)


def be_modest() -> None:
    """Whoever answers a press goes first, and a stop is the parent's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    threading.Thread(target=end_with_the_bot, daemon=True).start()


def end_with_the_bot() -> None:
    """A bot that was killed can tell nobody to stop, and its workers would wait for ever."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def make(function: str, arguments: tuple[Any, ...]) -> bytes:
    module, _, name = function.partition(":")
    made: bytes = getattr(import_module(module), name)(*arguments)
    return made


class Workshop:
    def __init__(self, start: Callable[[], Executor] = processes) -> None:
        self._start = start
        self._pool: Executor | None = None
        self._idle: asyncio.TimerHandle | None = None
        self._busy = 0
        self._closed = False

    async def make(self, function: str, arguments: tuple[Any, ...]) -> bytes:
        """Raises what the function raises; a worker that died is replaced and asked once more."""
        self._busy += 1
        try:
            return await self._made(function, arguments)
        except BrokenExecutor:
            log.warning("worker_died", function=function)
            self._let_go()
            return await self._made(function, arguments)
        finally:
            self._busy -= 1
            self._rest_later()

    async def _made(self, function: str, arguments: tuple[Any, ...]) -> bytes:
        if self._closed:
            raise BrokenExecutor("the workshop is closed")
        if self._pool is None:
            self._pool = self._start()
        return await asyncio.get_running_loop().run_in_executor(self._pool, make, function, arguments)

    def _rest_later(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
        self._idle = asyncio.get_running_loop().call_later(IDLE_SECONDS, self._rest)

    def _rest(self) -> None:
        """Workers that have had nothing to do for a while give their memory back."""
        if not self._busy:
            self._let_go()

    def _let_go(self) -> None:
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=False)

    def close(self) -> None:
        """At once: what is half made is not waited for."""
        self._closed = True
        if self._idle is not None:
            self._idle.cancel()
        for worker in list((getattr(self._pool, "_processes", None) or {}).values()):
            worker.terminate()
        self._let_go()
