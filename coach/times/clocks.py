"""Clock times among the items: digits, words, halves and quarters, and which half of the day they may mean."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time

from coach.times.items import Item
from coach.times.said import TimeWords

NOON, HOURS, HOUR = 12, 24, 60
BEFORE: Mapping[str, int] = {
    "half-past": 30, "half-to": -30, "quarter-past": 15, "quarter-to": -15, "quarter-of-hour": -45,
    "three-quarters-of-hour": -15,
}  # fmt: skip
"""Minutes that a word before the hour adds to it."""
AFTER: Mapping[str, int] = {"and-half": 30, "and-quarter": 15, "less-quarter": -15}
UNITS = ("minutes", "hours", "days", "weeks", "months")
SMALLEST = 10
"""Minutes that may be said right behind the hour: *six thirty*."""


@dataclass(frozen=True, slots=True)
class Clock:
    """`readings` of it, and where among the items it ends. `sure`: said or written so that it can be nothing else."""

    readings: tuple[time, ...]
    end: int
    sure: bool


@dataclass(frozen=True, slots=True)
class Spoken:
    """An hour and minutes to add to it, and where they end. `exact`: of twenty-four hours."""

    hour: int
    minutes: int
    end: int
    sure: bool = True
    exact: bool = False


def clock_at(row: Sequence[Item], place: int, words: TimeWords) -> Clock | None:
    """The clock time that begins here."""
    if row[place].kind == "noon":
        return Clock((time(NOON),), place + 1, sure=True)
    spoken = written(row, place) or before_hour(row, place) or around_hour(row, place) or plain(row, place, words)
    return finished(row, spoken, words) if spoken else None


def written(row: Sequence[Item], place: int) -> Spoken | None:
    """In digits; four of them together only behind *at*."""
    value = row[place].value
    if row[place].kind == "number" and len(value) == 4 and place > 0 and row[place - 1].kind in ("filler", "until"):
        return Spoken(int(value[:2]), int(value[2:]), place + 1, exact=value.startswith("0"))
    if row[place].kind != "clock":
        return None
    hour, minute = map(int, re.split("[:.h]", value))
    return Spoken(hour, minute, place + 1, exact=value.startswith("0") or hour == 0)


def before_hour(row: Sequence[Item], place: int) -> Spoken | None:
    """Half past six, halb sieben."""
    hour = number_at(row, place + 1) if row[place].kind in BEFORE else None
    return None if hour is None else Spoken(hour, BEFORE[row[place].kind], place + 2)


def around_hour(row: Sequence[Item], place: int) -> Spoken | None:
    """Ten past six, fünf nach halb sieben, veinte para las siete."""
    minutes = number_at(row, place)
    if minutes is None or place + 2 >= len(row) or row[place + 1].kind not in ("past", "to", "to-the"):
        return None
    shift = minutes if row[place + 1].kind == "past" else -minutes
    if (half := before_hour(row, place + 2)) is not None:
        return Spoken(half.hour, half.minutes + shift, half.end)
    hour = number_at(row, place + 2)
    return None if hour is None else Spoken(hour, shift, place + 3)


def plain(row: Sequence[Item], place: int, words: TimeWords) -> Spoken | None:
    """The hour, and what follows it: six thirty, las ocho y diez, las siete menos veinte."""
    hour = number_at(row, place)
    if hour is None:
        return None
    then = row[place + 1].kind if place + 1 < len(row) else ""
    if then in AFTER:
        return Spoken(hour, AFTER[then], place + 2)
    more = number_at(row, place + 2)
    if more is not None and not is_counted(row, place + 2):
        if then == "less":
            return Spoken(hour, -more, place + 3)
        if then == "and" and words.joined_minutes and not is_first_of_two(row, place):
            return Spoken(hour, more, place + 3)
    more = number_at(row, place + 1)
    if more is not None and more >= SMALLEST and hour <= HOURS and not is_counted(row, place + 1):
        return Spoken(hour, more, place + 2)
    return Spoken(hour, 0, place + 1, sure=then in ("oclock", "am", "pm"))


def is_first_of_two(row: Sequence[Item], place: int) -> bool:
    """Entre siete y ocho: the eight are no minutes."""
    return place > 0 and row[place - 1].kind == "between"


def is_counted(row: Sequence[Item], place: int) -> bool:
    """Of a unit, a month, or in the middle of another clock time."""
    then = row[place + 1].kind if place + 1 < len(row) else ""
    return then in (*UNITS, *AFTER, "month", "past", "to", "oclock")


def number_at(row: Sequence[Item], place: int) -> int | None:
    if place >= len(row) or row[place].kind != "number":
        return None
    number = int(row[place].value) if len(row[place].value) <= len("24") else HOUR
    return number if number < HOUR else None


def finished(row: Sequence[Item], spoken: Spoken, words: TimeWords) -> Clock | None:
    """With what follows it: am, pm, o'clock."""
    if not (0 <= spoken.hour <= HOURS and -HOUR < spoken.minutes < HOUR):
        return None
    half, end, exact = "", spoken.end, spoken.exact
    while end < len(row) and row[end].kind in ("am", "pm", "oclock"):
        exact = exact or (row[end].kind == "oclock" and words.whole_hours)
        half = row[end].kind if row[end].kind != "oclock" else half
        end += 1
    found = readings(spoken.hour * HOUR + spoken.minutes, half, exact=exact or spoken.hour > NOON)
    return Clock(found, end, spoken.sure or bool(half)) if found else None


def readings(minutes: int, half: str, *, exact: bool) -> tuple[time, ...]:
    """In the order of the day."""
    day, noon = HOURS * HOUR, NOON * HOUR
    if half and minutes <= noon + HOUR:
        start = 0 if half == "am" else noon
        return (at(start + minutes % noon),)
    if exact or minutes >= noon:
        return (at(minutes % day),)
    return at(minutes), at(minutes + noon)


def at(minutes: int) -> time:
    minutes %= HOURS * HOUR
    return time(minutes // HOUR, minutes % HOUR)
