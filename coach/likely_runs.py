"""Where the runs of somebody will fall who names no run days: on the weekdays on which they ran lately."""

from statistics import median

from coach.load_numbers import Week
from coach.profile import RunKind
from coach.standing import Standing

Told = tuple[int, float | None, float | None]
"""A run as it was told: day number, km, minutes."""

DAYS = 7


def likely_kinds(standing: Standing, monday: int, numbers: Week) -> tuple[RunKind | None, ...]:
    """For each weekday. Only runs before this Monday count, so the week does not change under way."""
    first = monday - numbers.likely_weeks * DAYS
    runs = [run for run in standing.runs if first <= run[0] < monday]
    return tuple(likely_kind([run for run in runs if weekday_of(run[0]) == day], runs, numbers) for day in range(DAYS))


def weekday_of(day: int) -> int:
    """0 is Monday, as day number 1 was."""
    return (day - 1) % DAYS


def likely_kind(here: list[Told], runs: list[Told], numbers: Week) -> RunKind | None:
    if len(here) < numbers.likely_runs:
        return None
    return "long" if 2 * sum(is_long(run, runs, numbers) for run in here) >= len(here) else "easy"


def is_long(run: Told, runs: list[Told], numbers: Week) -> bool:
    """Kilometres where they are known, else minutes, against the runner's usual run."""
    for unit in (1, 2):
        known = [each[unit] or 0 for each in runs if each[unit]]
        if run[unit] and known:
            return (run[unit] or 0) >= numbers.long_share * median(known)
    return False
