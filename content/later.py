"""What is read when somebody first needs it, so that a start does not wait for it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

Value = TypeVar("Value")


class Later(Mapping[str, Value]):
    """Read as a whole when first looked into."""

    def __init__(self, read: Callable[[], Mapping[str, Value]]) -> None:
        self._read = read

    @cached_property
    def _whole(self) -> Mapping[str, Value]:
        return self._read()

    def __getitem__(self, name: str) -> Value:
        return self._whole[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole)

    def __len__(self) -> int:
        return len(self._whole)


class OneByOne(Mapping[str, Value]):
    """Each value is read when first asked for; `read` remembers it."""

    def __init__(self, names: Iterable[str], read: Callable[[str], Value]) -> None:
        self._names = tuple(sorted(names))
        self._read = read

    def __getitem__(self, name: str) -> Value:
        if name not in self._names:
            raise KeyError(name)
        return self._read(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
