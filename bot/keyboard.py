"""Rows of buttons as a phone can show them: words that do not fit side by side stand one below the other."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import TypeVar

MAX_ROW = 8
FITS = {2: 23, 3: 14, 4: 11, 5: 10}
"""Letters that a phone of 390 pixels shows on each of so many buttons side by side; one alone has the whole row."""
NARROW = 7
"""The same for six and more: numbers, days in two letters."""

T = TypeVar("T")


def fitting_rows(row: Sequence[T], labels: Sequence[str]) -> Iterator[Sequence[T]]:
    """The row in as few rows as its longest label allows, evenly filled."""
    if not row:
        return
    most = side_by_side(max(map(len, labels)), len(row))
    size = ceil(len(row) / ceil(len(row) / most))
    for start in range(0, len(row), size):
        yield row[start : start + size]


def side_by_side(letters: int, buttons: int) -> int:
    most = min(buttons, MAX_ROW)
    return next((count for count in range(most, 1, -1) if letters <= FITS.get(count, NARROW)), 1)
