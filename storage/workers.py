"""Which processes run, and whether one of them ended without saying goodbye."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, or_, update
from sqlalchemy.dialects.postgresql import insert

from storage.columns import DatabaseTime
from storage.leases import Leases
from storage.schema import workers

SILENT_AFTER = 10_000_000  # microseconds without a heartbeat: the process is taken for dead

now = DatabaseTime()
BURY_ALL = delete(workers)
BURY = delete(workers).where(or_(workers.c.id == bindparam("own"), workers.c.seen_at < now - SILENT_AFTER))
START = insert(workers).values(id=bindparam("id"), started_at=bindparam("at"), seen_at=now)
BEAT = update(workers).where(workers.c.id == bindparam("own")).values(seen_at=now)
STOP = delete(workers).where(workers.c.id == bindparam("own"))


class Workers:
    """A SQLite file has one running process: whoever is found there is dead, and so are its leases."""

    def __init__(self, connection: Connection, leases: Leases) -> None:
        self._connection = connection
        self._leases = leases
        self._alone = connection.dialect.name == "sqlite"

    def start(self, worker: str, at: datetime) -> bool:
        """Whether an earlier process ended without `stop`."""
        if self._alone:
            dead = self._connection.execute(BURY_ALL).rowcount
            self._leases.expire_all()
        else:
            dead = self._connection.execute(BURY, {"own": worker}).rowcount
            self._leases.expire_of(worker)
        self._connection.execute(START, {"id": worker, "at": at})
        return dead > 0

    def beat(self, worker: str) -> None:
        """Say that this process lives; at least every few seconds where there are several."""
        self._connection.execute(BEAT, {"own": worker})

    def stop(self, worker: str) -> None:
        self._connection.execute(STOP, {"own": worker})
