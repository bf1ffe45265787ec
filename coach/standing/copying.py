"""Copies of wide values with a few fields changed: each tap makes some, and `dataclasses.replace` is slow on them."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

Value = TypeVar("Value")


@cache
def layout(kind: Any) -> tuple[Callable[[Any], tuple[Any, ...]], dict[str, int]]:  # noqa: ANN401 a dataclass
    names = [field.name for field in fields(kind)]
    return attrgetter(*names), {name: place for place, name in enumerate(names)}


def changed(value: Value, changes: Mapping[str, object]) -> Value:
    if not changes:
        return value
    kind: Callable[..., Value] = type(value)
    read, places = layout(kind)
    held = list(read(value))
    for name, new in changes.items():
        held[places[name]] = new
    return kind(*held)
