"""Every storage test runs on both databases, each test on a database of its own, copied from one that is migrated."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database import Database
from tests.postgres import Postgres, database_name, postgres, postgres_url

__all__ = ["postgres", "postgres_url"]

KEY = bytes(range(32))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    Database.open(f"sqlite:///{path}", [KEY]).close()
    return path


@pytest.fixture(scope="session")
def postgres_template(postgres: Postgres) -> Iterator[str]:
    url = postgres.create()
    Database.open(url, [KEY]).close()
    yield database_name(url)
    postgres.drop(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A migrated, empty database."""
    if request.param == "sqlite":
        path = tmp_path / "talus.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
    else:
        server: Postgres = request.getfixturevalue("postgres")
        made = server.create(request.getfixturevalue("postgres_template"))
        yield made
        server.drop(made)


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    opened = Database.open(url, [KEY])
    yield opened
    opened.close()
