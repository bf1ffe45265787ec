"""Loaded by pytest before the tests: which test reads which number, or which file does while it is imported."""

import dataclasses
import json
import os
from collections import defaultdict
from pathlib import Path
from typing import Any

import content.rulebook

READ: dict[str, set[str]] = defaultdict(set)
WHO = [""]


def watched(owner: Any, prefix: str = "") -> Any:
    """The same values; whoever asks for one is written down."""
    names = [field.name for field in dataclasses.fields(owner)]
    values = {name: getattr(owner, name) for name in names}

    def read(self: object, name: str) -> object:
        if name in values:
            READ[f"{prefix}{name}"].add(WHO[0])
        return object.__getattribute__(self, name)

    kind = type(f"Watched{type(owner).__name__}", (type(owner),), {"__getattribute__": read, "__slots__": ()})
    inner = {name: watched(value, f"{name}.") for name, value in values.items() if dataclasses.is_dataclass(value)}
    return kind(**(values | inner))


def pytest_pycollect_makemodule(module_path: Path, parent: Any) -> None:
    WHO[0] = str(module_path.relative_to(parent.config.rootpath))


def pytest_collection_modifyitems(items: list[Any]) -> None:
    """A property is to hold whatever the numbers are: plain values alone can notice one."""
    items[:] = [item for item in items if not is_property(item)]


def is_property(item: Any) -> bool:
    return getattr(item.function, "is_hypothesis_test", False)


def pytest_runtest_setup(item: Any) -> None:
    WHO[0] = item.nodeid.partition("[")[0]  # its cases may be named after the number


def pytest_sessionfinish() -> None:
    found = {path: sorted(tests - {""}) for path, tests in READ.items()}
    Path(os.environ["TALUS_READERS"]).write_text(json.dumps(found), encoding="utf-8")


BOOK = watched(content.rulebook.load_rulebook())
content.rulebook.load_rulebook = lambda: BOOK
