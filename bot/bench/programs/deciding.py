"""What the coach's own decisions cost, twelve weeks into a runner's journal. No database, no Telegram. Prints JSON."""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median

from bot.bench.seeding import CARD, NOW, TODAY, asked, veteran, weeks_with
from bot.bench.signals import tell
from coach.events import Pressed
from coach.forecast import outlook_for
from coach.person import Context, Step
from coach.profile import Weekday
from coach.street import step
from coach.week import plan_week
from content.library import load_library


def main(times: int) -> None:
    library = load_library()
    person = veteran(weeks_with(Weekday.MON)[0], library)
    context = Context(NOW, NOW, library)
    first = step(replace(asked(person), id=1), Pressed(CARD, "felt", "good"), context)
    if not isinstance(first, Step):
        raise TypeError("the first tap asks for the journal")
    outlook = outlook_for(person, context)
    result = {
        "tap": milliseconds(
            lambda: step(first.person, Pressed(CARD, "legs", "normal"), Context(NOW, NOW, library)), times
        ),
        "week": milliseconds(lambda: plan_week(person, TODAY, library, outlook), times),
    }
    tell(result)


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
