"""Acceptance cases as short notes: what differs from calm weeks, in which all is answered and nothing hurts.

A time is written as the day and the local time: "-3 18:00" is three days before the last morning.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

Event = dict[str, Any]

MORNING = {"moment": "next-morning", "pain": 0, "soreness": 0, "stiffness_minutes": 5, "fatigue": 2, "sleep": 8}
SESSION = {"share": 1, "form": "held", "pain": 0, "sharp": False, "painkiller": False}
STRENGTH = {"kind": "session", "plan": "strength", "effort": 5, **SESSION}
MOBILITY = {"kind": "session", "plan": "mobility", "effort": 2, **SESSION}
RUN = {"kind": "run", "effort": 5, "surface": "road", "planned": True, "pain": 0, "limp": False, "cut_short": False}
AFTER_SESSION = {"kind": "check_in", "moment": "after-session", "pain": 0}
AFTER_RUN = {"kind": "check_in", "moment": "after-run", "pain": 0}
STRENGTH_DAY = (("18:30", STRENGTH), ("19:10", AFTER_SESSION))
WEEK: dict[int, tuple[tuple[str, Event], ...]] = {
    1: STRENGTH_DAY,
    2: (("18:00", {**RUN, "minutes": 48, "km": 8}), ("19:18", AFTER_RUN)),
    4: STRENGTH_DAY,
    5: (("09:00", {**RUN, "minutes": 72, "km": 12}), ("10:42", AFTER_RUN)),
    6: (("10:00", MOBILITY), ("10:25", AFTER_SESSION)),
}
"""By weekday, Monday 0: strength on Tuesday and Friday, runs on Wednesday and Saturday, mobility on Sunday."""
RUNNER = {"goal": {"distance": "10k"}, "equipment": ["band", "step"], "conditions": []}


def journal_of(case: dict[str, Any]) -> dict[str, Any]:
    """The journal as its file would hold it."""
    whole: dict[str, Any] = {"journal": 1, "runner": RUNNER | case["runner"]}
    if "standing" in case:
        whole["standing"] = case["standing"]
    zone = ZoneInfo(case["runner"]["time_zone"])
    events = [*laid_over(calm(case), case), *(dict(event) for event in case.get("events", ()))]
    for event in events:
        event["at"] = moment(event["at"], case["days"]["last"], zone)
    return whole | {"events": sorted(events, key=lambda event: dt.datetime.fromisoformat(event["at"]))}


def calm(case: dict[str, Any]) -> Iterator[Event]:
    days, mornings = case["days"], MORNING | case.get("mornings", {})
    for day in range(days["first"], days["until"] + 1):
        yield {"at": f"{day} 07:00", "kind": "check_in", **mornings}
        weekday = (days["last"] + dt.timedelta(day)).weekday()
        for clock, event in WEEK.get(weekday, ()) if day < days["until"] else ():
            yield {"at": f"{day} {clock}", **event}


def laid_over(events: Iterator[Event], case: dict[str, Any]) -> Iterator[Event]:
    """What is changed to null is left unsaid."""
    left_out, changed = case.get("left-out", ()), case.get("changed", {})
    for event in events:
        if event["at"] not in left_out:
            told = event | changed.get(event["at"], {})
            yield {name: value for name, value in told.items() if value is not None}


def moment(at: str, last: dt.date, zone: ZoneInfo) -> str:
    day, blank, clock = at.partition(" ")
    if not blank:
        return at
    local = dt.datetime.combine(last + dt.timedelta(int(day)), dt.time.fromisoformat(clock), zone)
    return local.isoformat()
