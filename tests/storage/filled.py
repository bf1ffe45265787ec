"""Values of any coach type with every field filled in, made from the types alone.

`python -m tests.storage.filled` stores an example of each card state that has none yet.
"""

import dataclasses
import types
from datetime import UTC, date, datetime, time
from enum import Enum
from pathlib import Path
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import orjson

from coach.cards import CardState
from coach.screen import Text
from storage.codec import Codec

STATES = Path(__file__).parents[1] / "data" / "states"
PLAIN: dict[object, object] = {
    str: "a",
    int: 3,
    float: 1.5,
    bool: True,
    date: date(2026, 3, 2),
    time: time(18, 30),
    datetime: datetime(2026, 3, 2, 7, 0, 0, 1, tzinfo=UTC),
    Any: "anything",
    Text: Text("a.key", (("name", "Ada"), ("count", 3), ("inner", Text("b.key")))),
}
T = TypeVar("T")


def filled(kind: type[T] | object) -> Any:
    """Of a choice the first, of an optional the value, of a row one."""
    if kind in PLAIN:
        return PLAIN[kind]
    origin, args = get_origin(kind), get_args(kind)
    if origin is Literal:
        return args[0]
    if origin in (Union, types.UnionType):
        return filled(next(arg for arg in args if arg is not types.NoneType))
    if origin is tuple:
        return (filled(args[0]),) if args[1:] == (...,) else tuple(filled(arg) for arg in args)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        hints = get_type_hints(kind)
        return kind(**{field.name: filled(hints[field.name]) for field in dataclasses.fields(kind) if field.init})
    raise TypeError(f"no example of {kind}")


def example_path(kind: str) -> Path:
    return STATES / f"{kind}.json"


def store_missing() -> None:
    STATES.mkdir(parents=True, exist_ok=True)
    for state in get_args(CardState):
        example = filled(state)
        if not example_path(example.kind).exists():
            stored = orjson.loads(Codec(state).dump(example))
            example_path(example.kind).write_bytes(orjson.dumps(stored, option=orjson.OPT_INDENT_2) + b"\n")


if __name__ == "__main__":
    store_missing()
