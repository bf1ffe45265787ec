"""Times, dates and numbers the way a language writes them, with the 24-hour clock."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import DateTimePattern
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from coach.profile import WEEKDAYS, Weekday

REMEMBERED = 4096
"""Formatted values kept for each language: reminders of one minute share their times and dates."""

SKELETONS = {"": "Hm", "moment": "EHm", "day": "MMMEd", "month": "yMMM", "short": "MMMd", "only-month": "MMM"}
"""CLDR names; they give each language's own order and separators without am and pm."""


EUPHONY = {"es": (re.compile(r"\by (?=h?i(?![aeou]))", re.IGNORECASE), "e ")}
"""What CLDR's lists leave to the ear: Spanish "y" is "e" before the sound of an i, "dolor e hinchazón"."""


class Formats:
    """Babel takes tens of microseconds for a value, so what was once formatted is remembered."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale
        skeletons = locale.datetime_skeletons
        self._patterns: dict[str, DateTimePattern] = {form: skeletons[name] for form, name in SKELETONS.items()}
        self._patterns["date"] = locale.date_formats["long"]
        self.instant = lru_cache(REMEMBERED)(self._instant)
        self.calendar = lru_cache(REMEMBERED)(self._calendar)
        self.number = lru_cache(REMEMBERED, typed=True)(self._number)
        self.joined = lru_cache(REMEMBERED)(self._joined)

    def _instant(self, value: datetime, form: str, zone: ZoneInfo) -> str:
        return self._calendar(value.astimezone(zone), form)

    def _calendar(self, value: date | time, form: str) -> str:
        if form == "weekday" and isinstance(value, date):
            return self.weekday(WEEKDAYS[value.weekday()], form)
        if form == "" and isinstance(value, date) and not isinstance(value, datetime):
            form = "day"
        return self._patterns[form].apply(value, self.locale)

    def weekday(self, value: Weekday, form: str) -> str:
        width = "abbreviated" if form == "short" else "wide"
        return str(self.locale.days["stand-alone"][width][WEEKDAYS.index(value)])

    def _number(self, value: float, form: str) -> str:
        if form == "percent":
            return format_percent(value, locale=self.locale)
        return format_decimal(round(value, 1), locale=self.locale)

    def _joined(self, parts: tuple[str, ...]) -> str:
        joined = format_list(parts, locale=self.locale)
        heard, said = EUPHONY.get(self.locale.language, (None, ""))
        return heard.sub(said, joined) if heard else joined


def month_names(languages: Iterable[str]) -> dict[str, int]:
    """What the months are called, in full and short, in small letters and without dots."""
    names = (
        (name, number)
        for language in languages
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in Locale.parse(language).months[context][width].items()
    )
    return {name.lower().strip("."): number for name, number in names}
