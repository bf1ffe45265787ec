"""What can go wrong beneath a unit of work. The class docstring is the message; `retry` says whether waiting helps."""

import sqlite3
import sys

from sqlalchemy.exc import DBAPIError, DontWrapMixin


class StorageError(Exception):
    """The database failed."""

    retry = False
    alone = False  # only the unit of work that met it is undone, not its neighbours

    def __init__(self, detail: str = "") -> None:
        meaning = (type(self).__doc__ or "").strip()
        super().__init__(f"{meaning} ({detail})" if detail else meaning)


class DiskFullError(StorageError):
    """The disk is full: nothing of this was stored. Make room; it is tried again by itself."""

    retry = True


class DiskFailedError(StorageError):
    """The disk did not read or write what it should: nothing of this was stored."""

    retry = True


class LockedError(StorageError):
    """Another process holds the database: nothing of this was stored. It is tried again by itself."""

    retry = True
    alone = True


class JustErasedError(StorageError):
    """The person was erased a moment ago: with the next try they are somebody new."""

    retry = True
    alone = True


class ConnectionLostError(StorageError):
    """The connection to the database was lost: it is opened anew with the next try."""

    retry = True


class NotWritableError(StorageError):
    """The database cannot be written to or opened: check that its file or server exists, and the permissions."""


class DamagedError(StorageError):
    """The file is damaged or not a database: restore the newest backup."""


class NewerDatabaseError(StorageError):
    """The database was written by a newer release: install that release, or restore a backup made before it."""


class UnsuitableUrlError(StorageError):
    """The database URL must be sqlite:///FILE or postgresql://..."""


class LostKeyError(StorageError):
    """The database was encrypted with a secret key that was not given: put the old key back."""


class DamagedBodyError(StorageError):
    """A stored body is not what was written for this person and row."""


class LeaseLostError(StorageError):
    """Another replica holds this role."""


class ClosedError(StorageError):
    """The database is closed."""


class BackupError(StorageError):
    """The backup cannot be made or used."""


class NaiveTimeError(ValueError, DontWrapMixin):
    """A time without a zone cannot be stored."""


SQLITE_ERRORS: dict[int, type[StorageError]] = {
    sqlite3.SQLITE_FULL: DiskFullError,
    sqlite3.SQLITE_IOERR: DiskFailedError,
    sqlite3.SQLITE_BUSY: LockedError,
    sqlite3.SQLITE_LOCKED: LockedError,
    sqlite3.SQLITE_READONLY: NotWritableError,
    sqlite3.SQLITE_PERM: NotWritableError,
    sqlite3.SQLITE_CANTOPEN: NotWritableError,
    sqlite3.SQLITE_CORRUPT: DamagedError,
    sqlite3.SQLITE_NOTADB: DamagedError,
}

POSTGRES_ERRORS: dict[str, type[StorageError]] = {
    "53100": DiskFullError,  # disk_full
    "58030": DiskFailedError,  # io_error
    "40001": LockedError,  # serialization_failure
    "40P01": LockedError,  # deadlock_detected
    "55P03": LockedError,  # lock_not_available
    "23503": JustErasedError,  # foreign_key_violation
    "25006": NotWritableError,  # read_only_sql_transaction
    "3D000": NotWritableError,  # invalid_catalog_name
    "28P01": NotWritableError,  # invalid_password
    "28000": NotWritableError,  # invalid_authorization_specification
    "42501": NotWritableError,  # insufficient_privilege
}


def outage(error: BaseException) -> StorageError | None:
    """The outage behind an error, or None where the error is a mistake in the unit of work itself."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    match cause:
        case sqlite3.Error():
            code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
            kind = SQLITE_ERRORS.get(code)
        case _ if driver_failed(cause):
            state = getattr(cause, "sqlstate", None)
            kind = POSTGRES_ERRORS.get(state or "") or _lost(state, cause)
        case _:
            return None
    return kind(str(cause).partition("\n")[0]) if kind else None


def driver_failed(error: BaseException | None, kind: str = "Error") -> bool:
    """An error of psycopg, which only a process that uses PostgreSQL has loaded."""
    driver = sys.modules.get("psycopg")
    return driver is not None and isinstance(error, getattr(driver, kind))


def _lost(state: str | None, error: BaseException | None) -> type[StorageError] | None:
    """Classes 08 and 57P are about the connection; without a state the server was never reached or went away."""
    if state is None:
        return ConnectionLostError if driver_failed(error, "OperationalError") else None
    return ConnectionLostError if state.startswith(("08", "57P", "53")) else None
