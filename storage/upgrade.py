"""Bringing a database to this release's schema: once, however many processes start at the same time."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from storage.errors import NewerDatabaseError
from storage.schema import metadata

REVISIONS = ("0001", "0002", "0003", "0004", "0005")
"""Every revision that this release knows, oldest first; the last is the one it works with."""

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK = 7241936  # names the advisory lock: any number that no other program uses on this database


def upgrade(engine: Engine) -> None:
    """Returns with the schema at the newest revision. On SQLite the transaction itself is the lock."""
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        at = revision(connection)
        if at is not None and at not in REVISIONS:
            raise NewerDatabaseError(f"revision {at}")
        if at is None:
            create(connection)
        elif at != REVISIONS[-1]:
            move(connection, "upgrade", REVISIONS[-1])


def create(connection: Connection) -> None:
    """A new database gets the tables as they are, and the mark of the newest revision: no history to walk."""
    metadata.create_all(connection)
    connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    connection.execute(text("INSERT INTO alembic_version VALUES (:newest)"), {"newest": REVISIONS[-1]})


def revision(connection: Connection) -> str | None:
    """None for a database without tables of ours."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    return found


def move(connection: Connection, command: str, to: str) -> None:
    """`upgrade` or `downgrade` within the caller's transaction. Alembic is slow to load and seldom needed."""
    import alembic.command  # noqa: PLC0415 - see above
    from alembic.config import Config  # noqa: PLC0415 - see above

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS))
    getattr(alembic.command, command)(config, to)
