"""Planned runs out of a calendar: events of the days ahead, repeated ones laid out, runs told by their words."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.records.refusal import RefusedError
from bot.records.repeating import check, ending
from coach.profile import RunKind
from coach.scheduled import ScheduledRun
from content.run_words import Group, load_run_words

WORD = re.compile(r"[^\W_]+")
MOST_EVENTS = 5000
MOST_RUNS = 60
MOST_A_DAY = 3
LONGEST = timedelta(hours=8)
KINDS: dict[Group, RunKind] = {"club": "club", "long": "long", "hard": "hard", "run": "easy"}


def planned(data: bytes, zone: str, today: str, days: str, usual: str) -> dict[str, object]:
    """`usual` is the hour of an event that has none."""
    first = date.fromisoformat(today)
    events = occurrences(data, first, first + timedelta(days=int(days)))
    found = sorted(runs(events, ZoneInfo(zone), time.fromisoformat(usual)), key=lambda run: (run.date, run.time))
    return {"runs": list(spread(found))[:MOST_RUNS], "events": len(events)}


def occurrences(data: bytes, first: date, last: date) -> list[Any]:
    import recurring_ical_events  # noqa: PLC0415 - large, and needed in the process apart only
    from icalendar import Calendar  # noqa: PLC0415

    check(data, first, last)
    try:
        with ending(last):
            calendar = Calendar.from_ical(data)
            events = recurring_ical_events.of(calendar, skip_bad_series=True).between(first, last)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError):
        raise RefusedError("broken") from None
    if len(events) > MOST_EVENTS:
        raise RefusedError("hostile")
    return list(events)


def runs(events: list[Any], zone: ZoneInfo, usual: time) -> Iterator[ScheduledRun]:
    for event in events:
        kind = kind_of(words_of(event))
        start = getattr(event.get("DTSTART"), "dt", None)
        if kind is None or start is None or str(event.get("STATUS", "")).upper() == "CANCELLED":
            continue
        if isinstance(start, datetime):
            local = (start if start.tzinfo else start.replace(tzinfo=zone)).astimezone(zone)
            yield ScheduledRun(
                local.date(), local.time().replace(second=0, microsecond=0), kind, minutes_of(event, start)
            )
        else:
            yield ScheduledRun(start, usual, kind)


def words_of(event: Any) -> str:  # noqa: ANN401 - an event of a library without types
    """What it is called, and where that says little what it is filed under."""
    filed = event.get("CATEGORIES")
    categories = " ".join(map(str, getattr(filed, "cats", ()))) if filed is not None else ""
    return f"{event.get('SUMMARY', '')} {categories}"


def kind_of(words: str) -> RunKind | None:
    """None for what is no run, or says nothing of one."""
    said = f" {' '.join(WORD.findall(words.lower()))} "
    named = [group for group, known in load_run_words().items() if any(names(word, said) for word in known)]
    if not named or named[0] in ("not", "cross"):
        return None
    return KINDS[named[0]]


def names(word: str, said: str) -> bool:
    """A word with a star begins another: `lauf*` is in `Lauftraining`."""
    return f" {word[:-1]}" in said if word.endswith("*") else f" {word} " in said


def minutes_of(event: Any, start: datetime) -> float | None:  # noqa: ANN401 - as above
    end = getattr(event.get("DTEND"), "dt", None)
    lasts = getattr(event.get("DURATION"), "dt", None) or (end - start if isinstance(end, datetime) else None)
    if not isinstance(lasts, timedelta) or not timedelta(minutes=5) <= lasts <= LONGEST:
        return None
    return lasts.total_seconds() / 60


def spread(found: list[ScheduledRun]) -> Iterator[ScheduledRun]:
    """The same run in two calendars is one; a day with more than three is no day of runs."""
    seen: dict[date, list[time]] = {}
    for run in found:
        times = seen.setdefault(run.date, [])
        if run.time not in times and len(times) < MOST_A_DAY:
            times.append(run.time)
            yield run
