"""Dates as runners type them: `2026-10-04`, `4.10.`, `4/10/26`, `4 Oct`, `October 4th`."""

import re
from collections.abc import Mapping
from datetime import date

YEARS_AHEAD = 3  # a race further away is a slip of the finger
LAST_OF_MONTH = 31
CENTURY = 2000
PARTS = re.compile(r"\d+|[^\W\d_]+")


def day_typed(words: str, today: date, months: Mapping[str, int]) -> date | None:
    """The day meant, from today on; without a year the next one. None where the words name no such day.

    `months` are names in small letters.
    """
    parts = PARTS.findall(words.lower())
    numbers = [int(part) for part in parts if part.isdecimal()]
    if numbers and numbers[0] > LAST_OF_MONTH:
        numbers.reverse()
    month = next((months[part] for part in parts if part in months), None)
    if month is None and len(numbers) > 1:
        month = numbers.pop(1)
    if month is None or not numbers:
        return None
    years = (today.year, today.year + 1) if len(numbers) == 1 else (full(numbers[1]),)
    days = (calendar_day(year, month, numbers[0]) for year in years)
    return next((day for day in days if day and today <= day and day.year <= today.year + YEARS_AHEAD), None)


def full(year: int) -> int:
    return year if year >= CENTURY else CENTURY + year


def calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
