"""Tests over time in words: each side now and before, and what the change is worth (G5)."""

from coach.cards.benchmark import Measured
from coach.flows.benchmark_lines import changes, values
from coach.flows.lines import stacked
from coach.progress.values import BenchmarkLine, Benchmarks
from coach.screen import Text, text


def measure_lines(benchmarks: Benchmarks) -> tuple[Text, ...]:
    days = [day for one in benchmarks.tests for line in one.sides for day, _ in line.values]
    count = len(set(days))
    return (
        text("progress.tests", count=count, since=min(days)),
        *(line for one in benchmarks.tests for line in stacked(lines_of(one))),
    )


def lines_of(one: BenchmarkLine) -> list[Text]:
    rows = [
        Measured(one.test, line.side.value, line.latest, before(line.values), line.is_real)
        for line in one.sides
    ]  # fmt: skip
    return [values(rows), *changes(rows)]


def before(known: tuple[tuple[object, float], ...]) -> float | None:
    return known[-2][1] if len(known) > 1 else None
