"""The journal as tables, one row a thing that stands: what was replaced or withdrawn is in the journal file alone."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from bot.journal_plain import plain
from coach.calendars import INTERVALS
from coach.journal import AnyEntry, Benchmark, CheckIn, Decided, ProfileChange, Run, Session
from coach.localtime import day_of, monday_of
from coach.opinions import Weekly
from coach.person import Person
from coach.profile import Runner
from coach.review.questions import ASKED, answers_of, score

WHEN = ("day", "at")
RUNS = (*WHEN, "minutes", "km", "effort", "surface", "shoes", "planned", "race", "pain", "limp", "cut_short")
SESSIONS = (
    *WHEN, "plan", "share", "minutes", "effort", "form", "pain", "sharp", "painkiller", "impact",
)  # fmt: skip
SETS = (*WHEN, "plan", "exercise", "side", "reps", "seconds", "metres", "load", "pain", "felt", "form")
CHECK_INS = (
    *WHEN, "moment", "side", "pain", "soreness", "stiffness", "stiffness_minutes", "fatigue", "sleep", "sites",
    "pattern", "sharp", "limp", "painkiller", "flags", "text",
)  # fmt: skip
TESTS = (*WHEN, "test", "side", "value", "pain", "technique_ok")
DECISIONS = (*WHEN, "decision", "left", "right", "rules", "changes", "id")
OVERUSE = ("week", "day", *ASKED, "score")
CONNECTIONS = ("what", "where", "since")
FORMULA = ("=", "+", "-", "@", "\t", "\r")

Row = Mapping[str, Any]


def tables(entries: Sequence[AnyEntry], runner: Runner) -> dict[str, bytes]:
    """By file name. `entries` are those that stand, in time order; `runner` is who began the record."""
    dated = list(by_day(entries, runner))
    return {
        "runs.csv": written(RUNS, rows(dated, Run)),
        "sessions.csv": written(SESSIONS, rows(dated, Session)),
        "sets.csv": written(SETS, sets(dated)),
        "check-ins.csv": written(CHECK_INS, rows(dated, CheckIn)),
        "tests.csv": written(TESTS, rows(dated, Benchmark)),
        "decisions.csv": written(DECISIONS, decisions(dated)),
        "weekly-overuse.csv": written(OVERUSE, overuse(dated)),
    }


def by_day(entries: Iterable[AnyEntry], runner: Runner) -> Iterator[tuple[date, AnyEntry]]:
    """With the local day of each, in the zone of its time."""
    zone = ZoneInfo(runner.time_zone)
    for entry in entries:
        zone = ZoneInfo(entry.runner.time_zone) if isinstance(entry, ProfileChange) else zone
        yield day_of(entry.at, zone), entry


def rows(dated: Iterable[tuple[date, AnyEntry]], kind: type) -> Iterator[Row]:
    for day, entry in dated:
        if isinstance(entry, kind):
            yield {**fields(entry), "day": day}


def fields(value: object) -> Row:
    return {name: getattr(value, name) for name in value.__dataclass_fields__}  # type: ignore[attr-defined]


def sets(dated: Iterable[tuple[date, AnyEntry]]) -> Iterator[Row]:
    for day, entry in dated:
        if isinstance(entry, Session):
            for done in entry.sets:
                yield {**fields(done), "day": day, "at": entry.at, "plan": entry.plan}


def decisions(dated: Iterable[tuple[date, AnyEntry]]) -> Iterator[Row]:
    for day, entry in dated:
        if isinstance(entry, Decided):
            moves = [f"{one.side.value} {one.strand}: {one.from_} > {one.to}" for one in entry.changes or ()]
            sides = {side.value: verdict for side, verdict in entry.sides}
            yield {**fields(entry), **sides, "day": day, "changes": moves}


def overuse(dated: Sequence[tuple[date, AnyEntry]]) -> Iterator[Row]:
    """The four questions of a week, 0 none to 3 the most, and their share of the most there could be, 0-100."""
    for day in sorted({day for day, entry in dated if isinstance(entry, Weekly)}):
        answers = answers_of(entry for on, entry in dated if on == day)
        known = dict(zip(ASKED, answers, strict=True))
        yield {"week": monday_of(day), "day": day, **known, "score": score(answers)}


def connections(person: Person) -> bytes:
    """What the runner has connected; neither the private link nor the key, which open doors, are told."""
    found: list[Row] = []
    if person.feed.on:
        found.append({"what": "calendar link to planned sessions", "where": f"link number {person.feed.number}"})
    if person.follows:
        host = urlsplit(person.follows.link).hostname or person.follows.link
        found.append({"what": "planned runs followed", "where": host})
    if person.service:
        found.append({"what": "account connected", "where": INTERVALS, "since": person.service.since})
    return written(CONNECTIONS, found)


def written(names: Sequence[str], found: Iterable[Row]) -> bytes:
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([cell(row.get(name)) for name in names] for row in found)
    return table.getvalue().encode("utf-8-sig")


def cell(value: object) -> object:
    """Unknown is empty. Words that a spreadsheet would take for a formula stay words."""
    match plain(value):
        case None:
            return ""
        case bool(yes):
            return "yes" if yes else "no"
        case list(parts):
            return "; ".join(map(str, parts))
        case str(words) if words.startswith(FORMULA):
            return f"'{words}"
        case other:
            return other
