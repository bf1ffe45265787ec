"""Types that hold on both databases: UTC moments, and a list of values as one parameter."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, TypeAlias, cast

import orjson
from sqlalchemy import BigInteger, ColumnElement, Dialect, Integer, Row, String, bindparam
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NullType, TypeDecorator, TypeEngine

from storage.errors import NaiveTimeError

AnyRow: TypeAlias = Row[*tuple[Any, ...]]

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)

Id = BigInteger().with_variant(Integer, "sqlite")
"""SQLite numbers rows by itself only in a column declared INTEGER."""


def microseconds(moment: datetime) -> int:
    if moment.tzinfo is None:
        raise NaiveTimeError(f"{moment.isoformat()} has no zone")
    return (moment - EPOCH) // MICROSECOND


class Moment(TypeDecorator[datetime]):
    """An instant as microseconds since 1970 UTC: the same number, order and index on both databases."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> int | None:
        return None if value is None else microseconds(value)

    def process_result_value(self, value: int | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else EPOCH + timedelta(microseconds=value)


class Values(TypeDecorator[Sequence[Any]]):
    """A list in one parameter: an array on PostgreSQL, JSON on SQLite."""

    impl = String
    cache_ok = True

    def __init__(self, item: TypeEngine[Any]) -> None:
        super().__init__()
        self.item = item

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(ARRAY(self.item) if dialect.name == "postgresql" else String())

    def process_bind_param(self, value: Sequence[Any] | None, dialect: Dialect) -> list[Any] | str:
        items = list(value or ())
        return items if dialect.name == "postgresql" else orjson.dumps(items).decode()


class Among(FunctionElement[bool]):
    """See `among`. Not of type Boolean: SQLite would get `= 1` behind it, and use no index."""

    inherit_cache = True
    type = cast(TypeEngine[bool], NullType())


def among(column: ColumnElement[Any], name: str) -> Among:
    """`column` is one of the values given at run time as the parameter `name`.

    The statement's text does not depend on how many there are, so that it is compiled and planned once.
    """
    return Among(column, bindparam(name, type_=Values(column.type)))


@compiles(Among, "sqlite")
def in_json(element: Among, compiler: SQLCompiler, **kw: object) -> str:
    column, values = (compiler.process(part, **kw) for part in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({values}))"  # noqa: S608 - compiled parts, no values


@compiles(Among, "postgresql")
def in_array(element: Among, compiler: SQLCompiler, **kw: object) -> str:
    column, values = (compiler.process(part, **kw) for part in element.clauses)
    return f"{column} = ANY ({values})"


class DatabaseTime(FunctionElement[int]):
    """Now by the database's own clock, in microseconds: the one clock that all replicas share."""

    inherit_cache = True
    type = BigInteger()


@compiles(DatabaseTime, "sqlite")
def sqlite_time(_element: DatabaseTime, _compiler: SQLCompiler, **_: object) -> str:
    return "CAST((julianday('now') - 2440587.5) * 86400000000 AS INTEGER)"


@compiles(DatabaseTime, "postgresql")
def postgres_time(_element: DatabaseTime, _compiler: SQLCompiler, **_: object) -> str:
    return "CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS BIGINT)"
