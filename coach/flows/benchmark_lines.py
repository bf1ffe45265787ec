"""Measured values as lines: now and before, and whether that is more than chance (G5)."""

from collections.abc import Iterator, Mapping

from coach.cards.benchmark import Measured
from coach.profile import SIDES, Side
from coach.rulebook import RuleBook
from coach.rules.benchmarks import change
from coach.screen import Text, text
from coach.standing import Standing
from coach.terms import SideOrBoth, Test

UNITS: Mapping[Test, str] = {"knee-to-wall": "cm", "balance-open": "seconds", "balance-closed": "seconds"}
"""All others are counted."""

NOISY: tuple[Test, ...] = ("knee-to-wall", "heel-raise")
"""Tests whose measuring error is known (F41, F51)."""


def compared(standing: Standing, test: Test, side: SideOrBoth, value: float | None, book: RuleBook) -> Measured:
    """The latest value beside the one before. A test of both feet reads the same on either side."""
    own = Side.LEFT if side == "both" else Side(side)
    found = change(standing, test, own, book) if value is not None else None
    if found is None:
        return Measured(test, side, value)
    return Measured(test, side, found.now, found.before, found.is_real)


def retested(standing: Standing, book: RuleBook) -> Iterator[Text]:
    """Every test that was repeated: its latest values beside the ones before, and what the change is worth."""
    for test in book.benchmarks.order:
        latest = {one.side: one.value for one in standing.measures if one.test == test}
        rows = [compared(standing, test, side, value, book) for side, value in sorted(latest.items())]
        known = [row for row in rows if row.before is not None]
        if known and test != "gait-check":
            yield from (values(known), *changes(known))


def values(rows: list[Measured]) -> Text:
    """The test and its sides, now (before)."""
    test = rows[0].test
    parts = tuple(part(row) for row in rows)
    return text("benchmark.row", name=text(f"benchmark.name-{test}"), values=parts)


def part(row: Measured) -> Text:
    now = text("benchmark.hurt") if row.now is None else amount(row.test, row.now)
    before = None if row.before is None else text("word.number", number=row.before)
    if row.side == "both":
        return now if before is None else text("benchmark.now-before", now=now, before=before)
    side = text(f"side.{row.side}")
    if before is None:
        return text("benchmark.side-now", side=side, now=now)
    return text("benchmark.side-now-before", side=side, now=now, before=before)


def amount(test: Test, value: float) -> Text:
    match UNITS.get(test):
        case "cm":
            return text("benchmark.cm", number=value)
        case "seconds":
            return text("benchmark.seconds", number=value)
        case _:
            return text("word.number", number=value)


def changes(rows: list[Measured]) -> Iterator[Text]:
    """What each change is worth; once where both sides have the same to say."""
    found = [(row.side, verdict) for row in rows if (verdict := change_of(row))]
    verdicts = {verdict for _, verdict in found}
    if len(found) == len(SIDES) and len(verdicts) == 1:
        found = [("both", found[0][1])]
    for side, verdict in found:
        yield text(f"benchmark.verdict-{verdict}", side=text(f"told.side-{side}"))


def change_of(row: Measured) -> str | None:
    if row.now is None or row.before is None or row.now == row.before:
        return None
    if row.is_real:
        return "gain" if row.now > row.before else "loss"
    return "within-error" if row.test in NOISY else "not-confirmed"
