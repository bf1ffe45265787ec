"""`python -m bot.records.times_apart`: what dateparser makes of some words, in a process of its own.

Its guesses are often good and sometimes absurd; whoever asks shows them before anything comes of one.
"""

import sys
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from bot.records.apart import confine

LONGEST = 400
"""Bytes that are read."""
PARSERS = ["relative-time", "absolute-time"]
"""Without those for numbers alone: a time stamp, digits in a row."""
MONTH_FIRST = "America/"
"""Where English is written with the month before the day."""
WITH_HOUR, OF_DAY = "time", "day"


def guess(words: str, language: str, zone: str, now: str) -> dict[str, object]:
    """The moment and whether it has an hour; empty where nothing in the words names a day or an hour to come."""
    from dateparser.date import DateDataParser  # noqa: PLC0415 - large, and needed in the process apart only

    here = ZoneInfo(zone)
    base = datetime.fromisoformat(now).astimezone(here)
    settings = {
        "RELATIVE_BASE": base.replace(tzinfo=None),
        "PREFER_DATES_FROM": "future",
        "RETURN_TIME_AS_PERIOD": True,
        "PARSERS": PARSERS,
    }
    for each in dict.fromkeys((language, "en")):
        order = "MDY" if each == "en" and zone.startswith(MONTH_FIRST) else "DMY"
        found = DateDataParser(languages=[each], settings={**settings, "DATE_ORDER": order}).get_date_data(words)
        if found.date_obj is not None and found.period in (WITH_HOUR, OF_DAY):
            return answer(found, base, here)
    return {}


def answer(found: Any, base: datetime, here: ZoneInfo) -> dict[str, object]:  # noqa: ANN401 - of a library without types
    at = found.date_obj.replace(tzinfo=here) if found.date_obj.tzinfo is None else found.date_obj.astimezone(here)
    clock = found.period == WITH_HOUR
    past = at <= base if clock else at.date() < base.date()
    return {} if past else {"at": at.replace(second=0, microsecond=0).isoformat(), "clock": clock}


def main() -> None:
    confine()
    words = sys.stdin.buffer.read(LONGEST).decode(errors="ignore")
    try:
        found = guess(words, *sys.argv[1:])
    except Exception:  # noqa: BLE001 - whatever a parser stumbles over, there is no guess then
        found = {}
    sys.stdout.buffer.write(orjson.dumps(found))


if __name__ == "__main__":
    main()
