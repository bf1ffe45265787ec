"""R7: from week eight on a plan that is kept less and less becomes smaller, before it is given up."""

from collections.abc import Sequence

from coach.review.consistency import Kept
from coach.review.numbers import HabitNumbers


def is_thinning(weeks: Sequence[Kept], week: int, numbers: HabitNumbers, least: float) -> bool:
    """`weeks` are the latest, newest first. What rest, illness or a stop took was kept and thins nothing."""
    recent = weeks[: numbers.recent_weeks]
    before = weeks[numbers.recent_weeks : numbers.recent_weeks + numbers.before_weeks]
    if week < numbers.week or len(recent) < numbers.recent_weeks or not before:
        return False
    return mean(recent) < least and mean(recent) < mean(before)


def mean(weeks: Sequence[Kept]) -> float:
    return sum(week.share for week in weeks) / len(weeks)
