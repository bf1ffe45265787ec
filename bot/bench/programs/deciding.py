"""What the coach's own decisions cost, twelve weeks into a runner's journal. No database, no Telegram. Prints JSON."""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median

from bot.bench.seeding import CARD, NOW, TODAY, asked, veteran
from coach.events import Pressed
from coach.forecast import outlook_for
from coach.person import Context
from coach.street import step
from coach.week import plan_week
from content.library import load_library


def main(times: int) -> None:
    library = load_library()
    person, _ = veteran(library)
    context = Context(NOW, NOW, library)
    first = step(replace(asked(person), id=1), Pressed(CARD, "felt", "good"), context)
    answered = first.person  # type: ignore[union-attr]
    outlook = outlook_for(person, context)
    result = {
        "tap": milliseconds(lambda: step(answered, Pressed(CARD, "legs", "normal"), context), times),
        "week": milliseconds(lambda: plan_week(person, TODAY, library, outlook), times),
    }
    print(json.dumps(result), flush=True)


def milliseconds(work: Callable[[], object], times: int) -> float:
    """CPU time of one call: the median of so many."""
    taken = []
    for _ in range(times):
        before = time.process_time_ns()
        work()
        taken.append(time.process_time_ns() - before)
    return median(taken) / 1e6


if __name__ == "__main__":
    main(int(sys.argv[1]))
