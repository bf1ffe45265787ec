"""What a text says of a time. Pure and total: no text raises, and what is not sure is left open."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time, timedelta
from typing import Any

from coach.profile import WEEKDAYS, Weekday
from coach.times.clocks import NOON, UNITS, Clock, clock_at
from coach.times.dates import date_at
from coach.times.items import Item, items
from coach.times.said import Said, TimeWords
from coach.times.spans import span_at

DAYS = {"today": 0, "tonight": 0, "tomorrow": 1, "after-tomorrow": 2}
LATE_PARTS = ("afternoon", "evening", "after-work")
EARLY_PARTS = ("morning", "before-work")
ONE_WEEK = timedelta(weeks=1)
SAYS: Mapping[str, dict[str, Any]] = {
    "every": {"every": True}, "until": {"until": True}, "not": {"loose": True, "denied": True},
    "other-time": {"loose": True}, "end-of-week": {"end": "week"}, "end-of-month": {"end": "month"},
}  # fmt: skip
"""What some kinds of words say by themselves."""
DAY_KINDS = (*DAYS, "weekday", "weekend")
TELLING = frozenset({
    "am", "pm", "oclock", "half-past", "half-to", "quarter-past", "quarter-to", "and-half", "and-quarter", "clock",
    "date", "minutes", "hours", "days", "weeks", "months", "half-hour", "one-hour", "one-week", "fortnight",
    "one-month", "today", "tomorrow", "after-tomorrow", "weekday", "weekend", "part", "tonight", "noon", "month",
    "next-week", "end-of-week", "end-of-month", "other-time",
})  # fmt: skip
"""Kinds of words that tell something of a time by themselves."""
LED = ("filler", "range", "until", "to-the", "between")


def heard(text: str, words: TimeWords) -> Said:
    row = items(text, words)
    said, place = Said(), 0
    while place < len(row):
        said, place = taken(said, row, place, words)
    return narrowed(said)


def speaks_of_time(text: str, words: TimeWords) -> bool:
    """A day, an hour or a span stands among the words: more than a number, and nothing that is denied."""
    kinds = {item.kind for item in items(text, words)}
    return "not" not in kinds and bool(kinds & TELLING)


def taken(said: Said, row: Sequence[Item], place: int, words: TimeWords) -> tuple[Said, int]:
    """What the item here adds, and where to go on."""
    if (span := span_at(row, place)) is not None:
        return replace(said, span=(said.span or timedelta()) + span[0]), span[1]
    if (day := date_at(row, place, words)) is not None:
        return replace(said, date=said.date or day[0], loose=said.loose or bool(said.date)), day[1]
    if said.span and row[place].kind in UNITS:
        return replace(said, loose=True), place + 1
    clock = clock_at(row, place, words)
    if clock is not None and (clock.sure or is_asked_for(row, place)) and not is_measure(row, place, clock.end):
        return with_clock(said, row, place, clock), clock.end
    return of_item(said, row, place), place + 1


def with_clock(said: Said, row: Sequence[Item], place: int, clock: Clock) -> Said:
    """The first one holds: of a stretch that is its beginning. Another hour beside it is one too many."""
    if not said.clocks:
        return replace(said, clocks=clock.readings)
    stretch = (place > 0 and row[place - 1].kind in ("range", "until")) or is_second_of_two(row, place)
    return said if stretch or said.clocks == clock.readings else replace(said, loose=True)


def of_item(said: Said, row: Sequence[Item], place: int) -> Said:
    item = row[place]
    match item.kind:
        case "not" if denied_by(row, place) is not None:
            return said
        case _ if is_denied_day(row, place):
            return said
        case "today" | "tomorrow" | "after-tomorrow" | "tonight":
            return day_named(said, row, place)
        case "weekday" | "weekend" | "workdays":
            return weekdays_named(said, row, place)
        case "next" | "next-week" | "week-later" | "weeks":
            return week_named(said, row, place)
        case "part":
            return replace(said, part=item.value)  # type: ignore[arg-type]
        case "thing":
            return replace(said, thing=item.value)  # type: ignore[arg-type]
        case "number" | "clock" | "date":
            return replace(said, rest=said.rest + 1, loose=True)
        case "other" | "month":
            return replace(said, rest=said.rest + 1)
        case kind:
            return replace(said, **SAYS.get(kind, {}))


def is_denied_day(row: Sequence[Item], place: int) -> bool:
    beside = (near for near in (place - 1, place + 1) if 0 <= near < len(row) and row[near].kind == "not")
    return any(denied_by(row, near) == place for near in beside)


def denied_by(row: Sequence[Item], place: int) -> int | None:
    """The day that the *not* here denies: *not today*, *heute nicht*. Between two days it may be either."""
    days = [near for near in (place - 1, place + 1) if 0 <= near < len(row) and row[near].kind in DAY_KINDS]
    return days[0] if len(days) == 1 else None


def day_named(said: Said, row: Sequence[Item], place: int) -> Said:
    """Behind a day the word for tomorrow is that of the morning: *Montag morgen*."""
    kind = row[place].kind
    behind_day = place > 0 and row[place - 1].kind in ("weekday", "today") and not is_denied_day(row, place - 1)
    if kind == "tomorrow" and behind_day:
        return replace(said, part="morning")
    return replace(said, day=DAYS[kind], part="evening" if kind == "tonight" else said.part)


def weekdays_named(said: Said, row: Sequence[Item], place: int) -> Said:
    match row[place].kind:
        case "weekend":
            days = WEEKDAYS[5:]
        case "workdays":
            days = WEEKDAYS[:5]
        case _ if place > 1 and row[place - 1].kind in ("range", "until") and row[place - 2].kind == "weekday":
            first, last = WEEKDAYS.index(Weekday(row[place - 2].value)), WEEKDAYS.index(Weekday(row[place].value))
            days = WEEKDAYS[first : last + 1] if first < last else (Weekday(row[place].value),)
        case _:
            days = (Weekday(row[place].value),)
    return replace(said, weekdays=(*said.weekdays, *days))


def week_named(said: Said, row: Sequence[Item], place: int) -> Said:
    match row[place].kind:
        case "next-week":
            return replace(said, next="week")
        case "next":
            return replace(said, next=said.next or "next")
        case "weeks" if place == 0 or row[place - 1].kind != "weekday":
            return replace(said, rest=said.rest + 1)
        case _:
            return replace(said, weeks=1)


def is_asked_for(row: Sequence[Item], place: int) -> bool:
    """A bare number stands behind *at*, or nothing else was said than when."""
    led = place > 0 and row[place - 1].kind in LED
    return led or sum(item.kind == "other" for item in row) == 0


def is_second_of_two(row: Sequence[Item], place: int) -> bool:
    """Between seven and eight."""
    return place > 1 and row[place - 1].kind == "and" and any(item.kind == "between" for item in row[:place])


def is_measure(row: Sequence[Item], place: int, end: int) -> bool:
    """Seven days, 20 min: a number of something. *At 18 hours* is a clock time."""
    unit = row[end].kind if end < len(row) else ""
    return unit in UNITS and not (unit == "hours" and place > 0 and row[place - 1].kind == "filler")


def narrowed(said: Said) -> Said:
    """Each weekday stands once; a span of weeks beside one is so many weeks later."""
    days = tuple(day for day in WEEKDAYS if day in said.weekdays)
    narrow = replace(said, clocks=half_of_day(said), weekdays=days)
    if days and said.span is not None and not said.span % ONE_WEEK:
        return replace(narrow, weeks=said.span // ONE_WEEK, span=None)
    return narrow


def half_of_day(said: Said) -> tuple[time, ...]:
    """The part of the day says which half a clock time means."""
    if len(said.clocks) > 1 and said.part in LATE_PARTS:
        return tuple(one for one in said.clocks if one.hour >= NOON)
    if len(said.clocks) > 1 and said.part in EARLY_PARTS:
        return tuple(one for one in said.clocks if one.hour < NOON)
    return said.clocks
