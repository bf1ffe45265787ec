"""How much work it is to lay out what repeats in a calendar: told from the rules' words, before any of it is begun.

A rule can name days that never come, or every minute since the year one. What is let through costs seconds at most;
the reader's limit of processor time is a last fence.
"""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from bot.records.refusal import RefusedError

FOLDED = re.compile(rb"(?:\r?\n)+[ \t]")
SAID = re.compile(rb"^(BEGIN|END|DTSTART|RRULE|EXRULE)\b([^\r\n]*)", re.IGNORECASE | re.MULTILINE)
YEAR = re.compile(rb":(\d{4})\d{4}")
PART = re.compile(rb"([A-Z]+)=([^;:]*)")
STEP_DAYS = {b"YEARLY": 366, b"MONTHLY": 31, b"WEEKLY": 7, b"DAILY": 1, b"HOURLY": 1 / 24}
LOOKED_AT = {b"YEARLY": 12, b"MONTHLY": 2}
"""What a step costs in which nothing happens, measured in what one day costs."""
RESTLESS = (b"SECONDLY", b"MINUTELY")
WITHIN_HOUR = (b"BYMINUTE", b"BYSECOND")
ANY_DAY = (b"BYDAY", b"BYYEARDAY", b"BYWEEKNO", b"BYEASTER")
LONGEST_LIST = 62  # the days of a month, counted from both ends
MOST_WORK = 2_000_000  # days looked at: about four seconds
MOST_EXPECTED = 20_000  # occurrences in the time that is looked at, if every rule fell on all days that it could
ZONES_END = 2039  # up to which clock changes are laid out


@dataclass(slots=True)
class Series:
    start: int = 1  # the year
    rules: list[dict[bytes, bytes]] = field(default_factory=list)


def check(data: bytes, first: dt.date, last: dt.date) -> None:
    """RefusedError for a calendar that nobody keeps, and that would take for ever."""
    work = expected = 0.0
    for one in series(data):
        for rule in one.rules:
            steps_a_day, candidates = pace(rule)
            days = (end_of_time(last) - one.start + 1) * 366
            work += days * steps_a_day * (LOOKED_AT.get(rule[b"FREQ"], 1) + candidates)
            expected += (last - first).days * steps_a_day * candidates
    if work > MOST_WORK or expected > MOST_EXPECTED:
        raise RefusedError("hostile")


def series(data: bytes) -> Iterator[Series]:
    around = [Series()]
    for found in SAID.finditer(FOLDED.sub(b"", data)):
        match found[1].upper():
            case b"BEGIN":
                around.append(Series())
            case b"END":
                yield around.pop()
                around = around or [Series()]
            case b"DTSTART":
                year = YEAR.search(found[2])
                around[-1].start = int(year[1]) if year else 1
            case _:
                around[-1].rules += rules_in(found[2].upper())
    yield from around


def rules_in(said: bytes) -> Iterator[dict[bytes, bytes]]:
    """A rule without a known rhythm is no rule, and is not laid out."""
    parts = PART.findall(said)
    rule = dict(parts)
    if len(rule) < len(parts) or rule.get(b"FREQ") in RESTLESS:
        raise RefusedError("hostile")
    if any(len(value.split(b",")) > LONGEST_LIST for value in rule.values()):
        raise RefusedError("hostile")
    if rule.get(b"FREQ") in STEP_DAYS:
        yield rule


def pace(rule: dict[bytes, bytes]) -> tuple[float, int]:
    """How many steps it makes a day, and how many moments each can have at most."""
    interval = rule.get(b"INTERVAL", b"1").strip()
    if not interval.isdigit() or int(interval) == 0 or any(size(rule, name) > 1 for name in WITHIN_HOUR):
        raise RefusedError("hostile")
    step = STEP_DAYS[rule[b"FREQ"]]
    days = max(1, round(step)) if any(name in rule for name in ANY_DAY) else min(step, named_days(rule))
    return 1 / (step * int(interval)), max(1, round(days)) * size(rule, b"BYHOUR")


def named_days(rule: dict[bytes, bytes]) -> int:
    return size(rule, b"BYMONTH") * size(rule, b"BYMONTHDAY")


def size(rule: dict[bytes, bytes], name: bytes) -> int:
    return len(rule[name].split(b",")) if name in rule else 1


def end_of_time(last: dt.date) -> int:
    return max(ZONES_END, last.year + 1)


@contextmanager
def ending(last: dt.date) -> Iterator[None]:
    """dateutil looks for a rule's next day up to the last year that there is; here that is soon."""
    years = dt.MAXYEAR
    dt.MAXYEAR = end_of_time(last)  # type: ignore[misc]
    try:
        yield
    finally:
        dt.MAXYEAR = years  # type: ignore[misc]
