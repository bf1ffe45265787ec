"""P6: what the coach itself costs."""

from collections.abc import Iterator

from bot.bench.bench import Bench
from bot.bench.figures import Figure, Goal

TIMES = 1000
DECISION = Goal(1.0)
WEEK = Goal(2.0)


def decisions(bench: Bench) -> Iterator[Figure]:
    with bench.ours("deciding", bench.size(TIMES)) as coach:
        found = coach.result()
    yield Figure("P6", "a tap decided, twelve weeks of journal", "talus", found["tap"], "ms", DECISION)
    yield Figure("P6", "a week's plan", "talus", found["week"], "ms", WEEK)
