"""`talus simulate`: live a season, print what it shows, say what violates an invariant."""

import logging
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import orjson
import structlog

from bot.operations import loop_run
from bot.simulate.coverage import covered
from bot.simulate.figures import compared, excuses, figures_of, rules_of
from bot.simulate.invariants import violations
from bot.simulate.people import crowd
from bot.simulate.record import SeasonRecord
from bot.simulate.report import Report
from bot.simulate.rush.crowd import BIG, SMALL, Plan
from bot.simulate.rush.figures import lines
from bot.simulate.rush.rush import Rushed, rushed
from bot.simulate.season import FIRST_MONDAY, lived

VIOLATED = 1
EVERY_SECONDS = 5.0


def run(runners: int, weeks: int, seed: int, *, in_club: bool, as_json: bool, plot: Path | None) -> int:
    if runners < 1 or weeks < 1:
        raise ValueError("--runners and --weeks: expected at least 1")
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    report = season(runners, weeks, seed, progress_on(weeks), in_club=in_club)
    if plot is not None:
        from bot.simulate.plot import draw  # noqa: PLC0415 - it needs the development extra

        draw(report, plot)
    if as_json:
        sys.stdout.buffer.write(orjson.dumps(report.plain(), option=orjson.OPT_APPEND_NEWLINE))
        sys.stdout.flush()
    else:
        sys.stdout.write("\n".join(report.lines()) + "\n")
    return VIOLATED if report.violations else 0


def club_hour(clubs: int, seed: int) -> int:
    if clubs < 1:
        raise ValueError("--clubs: expected at least 1")
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    crowded, empty = (rush_of(Plan(number), seed) for number in (clubs, 0))
    found = list(lines(crowded, empty))
    heading = f"{clubs} clubs of {SMALL} and one of {BIG} run at the same hour."
    sys.stdout.write("\n".join([heading, *map(str, found)]) + "\n")
    return 0 if all(line.is_met for line in found) else VIOLATED


def rush_of(plan: Plan, seed: int) -> Rushed:
    with tempfile.TemporaryDirectory(prefix="talus-rush-") as folder:
        return loop_run(rushed(plan, seed, Path(folder)))


def season(
    runners: int, weeks: int, seed: int, progress: Callable[[datetime], None], *, in_club: bool = False
) -> Report:
    begun = time.monotonic()
    record = live(runners, weeks, seed, progress, in_club=in_club)
    seconds = time.monotonic() - begun
    return Report(
        seed=seed,
        weeks=weeks,
        seconds=seconds,
        events=record.events,
        runners=[figures_of(one, FIRST_MONDAY, weeks) for one in record.records],
        rules=rules_of(record),
        reminders=excuses(record),
        plans=compared(record, FIRST_MONDAY, weeks),
        coverage=covered(record),
        unknown_cards=sorted({card for one in record.records for card in one.unknown}),
        violations=violations(record),
        club=Counter(logged.call.method for logged in record.said),
    )


def live(runners: int, weeks: int, seed: int, progress: Callable[[datetime], None], *, in_club: bool) -> SeasonRecord:
    """In a folder that is gone afterwards; `TMPDIR` says where."""
    people = crowd(runners, seed, FIRST_MONDAY.year)
    with tempfile.TemporaryDirectory(prefix="talus-season-") as folder:
        return loop_run(lived(people, weeks, Path(folder), progress, in_club=in_club))


def progress_on(weeks: int) -> Callable[[datetime], None]:
    """A line on standard error now and then, where a season takes long."""
    said = time.monotonic()

    def progress(now: datetime) -> None:
        nonlocal said
        if time.monotonic() - said >= EVERY_SECONDS:
            said = time.monotonic()
            week = (now - FIRST_MONDAY).days // 7 + 1
            sys.stderr.write(f"week {week} of {weeks}\n")

    return progress
