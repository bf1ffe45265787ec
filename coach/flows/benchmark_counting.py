"""Which numbers stand on the buttons: near what the clock suggests, and everything else two taps away.

The last result is not shown before the new one is told: it would draw the answer to itself.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from coach.cards.benchmark import GuidedBenchmark
from coach.flows.benchmark_outcome import most_of
from coach.flows.benchmark_steps import item_of
from coach.gate_numbers import Benchmarks
from coach.person import Context

NEAR = 2
"""Numbers offered on either side of the suggestion."""

TEN = 10
FORGOTTEN = timedelta(minutes=1)
"""So long after the test must have ended the clock tells nothing any more."""


def around(state: GuidedBenchmark, context: Context) -> GuidedBenchmark:
    """When the runner says that it is over: the likely numbers, or all of them in ranges."""
    most, suggested = most_of(item_of(state).test, context), suggestion(state, context)
    if suggested is None:
        return replace(state, page="ranges")
    low = max(0, min(suggested - NEAR, most - 2 * NEAR))
    return replace(state, page="numbers", numbers=(low, min(most, low + 2 * NEAR)))


def suggestion(state: GuidedBenchmark, context: Context) -> int | None:
    """Seconds since the start, or raises at the beat in that time."""
    test = item_of(state).test
    each = context.library.book.benchmarks.beat_seconds if test.endswith("heel-raise") else 1
    if (
        state.since is None
        or context.at - state.since > most_of(test, context) * each * timedelta(seconds=1) + FORGOTTEN
    ):
        return None
    return int((context.at - state.since).total_seconds() // each)


def ranges(most: int) -> Iterator[tuple[int, int]]:
    """Tens, the last up to the most there is."""
    for low in range(0, most, TEN):
        high = low + TEN - 1
        yield low, most if high + 1 >= most else high


def wholes(numbers: Benchmarks) -> Iterator[tuple[int, int]]:
    """Knee to wall in whole centimetres, the rare ones below and above together."""
    yield 0, numbers.reach_from - 1
    yield from ((whole, whole) for whole in range(numbers.reach_from, numbers.reach_to + 1))
    yield numbers.reach_to + 1, numbers.reach_most


def steps(low: int, high: int, numbers: Benchmarks) -> Iterator[float]:
    """From whole centimetres to the steps in which they are told."""
    count = round((high + 1 - low) / numbers.reach_step)
    values = (low + place * numbers.reach_step for place in range(count))
    return (value for value in values if value <= numbers.reach_most)
