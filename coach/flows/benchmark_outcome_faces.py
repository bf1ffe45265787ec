"""What the tests said, in a few lines: the values, what is more than chance, the gates, and what follows today."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from coach.cards.benchmark import BenchmarkResult, GateStand, SideGap
from coach.flows.benchmark_lines import amount, changes, values
from coach.flows.buttons import Row, button
from coach.flows.lines import stacked
from coach.flows.progress_faces import benchmarks_face, charted, gains_face
from coach.flows.told import moves, other_side, why_lines
from coach.flows.veto import may_keep
from coach.person import Context, Person
from coach.profile import SIDES
from coach.rules.gates import Want
from coach.rules.norms import age_of, raises_median, stand_norm
from coach.screen import Screen, Text, text
from coach.terms import Test

TO_RESULT = (button("back", "result"),)


def face(state: BenchmarkResult, person: Person, context: Context) -> Screen:
    if state.page == "chart":
        return charted(benchmarks_face(person, context), person, TO_RESULT)
    if state.page == "share":
        return charted(gains_face(person, "", context), person, TO_RESULT)
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
        (button("see-chart", "chart"), button("share-picture", "share")),
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
    if state.lowered:
        yield text("benchmark.lowered", what=tuple(text(f"benchmark.kept-{test}") for test in state.lowered))
    yield closing(state, context)


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
        yield other_line(others, who, is_short=bool(short))


def other_line(others: list[Want], who: str, *, is_short: bool) -> Text:
    """What is left besides numbers: time alone is no test that failed."""
    what = named(others)
    if is_short:
        return text("gate.also", what=what)
    if any(want.test or want.key == "gate.technique" for want in others):
        return text(f"gate.needs-{number_of(who)}", side=text(f"gate.of-{who}"), what=what)
    return text(f"gate.still-{number_of(who)}", side=text(f"gate.the-{who}"), what=what)


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
