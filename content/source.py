"""Reading what people wrote: YAML that says where it is wrong, and by path inside the file what was expected."""

from collections.abc import Hashable
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

try:
    from yaml import CSafeLoader as SafeLoader
except ImportError:  # PyYAML built without libyaml
    from yaml import SafeLoader  # type: ignore[assignment]

Value = TypeVar("Value")


class ContentError(ValueError):
    """Something under content/ cannot be used."""


class Loader(SafeLoader):
    """Refuses a key that stands twice: YAML would silently keep the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        for index, key in enumerate(keys):
            if key in keys[:index]:
                raise ContentError(f"line {node.value[index][0].start_mark.line + 1}: {key!r} stands twice")
        return super().construct_mapping(node, deep=deep)


def read(path: Path, shape: TypeAdapter[Value]) -> Value:
    """The file as `shape` describes it. The error is one line: file, path inside it, what was expected."""
    return checked(plain(path), shape, path.name)


def plain(path: Path) -> Any:  # noqa: ANN401 anything may stand in a file
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader)  # noqa: S506 a subclass of the safe loader
    except (yaml.YAMLError, ContentError) as error:
        raise ContentError(f"{path.name}: {' '.join(str(error).split())}") from error


def checked(raw: object, shape: TypeAdapter[Value], name: str) -> Value:
    """`name` is that of the file, for the error."""
    try:
        return shape.validate_python(raw)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "top"
        raise ContentError(f"{name}: {where}: {first['msg']}") from error
