"""What the runner did to the plan: planned things put elsewhere, called off or made short. A fold over plan entries."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from coach.journal import PlanChange
from coach.localtime import day_of

KEPT_MOVES = 20
KEPT_DAYS = 7
"""How long a move is remembered after both its days have passed: the week's plan still shows it."""

PLANNED = re.compile(r"(?:run|strength|mobility|balance|rest|test):(\d{4}-\d\d-\d\d)(?::(?:\d|club\d{1,15}))?")
SHORT = "short"


@dataclass(frozen=True, slots=True)
class Moved:
    """A planned thing is on local day `day` now (0: called off). Without `at` its hour is the usual one there."""

    occurrence: str
    day: int
    at: dt.datetime | None = None
    id: str = ""  # the plan entry that moved it


def planned_day(occurrence: str) -> dt.date | None:
    """The local day that the plan gave it at first; None for what is no name of a planned thing."""
    found = PLANNED.fullmatch(occurrence)
    try:
        return dt.date.fromisoformat(found.group(1)) if found else None
    except ValueError:
        return None


def moved_by(moved: tuple[Moved, ...], entry: PlanChange, zone: ZoneInfo, today: int) -> tuple[Moved, ...]:
    """The latest word about a thing counts. A swap of two things exchanges the days on which they are now."""
    first = planned_day(entry.of or "")
    if entry.of is None or first is None:
        return moved
    match entry.what:
        case "skip":
            new = [Moved(entry.of, 0, id=entry.id or "")]
        case "move":
            to = moment_of(entry.to or "", zone)
            new = [Moved(entry.of, to[0].toordinal(), to[1], entry.id or "")] if to else []
        case "swap":
            new = swapped(moved, entry, first)
        case _:
            new = []
    names = {each.occurrence for each in new}
    kept = [each for each in moved if each.occurrence not in names and last_day(each) >= today - KEPT_DAYS]
    return (*kept, *new)[-KEPT_MOVES:] if new else moved


def swapped(moved: tuple[Moved, ...], entry: PlanChange, first: dt.date) -> list[Moved]:
    other = planned_day(entry.to or "")
    if entry.of is None or entry.to is None or other is None:
        return []
    here, there = (now_on(moved, name, day) for name, day in ((entry.of, first), (entry.to, other)))
    return [Moved(entry.of, there, id=entry.id or ""), Moved(entry.to, here, id=entry.id or "")]


def now_on(moved: Iterable[Moved], occurrence: str, first: dt.date) -> int:
    return next((each.day for each in moved if each.occurrence == occurrence), first.toordinal())


def moment_of(written: str, zone: ZoneInfo) -> tuple[dt.date, dt.datetime | None] | None:
    """`2026-05-07` is a day at its usual hour, `2026-05-07T18:00+02:00` a moment of one."""
    try:
        if len(written) == len("2026-05-07"):
            return dt.date.fromisoformat(written), None
        at = dt.datetime.fromisoformat(written)
        return (day_of(at, zone), at.astimezone(dt.UTC)) if at.tzinfo else None
    except (ValueError, OverflowError):
        return None


def last_day(moved: Moved) -> int:
    first = planned_day(moved.occurrence)
    return max(moved.day, first.toordinal() if first else 0)


def shortened_by(shortened: tuple[str, ...], entry: PlanChange) -> tuple[str, ...]:
    """`shorten` of one planned thing: `short`, and `usual` takes it back."""
    if entry.what != "shorten" or entry.of is None or planned_day(entry.of) is None:
        return shortened
    others = tuple(name for name in shortened if name != entry.of)
    return (*others, entry.of)[-KEPT_MOVES:] if entry.to == SHORT else others
