"""The time that a picture covers, in places of equal length."""

from datetime import date

from coach.cards.progress import Reach
from coach.localtime import monday_of
from coach.progress.values import Axis
from coach.review.daybook import Span

WEEK = 7
DAYS: dict[Reach, int] = {"week": WEEK, "month": 28}
BY_DAY = 42
"""As many days can be told apart on a phone; longer times are drawn by weeks."""
MOST = 53
"""Places on a picture: a year of weeks; longer times take several weeks together."""


def axis_for(reach: Reach, since: int, today: int) -> Axis:
    return axis_of(DAYS.get(reach, today), since, today)


def axis_of(most: int, since: int, today: int) -> Axis:
    """The last `most` days. `since` is the local day of the first entry: no picture begins before it, but a week is
    the least.
    """
    last = date.fromordinal(today)
    days = max(min(today - since + 1, most), WEEK)
    if days <= BY_DAY:
        return Axis(date.fromordinal(today - days + 1), 1, days, last)
    monday = monday_of(date.fromordinal(since))
    weeks = (today - monday.toordinal()) // 7 + 1
    together = -(-weeks // MOST)
    return Axis(monday, 7 * together, -(-weeks // together), last)


def span_of(axis: Axis) -> Span:
    return Span(axis.first.toordinal(), axis.last.toordinal())
