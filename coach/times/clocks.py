"""Clock times among the items: digits, words, halves and quarters, and which half of the day they may mean."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time

from coach.times.items import Item
from coach.times.said import TimeWords

NOON, HOURS, HOUR = 12, 24, 60
BEFORE = {"half-past": 30, "half-to": -30, "quarter-past": 15, "quarter-to": -15}
"""Minutes that a word before the hour adds to it."""
AFTER = {"and-half": 30, "and-quarter": 15, "less-quarter": -15}
NEUTRAL = ("filler", "oclock")


@dataclass(frozen=True, slots=True)
class Clock:
    """`readings` of it, and where among the items it ends. `sure`: said or written so that it can be nothing else."""

    readings: tuple[time, ...]
    end: int
    sure: bool


def clock_at(row: Sequence[Item], place: int, words: TimeWords) -> Clock | None:
    """The clock time that begins here."""
    kind = row[place].kind
    if kind == "noon":
        return Clock((time(NOON),), place + 1, sure=True)
    if kind == "clock":
        hour, minute = map(int, re.split("[:.h]", row[place].value))
        exact = row[place].value.startswith("0") or hour == 0
        return finished(row, place + 1, hour, minute, exact=exact, sure=True, words=words)
    if kind in BEFORE and (named := number_at(row, place + 1)) is not None:
        return finished(row, place + 2, named, BEFORE[kind], exact=False, sure=True, words=words)
    if kind == "number" and (shifted := minutes_of(row, place)) is not None:
        hour, minutes = shifted
        return finished(row, place + 3, hour, minutes, exact=False, sure=True, words=words)
    bare = number_at(row, place)
    if bare is None:
        return None
    then = row[place + 1].kind if place + 1 < len(row) else ""
    if then in AFTER:
        return finished(row, place + 2, bare, AFTER[then], exact=False, sure=True, words=words)
    return finished(row, place + 1, bare, 0, exact=False, sure=then in ("oclock", "am", "pm"), words=words)


def minutes_of(row: Sequence[Item], place: int) -> tuple[int, int] | None:
    """Ten past six: the hour, and the minutes to add."""
    if place + 2 >= len(row) or row[place + 1].kind not in ("past", "to"):
        return None
    minutes, hour = number_at(row, place), number_at(row, place + 2)
    if minutes is None or hour is None:
        return None
    return hour, minutes if row[place + 1].kind == "past" else -minutes


def number_at(row: Sequence[Item], place: int) -> int | None:
    if place >= len(row) or row[place].kind != "number":
        return None
    number = int(row[place].value) if len(row[place].value) <= len("24") else HOUR
    return number if number < HOUR else None


def finished(
    row: Sequence[Item], end: int, hour: int, minute: int, *, exact: bool, sure: bool, words: TimeWords
) -> Clock | None:
    """With what follows it: am, pm, o'clock."""
    if not (0 <= hour <= HOURS and -HOUR < minute < HOUR):
        return None
    half = ""
    while end < len(row) and row[end].kind in ("am", "pm", "oclock"):
        exact = exact or (row[end].kind == "oclock" and words.whole_hours)
        half = row[end].kind if row[end].kind != "oclock" else half
        end += 1
    found = readings(hour * HOUR + minute, half, exact=exact or hour > NOON)
    return Clock(found, end, sure or bool(half)) if found else None


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
