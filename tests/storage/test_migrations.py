"""The schema moves up and down on both databases and says what the tables say."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text
from sqlalchemy.engine.interfaces import ReflectedIndex

from storage.database import Database
from storage.engines import parse, writing
from storage.errors import NewerDatabaseError
from storage.schema import metadata
from storage.upgrade import MIGRATIONS, REVISIONS, move, revision
from tests.storage.conftest import KEY


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database without tables."""
    sqlite = request.param == "sqlite"
    return f"sqlite:///{tmp_path}/empty.db" if sqlite else request.getfixturevalue("postgres_url")


@pytest.fixture
def engine(empty: str) -> Iterator[Engine]:
    engine = writing(parse(empty))
    yield engine
    engine.dispose()


def test_the_known_revisions_are_those_of_the_scripts():
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    scripts = ScriptDirectory.from_config(config)

    assert [script.revision for script in scripts.walk_revisions()] == list(reversed(REVISIONS))


def test_every_revision_goes_up_down_and_up_again(engine: Engine):
    before = "base"
    for number in REVISIONS:
        for command, target in (("upgrade", number), ("downgrade", before), ("upgrade", number)):
            with engine.begin() as connection:
                move(connection, command, target)
                assert revision(connection) == (None if target == "base" else target)
        before = number


def test_nothing_is_left_after_the_way_down(engine: Engine):
    with engine.begin() as connection:
        move(connection, "upgrade", REVISIONS[-1])
    with engine.begin() as connection:
        move(connection, "downgrade", "base")

    assert set(inspect(engine).get_table_names()) <= {"alembic_version", "sqlite_sequence"}


def test_the_migrations_make_what_the_tables_say(engine: Engine):
    with engine.begin() as connection:
        move(connection, "upgrade", REVISIONS[-1])

    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_constraints_and_partial_indexes_are_the_same_in_migrations_and_tables(engine: Engine):
    """What autogenerate does not compare: checks, and the conditions of indexes."""
    with engine.begin() as connection:
        move(connection, "upgrade", REVISIONS[-1])
    migrated = described(engine)
    with engine.begin() as connection:
        move(connection, "downgrade", "base")
        metadata.create_all(connection)

    assert described(engine) == migrated


def told(index: ReflectedIndex) -> tuple[object, ...]:
    conditions = [f"{name}: {value}" for name, value in index.get("dialect_options", {}).items()]
    return index["name"], index["column_names"], index["unique"], conditions


def described(engine: Engine) -> dict[str, object]:
    inspector = inspect(engine)
    return {
        table: {
            "checks": sorted((check["name"], check["sqltext"]) for check in inspector.get_check_constraints(table)),
            "indexes": sorted(told(index) for index in inspector.get_indexes(table)),
            "references": sorted(key["name"] for key in inspector.get_foreign_keys(table)),
            "key": inspector.get_pk_constraint(table),
        }
        for table in metadata.tables
    }


def test_opening_makes_the_schema_and_opening_again_finds_it(empty: str, engine: Engine):
    Database.open(empty, [KEY]).close()
    made = described(engine)

    Database.open(empty, [KEY]).close()

    assert set(metadata.tables) <= set(inspect(engine).get_table_names())
    assert described(engine) == made
    with engine.connect() as connection:
        assert revision(connection) == REVISIONS[-1]


def test_a_newer_database_is_refused(empty: str, engine: Engine):
    Database.open(empty, [KEY]).close()
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(NewerDatabaseError, match="written by a newer release"):
        Database.open(empty, [KEY])
