"""Connections as both databases need them: a writer that locks before it reads, a reader that cannot write."""

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from storage.errors import UnsuitableUrlError

BUSY_MILLISECONDS = 5000  # how long a locked file is waited for
CACHE_KIB = 8192  # of pages, for each connection
CONNECT_SECONDS = 5


def parse(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise UnsuitableUrlError from error
    if parsed.get_backend_name() == "sqlite" and parsed.database not in (None, "", ":memory:"):
        return parsed.set(drivername="sqlite+pysqlite")
    if parsed.drivername.partition("+")[0] in ("postgresql", "postgres"):
        return parsed.set(drivername="postgresql+psycopg")
    raise UnsuitableUrlError


def writing(url: URL, *, lasting: bool = True) -> Engine:
    """`lasting`: each commit waits until it is on the disk, so that it outlives a power cut."""
    if not is_sqlite(url):
        return postgres_engine(url)
    return sqlite_engine(url, "BEGIN IMMEDIATE", *(() if lasting else ("PRAGMA synchronous=OFF",)))


def reading(url: URL) -> Engine:
    if is_sqlite(url):
        return sqlite_engine(url, "BEGIN", "PRAGMA query_only=ON")
    return postgres_engine(url).execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def is_sqlite(url: URL) -> bool:
    return url.get_backend_name() == "sqlite"


def sqlite_engine(url: URL, begin: str, *pragmas: str) -> Engine:
    """The driver's own transactions are switched off: they begin too late and lose updates."""
    engine = create_engine(url, poolclass=NullPool, hide_parameters=True, connect_args={"check_same_thread": False})

    def connected(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        for pragma in (
            f"PRAGMA busy_timeout={BUSY_MILLISECONDS}",
            "PRAGMA journal_mode=WAL",
            "PRAGMA synchronous=FULL",
            "PRAGMA foreign_keys=ON",
            "PRAGMA secure_delete=FAST",
            f"PRAGMA cache_size=-{CACHE_KIB}",
            *pragmas,
        ):
            connection.cursor().execute(pragma)

    def begun(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", begun)
    return engine


def postgres_engine(url: URL) -> Engine:
    return create_engine(
        url, poolclass=NullPool, hide_parameters=True, connect_args={"connect_timeout": CONNECT_SECONDS}
    )
