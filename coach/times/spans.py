"""Lengths of time among the items: *in 20 min*, *an hour*, *a fortnight*."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from coach.times.items import Item

UNITS: Mapping[str, timedelta] = {
    "minutes": timedelta(minutes=1), "hours": timedelta(hours=1), "days": timedelta(days=1),
    "weeks": timedelta(weeks=1), "months": timedelta(days=30),
}  # fmt: skip
WHOLE: Mapping[str, timedelta] = {
    "quarter-hour": timedelta(minutes=15), "half-hour": timedelta(minutes=30),
    "three-quarter-hour": timedelta(minutes=45), "one-hour": timedelta(hours=1), "hour-and-half": timedelta(minutes=90),
    "one-week": timedelta(weeks=1), "fortnight": timedelta(weeks=2), "one-month": timedelta(days=30),
}  # fmt: skip
"""Said as one."""
SHORT = ("minutes", "hours")
MOST = 600
"""Of any unit: ten hours in minutes."""


def span_at(row: Sequence[Item], place: int) -> tuple[timedelta, int] | None:
    """It, and where it ends. A number of minutes or hours alone may be anything: *in* leads it, or a longer span."""
    start = place + 1 if row[place].kind == "in" else place
    if start >= len(row):
        return None
    if (whole := WHOLE.get(row[start].kind)) is not None:
        return whole, start + 1
    number = counted(row[start])
    unit = row[start + 1].kind if start + 1 < len(row) else ""
    if number is None or unit not in UNITS or (unit in SHORT and start == place and not goes_on(row, place)):
        return None
    return number * UNITS[unit], start + 2


def goes_on(row: Sequence[Item], place: int) -> bool:
    """*In 2 hours and 15 minutes*."""
    before = [item.kind for item in row[max(0, place - 2) : place] if item.kind != "and"]
    return bool(before) and (before[-1] in UNITS or before[-1] in WHOLE)


def counted(item: Item) -> int | None:
    number = int(item.value) if item.kind == "number" and len(item.value) <= len(str(MOST)) else MOST + 1
    return number if number <= MOST else None
