"""What a text says of a time. Pure and total: no text raises, and what is not sure is left open."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from coach.profile import WEEKDAYS, Weekday
from coach.times.clocks import clock_at, number_at
from coach.times.items import Item, items
from coach.times.said import Said, TimeWords

DAYS = {"today": 0, "tonight": 0, "tomorrow": 1, "after-tomorrow": 2}
UNITS = {"minutes": timedelta(minutes=1), "hours": timedelta(hours=1), "days": timedelta(days=1),
    "weeks": timedelta(weeks=1)}  # fmt: skip
NOON = 12
LATE_PARTS = ("afternoon", "evening", "after-work")


def heard(text: str, words: TimeWords) -> Said:
    row = items(text, words)
    said, place = Said(), 0
    while place < len(row):
        said, place = taken(said, row, place, words)
    return narrowed(said)


def taken(said: Said, row: Sequence[Item], place: int, words: TimeWords) -> tuple[Said, int]:
    """What the item here adds, and where to go on."""
    if (span := span_at(row, place)) is not None:
        return replace(said, span=said.span or span[0]), span[1]
    clock = clock_at(row, place, words)
    if clock is not None and (clock.sure or is_asked_for(row, place)) and not is_measure(row, place, clock.end):
        return (said if said.clocks else replace(said, clocks=clock.readings)), clock.end
    return of_item(said, row[place]), place + 1


def of_item(said: Said, item: Item) -> Said:
    match item.kind:
        case "today" | "tomorrow" | "after-tomorrow" | "tonight":
            part = "evening" if item.kind == "tonight" else said.part
            return replace(said, day=DAYS[item.kind], part=part)
        case "weekday":
            return replace(said, weekdays=(*said.weekdays, Weekday(item.value)))
        case "weekend":
            return replace(said, weekdays=(*said.weekdays, *WEEKDAYS[5:]))
        case "workdays":
            return replace(said, weekdays=(*said.weekdays, *WEEKDAYS[:5]))
        case "every":
            return replace(said, every=True)
        case "part":
            return replace(said, part=item.value)  # type: ignore[arg-type]
        case "thing":
            return replace(said, thing=item.value)  # type: ignore[arg-type]
        case "until":
            return replace(said, until=True)
        case "other" | "number" | "clock":
            return replace(said, rest=said.rest + 1)
        case _:
            return said


def span_at(row: Sequence[Item], place: int) -> tuple[timedelta, int] | None:
    """*In 20 min*, *an hour*, *2 weeks*; and where it ends."""
    start = place + 1 if row[place].kind == "in" else place
    if start >= len(row):
        return None
    if row[start].kind == "half-hour":
        return timedelta(minutes=30), start + 1
    if row[start].kind == "one-hour":
        return timedelta(hours=1), start + 1
    number = number_at(row, start)
    unit = row[start + 1].kind if start + 1 < len(row) else ""
    if number is None or unit not in UNITS or (unit in ("minutes", "hours") and start == place):
        return None
    return number * UNITS[unit], start + 2


def is_asked_for(row: Sequence[Item], place: int) -> bool:
    """A bare number stands behind *at*, or nothing else was said than when."""
    led = place > 0 and row[place - 1].kind in ("filler", "range", "until")
    return led or sum(item.kind == "other" for item in row) == 0


def is_measure(row: Sequence[Item], place: int, end: int) -> bool:
    """Seven days, 20 min: a number of something. *At 18 hours* is a clock time."""
    unit = row[end].kind if end < len(row) else ""
    return unit in UNITS and not (unit == "hours" and place > 0 and row[place - 1].kind == "filler")


def narrowed(said: Said) -> Said:
    """The part of the day says which half a clock time means; each weekday stands once."""
    clocks = said.clocks
    if len(clocks) > 1 and said.part in LATE_PARTS:
        clocks = tuple(one for one in clocks if one.hour >= NOON)
    elif len(clocks) > 1 and said.part in ("morning", "before-work"):
        clocks = tuple(one for one in clocks if one.hour < NOON)
    days = tuple(day for day in WEEKDAYS if day in said.weekdays)
    return replace(said, clocks=clocks, weekdays=days)
