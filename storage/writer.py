"""One thread writes. Units of work that wait are put into one commit, each in a savepoint of its own.

A unit that raises undoes only itself. An outage undoes the whole group, and every unit of it hears why.
"""

import asyncio
import queue
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, Engine

from storage.errors import ClosedError, outage

Scope = TypeVar("Scope")
Result = TypeVar("Result")

GROUP = 32  # units in one commit


@dataclass(slots=True)
class Unit(Generic[Scope]):
    work: Callable[[Scope], Any]
    future: "asyncio.Future[Any]"
    loop: asyncio.AbstractEventLoop
    result: Any = None
    error: BaseException | None = None


class Writer(Generic[Scope]):
    """`scope` makes what a unit is given from the connection that it runs on."""

    def __init__(self, engine: Engine, scope: Callable[[Connection], Scope]) -> None:
        self._engine = engine
        self._make_scope = scope
        self._connection: Connection | None = None
        self._scope: Scope | None = None
        self._queue: queue.SimpleQueue[Unit[Scope] | None] = queue.SimpleQueue()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="storage-writer", daemon=True)
        self._thread.start()

    async def write(self, work: Callable[[Scope], Result]) -> Result:
        """The unit's result, after its commit. A cancelled wait does not take the unit back."""
        if self._closed:
            raise ClosedError
        loop = asyncio.get_running_loop()
        unit = Unit(work, loop.create_future(), loop)
        self._queue.put(unit)
        result: Result = await unit.future
        return result

    def close(self) -> None:
        """Units that wait are still written."""
        if not self._closed:
            self._closed = True
            self._queue.put(None)
            self._thread.join()

    def _run(self) -> None:
        while (units := self._take()) is not None:
            self._write(units)
            deliver(units)
        self._disconnect()

    def _take(self) -> list[Unit[Scope]] | None:
        """The next units, without waiting for company; None at the end."""
        if (first := self._queue.get()) is None:
            return None
        units = [first]
        while len(units) < GROUP and not self._queue.empty():
            if (unit := self._queue.get()) is None:
                self._queue.put(None)
                break
            units.append(unit)
        return units

    def _write(self, units: list[Unit[Scope]]) -> None:
        try:
            connection, scope = self._connected()
            with connection.begin():
                if len(units) == 1:
                    units[0].result = units[0].work(scope)
                else:
                    for unit in units:
                        apart(connection, scope, unit)
        except Exception as error:  # noqa: BLE001 - whatever it is, those who wait must hear of it
            if lost := outage(error):
                self._disconnect()
                lost.__cause__ = error
            for unit in units:
                unit.error = lost or error

    def _connected(self) -> tuple[Connection, Scope]:
        if self._connection is None or self._scope is None:
            self._connection = self._engine.connect()
            self._scope = self._make_scope(self._connection)
        return self._connection, self._scope

    def _disconnect(self) -> None:
        """Whatever state the connection is in, the next unit starts on a fresh one."""
        if self._connection is not None:
            self._connection.invalidate()
            self._connection.close()
            self._connection = self._scope = None


def apart(connection: Connection, scope: Scope, unit: Unit[Scope]) -> None:
    """Run one unit of several; an outage is everybody's, any other error its own."""
    connection.exec_driver_sql("SAVEPOINT unit")
    try:
        unit.result = unit.work(scope)
    except Exception as error:
        lost = outage(error)
        if lost and not lost.alone:
            raise
        connection.exec_driver_sql("ROLLBACK TO SAVEPOINT unit")
        unit.error = lost or error
    connection.exec_driver_sql("RELEASE SAVEPOINT unit")


def deliver(units: Iterable[Unit[Any]]) -> None:
    """Wake each event loop once."""
    for loop, waiting in groupby(units, key=lambda unit: unit.loop):
        try:
            loop.call_soon_threadsafe(resolve, list(waiting))
        except RuntimeError:  # the loop is closed: nobody waits any more
            continue


def resolve(units: list[Unit[Any]]) -> None:
    for unit in units:
        if unit.future.done():
            continue
        if unit.error is not None:
            unit.future.set_exception(unit.error)
        else:
            unit.future.set_result(unit.result)
