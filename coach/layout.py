"""The layout of the week: two strength days and one mobility tune-up, laid round the usual runs, the same each week.

Every pair of days that are not neighbours is weighed and the least burden wins, the earlier days among equals. The
weights only order what is undesirable: the day before a hard run first, a long run the same day next, and so on.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from coach.profile import WEEKDAYS, RunDay, RunKind
from coach.screen import Text, text

HARD: frozenset[RunKind] = frozenset({"hard", "long", "club"})
BURDEN: tuple[RunKind, ...] = ("easy", "club", "hard", "long")

BEFORE_HARD_RUN = 120  # more than all other burdens of a pair together
ON_LONG_RUN = 30
AFTER_HARD_RUN = 20
ON_HARD_RUN = 10
BEFORE_EASY_RUN = 3
SPACED_UNEVENLY = 2
WITHOUT_RUN = 1


@dataclass(frozen=True, slots=True)
class Layout:
    """Indexes count weekdays from Monday, 0."""

    runs: tuple[tuple[RunDay, ...], ...]  # for each weekday, in the order of the clock
    strength: tuple[int, int]
    mobility: int
    reasons: tuple[Text, ...]


@lru_cache(maxsize=4096)
def layout_of(week: tuple[RunDay, ...]) -> Layout:
    runs = tuple(tuple(sorted((run for run in week if run.day is day), key=lambda run: run.time)) for day in WEEKDAYS)
    kinds = tuple(max((run.kind for run in day), key=BURDEN.index, default=None) for day in runs)
    strength = min(strength_pairs(), key=lambda pair: (pair_burden(pair, kinds), pair))
    mobility = min(
        (day for day in range(7) if day not in strength), key=lambda day: mobility_burden(day, strength, kinds)
    )
    return Layout(runs, strength, mobility, reasons_for(strength, mobility, kinds))


def strength_pairs() -> Iterator[tuple[int, int]]:
    """All pairs of weekdays that are never neighbours, Sunday and Monday included."""
    return ((first, second) for first, second in combinations(range(7), 2) if days_apart(first, second) > 1)


def days_apart(one: int, other: int) -> int:
    return min((one - other) % 7, (other - one) % 7)


def pair_burden(pair: tuple[int, int], kinds: tuple[RunKind | None, ...]) -> int:
    uneven = SPACED_UNEVENLY if days_apart(*pair) == 2 else 0
    return uneven + sum(strength_burden(day, kinds) for day in pair)


def strength_burden(day: int, kinds: tuple[RunKind | None, ...]) -> int:
    before, here, after = kinds[day - 1], kinds[day], kinds[(day + 1) % 7]
    burden = 0
    if after is not None:
        burden += BEFORE_HARD_RUN if after in HARD else BEFORE_EASY_RUN
    if before in HARD:
        burden += AFTER_HARD_RUN
    if here in HARD:
        burden += ON_LONG_RUN if here == "long" else ON_HARD_RUN
    return burden + (WITHOUT_RUN if here is None else 0)


def mobility_burden(
    day: int, strength: tuple[int, int], kinds: tuple[RunKind | None, ...]
) -> tuple[bool, bool, int, int]:
    """A day without a run, not right after strength, in the wider gap between the strength days."""
    since = min((day - one) % 7 for one in strength)
    until = min((one - day) % 7 for one in strength)
    return kinds[day] is not None, since == 1, -(since + until), day


def reasons_for(strength: tuple[int, int], mobility: int, kinds: tuple[RunKind | None, ...]) -> tuple[Text, ...]:
    days = tuple(text(strength_reason(day, kinds), day=WEEKDAYS[day]) for day in strength)
    return (*days, text("week.why.apart"), text("week.why.tune-up", day=WEEKDAYS[mobility]))


def strength_reason(day: int, kinds: tuple[RunKind | None, ...]) -> str:
    after = kinds[(day + 1) % 7]
    if kinds[day] == "easy":
        return "week.why.after-easy-run"
    if after is None:
        return "week.why.day-off-after"
    return "week.why.lightest-choice"
