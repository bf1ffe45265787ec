"""The four weekly questions: when they are due, and one number for what they say, 0 no trouble to 100 the most.

The idea of four questions about overuse is that of the studies (F20-F23); words and reckoning are our own (F24).
"""

from collections.abc import Iterable

from coach.journal import AnyEntry
from coach.opinions import Weekly
from coach.review.daybook import Daybook
from coach.review.numbers import Questions

ASKED = ("participation", "volume", "performance", "pain")
MOST = 3


def answers_of(entries: Iterable[AnyEntry]) -> tuple[int | None, ...]:
    """Of the entries of one day, in the order of `ASKED`; the latest word counts."""
    known: dict[str, int] = {}
    for entry in entries:
        if isinstance(entry, Weekly):
            known |= {name: value for name in ASKED if (value := getattr(entry, name)) is not None}
    return tuple(known.get(name) for name in ASKED)


def score(answers: Iterable[int | None]) -> int | None:
    """The share of the most trouble there could be, in hundredths; None while an answer is not known."""
    given = [answer for answer in answers if answer is not None]
    return round(100 * sum(given) / (MOST * len(ASKED))) if len(given) == len(ASKED) else None


def scores(daybook: Daybook) -> tuple[tuple[int, int], ...]:
    """(local day, score) of every time all four were answered: for charts and exports."""
    days = sorted({day for day, entry in daybook.entries if isinstance(entry, Weekly)})
    told = ((day, score(answers_of(daybook.on(day)))) for day in days)
    return tuple((day, value) for day, value in told if value is not None)


def are_due(daybook: Daybook, joined: int, review: int, numbers: Questions) -> bool:
    """So many weeks after set-up, and after the last time, answered or skipped; counted in whole review weeks."""
    last = max((day for day, entry in daybook.entries if isinstance(entry, Weekly)), default=0)
    since = max(joined, last)
    return (review - since + 6) // 7 >= numbers.weeks


def asks_more(answers: Iterable[int], numbers: Questions) -> bool:
    return any(answer >= numbers.trouble for answer in answers)
