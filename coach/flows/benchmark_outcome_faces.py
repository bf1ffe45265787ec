"""What the tests said, in a few lines: the values, what is more than chance, the gates, and what follows today."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta

from coach.cards.benchmark import BenchmarkResult, GateStand, Measured, SideGap
from coach.flows.buttons import Row, button
from coach.flows.lines import stacked
from coach.flows.told import moves, other_side, why_lines
from coach.flows.veto import may_keep
from coach.person import Context, Person
from coach.profile import SIDES
from coach.rules.gates import Want
from coach.rules.norms import age_of, raises_median, stand_norm
from coach.screen import Screen, Text, text
from coach.terms import Test

UNITS: Mapping[Test, str] = {"knee-to-wall": "cm", "balance-open": "seconds", "balance-closed": "seconds"}
"""All others are counted."""

NOISY: tuple[Test, ...] = ("knee-to-wall", "heel-raise")
"""Tests whose measuring error is known (F41, F51)."""


def face(state: BenchmarkResult, person: Person, context: Context) -> Screen:
    if state.why:
        return Screen(why_lines(state.told, context), ((button("back", "why"),),))
    return Screen(tuple(lines(state, person, context)), rows(state, context))


def rows(state: BenchmarkResult, context: Context) -> tuple[Row, ...]:
    keep = may_keep(state.told, context.library.policy) and not state.kept
    return (
        (
            button("undo", "undo"),
            *((button("keep-as-was", "keep"),) if keep else ()),
            *((button("why", "why"),) if state.told.reasons else ()),
        ),
    )


def lines(state: BenchmarkResult, person: Person, context: Context) -> Iterator[Text]:
    yield text("benchmark.done")
    for test in dict.fromkeys(row.test for row in state.rows if row.test != "gait-check"):
        of_test = [row for row in state.rows if row.test == test]
        gaps = [gap for gap in state.gaps if gap.test == test]
        yield from stacked(
            [values(of_test), *changes(of_test), *map(gap_line, gaps), *norm(state, test, person, context)]
        )
    if any(row.test == "gait-check" for row in state.rows):
        yield from stacked(tuple(looks(state))) if state.faults else (text("benchmark.walk-fine"),)
    yield from stacked(tuple(gates(state.gates)))
    yield from told(state)
    yield closing(state, context)


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


def gap_line(gap: SideGap) -> Text:
    key = "benchmark.gap-strong" if gap.is_strong else "benchmark.gap"
    return text(key, side=text(f"side.{gap.side}"), by=amount(gap.test, gap.by))


def norm(state: BenchmarkResult, test: Test, person: Person, context: Context) -> Iterator[Text]:
    """To compare oneself with, where age and sex are known and somebody has measured it."""
    years, book = age_of(person.runner, state.day.toordinal()), context.library.book
    if test == "heel-raise" and (median := raises_median(person.runner, years, book)) is not None:
        yield text("benchmark.norm-raises", number=median)
    stand = stand_norm(years, book)
    seconds = None if stand is None else {"balance-open": stand.open, "balance-closed": stand.closed}.get(test)
    if seconds is not None:
        yield text("benchmark.norm-stand", number=seconds)


def looks(state: BenchmarkResult) -> Iterator[Text]:
    yield text("benchmark.watch")
    for look in dict.fromkeys(look for _, look in state.faults):
        sides = [side for side, fault in state.faults if fault == look]
        side = text("told.side-both") if len(sides) == len(SIDES) else text(f"told.side-{sides[0]}")
        yield text(f"benchmark.cue-{look}", side=side)


def gates(stands: tuple[GateStand, ...]) -> Iterator[Text]:
    """The right passes; the left is two raises short. Said once where both stand alike."""
    if len(stands) == len(SIDES) and plain(stands[0]) == plain(stands[1]):
        yield from gate_lines(stands[0], "both")
        return
    for stand in stands:
        yield from gate_lines(stand, stand.side.value)


def plain(stand: GateStand) -> tuple[tuple[str, float | None], ...]:
    return tuple((want.key, want.short) for want in stand.wants)


def gate_lines(stand: GateStand, who: str) -> Iterator[Text]:
    short = [want for want in stand.wants if want.short is not None]
    others = [want for want in stand.wants if want.short is None]
    side = text(f"gate.the-{who}")
    if not stand.wants:
        yield text(f"gate.passes-{number_of(who)}", side=side)
    if short:
        yield text(f"gate.short-{number_of(who)}", side=side, what=tuple(map(shortfall, short)))
    if others:
        key = "gate.also" if short else f"gate.still-{number_of(who)}"
        yield text(key, side=side, what=named(others))


def number_of(who: str) -> str:
    return "both" if who == "both" else "one"


def shortfall(want: Want) -> Text:
    return text(f"gate.by-{want.test}", count=round(want.short or 0))


def named(wants: Iterable[Want]) -> tuple[Text, ...]:
    return tuple(text(key) for key in dict.fromkeys(want.key for want in wants))


def told(state: BenchmarkResult) -> Iterator[Text]:
    decided = state.told
    yield text(decided.next)
    yield from stacked(moves(decided))
    yield from other_side(decided)
    if state.kept:
        yield text("morning.as-it-was")


def closing(state: BenchmarkResult, context: Context) -> Text:
    """When it comes again; a first test says what it is good for."""
    again = state.day + timedelta(days=context.library.book.benchmarks.retest_days)
    first = all(row.before is None for row in state.rows)
    return text("benchmark.next-first" if first else "benchmark.next", day=again)
