"""Questions are asked on a connection of their own, so that a long one holds up no unit of work."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, TypeVar

from sqlalchemy import Connection, Engine

from storage.errors import ClosedError, outage

Scope = TypeVar("Scope")
Result = TypeVar("Result")


class Reader(Generic[Scope]):
    def __init__(self, engine: Engine, scope: Callable[[Connection], Scope]) -> None:
        self._engine = engine
        self._make_scope = scope
        self._connection: Connection | None = None
        self._scope: Scope | None = None
        self._closed = False
        self._thread = ThreadPoolExecutor(1, "storage-reader")

    async def read(self, query: Callable[[Scope], Result]) -> Result:
        if self._closed:
            raise ClosedError
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._read, query)

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            self._thread.submit(self._disconnect)
            self._thread.shutdown()

    def _read(self, query: Callable[[Scope], Result]) -> Result:
        try:
            if self._connection is None or self._scope is None:
                self._connection = self._engine.connect()
                self._scope = self._make_scope(self._connection)
            with self._connection.begin():
                return query(self._scope)
        except Exception as error:
            if lost := outage(error):
                self._disconnect()
                raise lost from error
            raise

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.invalidate()
            self._connection.close()
            self._connection = self._scope = None
