"""The layout of a week: strength days, a mobility tune-up and a day for balance, laid round the runs.

Every choice of strength days that are never neighbours is weighed and the least burden wins, the earlier days among
equals. Strength counts as hard for the ankle, so it shares a day with a hard run rather than stand beside one. The
weights only order what is undesirable: the day before a hard run first, then the day after it, and so on.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from coach.profile import WEEKDAYS, RunDay, RunKind

HARD: frozenset[RunKind] = frozenset({"hard", "long", "club"})
BURDEN: tuple[RunKind, ...] = ("easy", "club", "hard", "long")
FEWEST = 2

NOT_AS_PINNED = 400  # the runner's own days go before everything but the rules themselves
BEFORE_HARD_RUN = 120
ONE_DAY_MORE = 90  # than the runner wants to be busy
AFTER_HARD_RUN = 40
ON_LONG_RUN = 30
ON_HARD_RUN = 10
BEFORE_EASY_RUN = 3
SPACED_UNEVENLY = 2
WITHOUT_RUN = 1

Kinds = tuple[RunKind | None, ...]
"""The hardest run of each day from the Sunday before to the Monday after: nine days."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What one week asks of its layout. Numbers count weekdays from Monday, 0."""

    kinds: Kinds
    pinned: frozenset[int] = frozenset()  # strength days that the runner chose
    most_days: int = 7  # on which the runner wants to do anything, runs included
    closed: frozenset[int] = frozenset()  # no strength: a race is near, or a neighbouring week has it next door
    ends_joined: bool = True  # Sunday and Monday are neighbours: the week before and after are alike


@dataclass(frozen=True, slots=True)
class Layout:
    """`strength` has fewer than two days only where a race leaves no room."""

    strength: tuple[int, ...]
    mobility: int
    balance: int  # in the weeks after a sprain


@lru_cache(maxsize=4096)
def by_weekday(week: tuple[RunDay, ...]) -> tuple[tuple[RunDay, ...], ...]:
    """The runs of each weekday in the order of the clock."""
    return tuple(tuple(sorted((run for run in week if run.day is day), key=lambda run: run.time)) for day in WEEKDAYS)


def hardest(runs: tuple[RunDay, ...]) -> RunKind | None:
    return max((run.kind for run in runs), key=BURDEN.index, default=None)


def every_week(kinds: tuple[RunKind | None, ...]) -> Kinds:
    """Seven days with the same week before and after them."""
    return (kinds[-1], *kinds, kinds[0])


@lru_cache(maxsize=4096)
def layout_of(demand: Demand) -> Layout:
    strength = min(strength_choices(demand), key=lambda days: (burden_of(days, demand), days))
    mobility = min(
        (day for day in range(7) if day not in strength), key=lambda day: mobility_burden(day, strength, demand)
    )
    balance = min(
        (day for day in range(7) if day not in (*strength, mobility)),
        key=lambda day: balance_burden(day, strength, demand),
    )
    return Layout(strength, mobility, balance)


def strength_choices(demand: Demand) -> list[tuple[int, ...]]:
    """Two days, or as many as the runner chose; fewer where so many find no room."""
    free = [day for day in range(7) if day not in demand.closed]
    for count in range(max(FEWEST, len(demand.pinned)), 0, -1):
        found = [days for days in combinations(free, count) if are_apart(days, demand)]
        if found:
            return found
    return [()]


def are_apart(days: tuple[int, ...], demand: Demand) -> bool:
    return all(days_apart(one, other, demand) > 1 for one, other in combinations(days, 2))


def days_apart(one: int, other: int, demand: Demand) -> int:
    apart = abs(one - other)
    return min(apart, 7 - apart) if demand.ends_joined else apart


def burden_of(days: tuple[int, ...], demand: Demand) -> int:
    unpinned = NOT_AS_PINNED * len(demand.pinned.difference(days))
    uneven = SPACED_UNEVENLY * sum(days_apart(one, other, demand) == 2 for one, other in combinations(days, 2))
    busy = {day for day in range(7) if demand.kinds[day + 1]}.union(days)
    over = ONE_DAY_MORE * max(0, len(busy) - demand.most_days)
    return unpinned + uneven + over + sum(strength_burden(day, demand.kinds) for day in days)


def strength_burden(day: int, kinds: Kinds) -> int:
    before, here, after = kinds[day : day + 3]
    burden = 0
    if after is not None:
        burden += BEFORE_HARD_RUN if after in HARD else BEFORE_EASY_RUN
    if before in HARD:
        burden += AFTER_HARD_RUN
    if here in HARD:
        burden += ON_LONG_RUN if here == "long" else ON_HARD_RUN
    return burden + (WITHOUT_RUN if here is None else 0)


def mobility_burden(day: int, strength: tuple[int, ...], demand: Demand) -> tuple[bool, bool, bool, int, int]:
    """A day without a run, not right after strength, in the widest gap between the strength days."""
    since = min(((day - one) % 7 for one in strength), default=7)
    until = min(((one - day) % 7 for one in strength), default=7)
    runs = demand.kinds[day + 1] is not None
    return is_one_too_many(day, strength, demand), runs, since == 1, -(since + until), day


def balance_burden(day: int, strength: tuple[int, ...], demand: Demand) -> tuple[bool, bool, int, int]:
    """As far from the strength days as may be: balance is trained there, too."""
    nearest = min((days_apart(day, one, demand) for one in strength), default=7)
    return is_one_too_many(day, strength, demand), demand.kinds[day + 1] in HARD, -nearest, day


def is_one_too_many(day: int, strength: tuple[int, ...], demand: Demand) -> bool:
    """It would make one day more than the runner wants to be busy."""
    busy = {one for one in range(7) if demand.kinds[one + 1]}.union(strength)
    return day not in busy and len(busy) >= demand.most_days
