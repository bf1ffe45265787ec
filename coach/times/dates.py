"""Dates among the items: `14 May`, `May 14th`, `14.5.`, `the 14th`, `el 14`."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from coach.times.items import Item
from coach.times.said import CalendarDay, TimeWords

LAST_DAY, LAST_MONTH = 31, 12
CENTURY = 2000
YEARS = range(2000, 2100)
SEARCHED = 400
"""Days ahead among which a date without a year lies."""
AFTER_HOUR = ("oclock", "am", "pm", "minutes", "hours", "days", "weeks", "months", "range", "and-half", "and-quarter",
    "less-quarter", "less")  # fmt: skip
"""What follows a number that is no day of a month."""
Found = tuple[CalendarDay, int]


def date_at(row: Sequence[Item], place: int, words: TimeWords) -> Found | None:
    """The date that begins here, and where it ends."""
    match row[place].kind:
        case "date":
            day = in_digits(row[place].value, words)
            if day is None:
                return None
            return with_month(row, day.day, place + 1) if day.month is None else (day, place + 1)
        case "number":
            found = with_month(row, number(row[place]), place + 1)
            return found if found and found[0].month else None
        case "month" if not words.day_first:
            return month_first(row, place)
        case "the-day":
            return day_alone(row, place + 1)
        case _:
            return None


def month_first(row: Sequence[Item], place: int) -> Found | None:
    if place + 1 >= len(row) or row[place + 1].kind not in ("number", "date"):
        return None
    day = number(row[place + 1])
    return (CalendarDay(day, int(row[place].value)), place + 2) if 0 < day <= LAST_DAY else None


def with_month(row: Sequence[Item], day: int, place: int) -> Found | None:
    """What follows the day: its month, a year."""
    if not 0 < day <= LAST_DAY:
        return None
    then = place + 1 if place < len(row) and row[place].kind == "filler" else place
    if then >= len(row) or row[then].kind != "month":
        return CalendarDay(day), place
    year = number(row[then + 1]) if then + 1 < len(row) and row[then + 1].kind == "number" else 0
    month = int(row[then].value)
    return (CalendarDay(day, month, year), then + 2) if year in YEARS else (CalendarDay(day, month), then + 1)


def day_alone(row: Sequence[Item], place: int) -> Found | None:
    """*El 14*, *am 14.*: no hour, since none is said so."""
    if place >= len(row) or row[place].kind not in ("number", "date"):
        return None
    if row[place].kind == "date":
        return None
    found = with_month(row, number(row[place]), place + 1)
    then = row[place + 1].kind if place + 1 < len(row) else ""
    return None if then in AFTER_HOUR else found


def in_digits(value: str, words: TimeWords) -> CalendarDay | None:
    parts = [int(part) for part in re.findall(r"\d+", value)]
    if len(parts) == 1:
        return CalendarDay(parts[0]) if 0 < parts[0] <= LAST_DAY else None
    year_first = parts[0] > LAST_DAY
    if year_first:
        parts.reverse()
    if value.count(".") == 1 and not words.day_first:
        return None
    day, month, *year = parts
    if not (year_first or words.day_first or "." in value):
        if day <= LAST_MONTH and month <= LAST_MONTH and day != month:
            return None
        day, month = (month, day) if month > LAST_MONTH else (day, month)
    if not (0 < day <= LAST_DAY and 0 < month <= LAST_MONTH):
        return None
    return CalendarDay(day, month, full(year[0]) if year else None)


def full(year: int) -> int:
    return year if year >= CENTURY else CENTURY + year


def number(item: Item) -> int:
    digits = re.match(r"\d{1,4}(?!\d)", item.value)
    return int(digits[0]) if digits else 0


def day_meant(said: CalendarDay, today: date) -> date | None:
    """The next such day, today among them; None where there is none."""
    ahead = (today + timedelta(days=days) for days in range(SEARCHED))
    if said.year is not None:
        ahead = (each for each in (exact(said),) if each and each >= today)
    fitting = (each for each in ahead if each.day == said.day and said.month in (None, each.month))
    return next(fitting, None)


def exact(said: CalendarDay) -> date | None:
    try:
        return date(said.year or 1, said.month or 1, said.day)
    except ValueError:
        return None
