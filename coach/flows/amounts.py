"""Distances and durations as runners type them: `12.4`, `12,4 km`, `8 mi`, `52`, `1:05`, `1h05`."""

import re

MILE = 1.609344  # kilometres
LONGEST = 300.0  # kilometres in one go; more is a slip of the finger
LONGEST_MINUTES = 24 * 60.0

DISTANCE = re.compile(r"(?<![\d.,:])(\d{1,3}(?:[.,]\d{1,3})?)\s*(km|k|mi(?:les?)?)?(?![\w:]|[.,]\d)", re.IGNORECASE)
CLOCK = re.compile(r"(?<![\d.,:])(\d{1,2})\s*[:h]\s*(\d{1,2})?(?::\d{2})?(?!\w)", re.IGNORECASE)
MINUTES = re.compile(r"(?<![\d.,:])(\d{1,4})(?!\d|[.,:]\d)")


def kilometres(words: str) -> float | None:
    """The first distance in the words; without a unit it is kilometres."""
    found = DISTANCE.search(words)
    if found is None:
        return None
    number, unit = float(found[1].replace(",", ".")), (found[2] or "").lower()
    km = round(number * MILE, 1) if unit.startswith("mi") else number
    return km if 0 < km <= LONGEST else None


def distance_named(words: str) -> float | None:
    """Kilometres, where the words are a distance with its unit and hardly more."""
    found = DISTANCE.fullmatch(words.strip().rstrip(".!"))
    return kilometres(words) if found and found[2] else None


def minutes(words: str) -> float | None:
    """The first duration in the words: hours and minutes, else minutes alone. Seconds are left out."""
    if clock := CLOCK.search(words):
        total = float(clock[1]) * 60 + float(clock[2] or 0)
    elif alone := MINUTES.search(words):
        total = float(alone[1])
    else:
        return None
    return total if 0 < total <= LONGEST_MINUTES else None
