"""Names under an axis of days or weeks, as many as there is room for."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from bot.charts.frame import Box
from bot.charts.look import EDGE, QUIET, SMALL, WIDTH
from bot.charts.measure import width
from bot.charts.say import Say
from bot.charts.scale import Scale
from bot.charts.svg import line, words
from coach.profile import WEEKDAYS
from coach.progress.values import Axis
from coach.screen import text

WEEK = 7
APART = 8.0
FEW_DAYS = 10
SEASON = 28
"""Weeks up to which each tick is a day; longer times are told by months."""

YEAR_MATTERS = 300
"""Days beyond which a time is named by months and years."""


def span(first: date, last: date, say: Say) -> str:
    if first == last:
        return say(text("chart.day", day=first))
    key = "chart.span-long" if (last - first).days > YEAR_MATTERS else "chart.span"
    return say(text(key, since=first, until=last))


def drawn(axis: Axis, box: Box, across: Scale, say: Say) -> Iterator[str]:
    """Names stand under the middle of a day, or under the beginning of a month."""
    named = [(across(place), label) for place, label in candidates(axis, say)]
    for x, label in thinned(named):
        if axis.count > FEW_DAYS or axis.step > 1:
            yield line((x, box.bottom), (x, box.bottom + 3), EDGE)
        half = width(label, SMALL) / 2
        yield words(min(max(x, half + 4), WIDTH - 4 - half), box.bottom + 14, label, SMALL, QUIET, "middle")


def candidates(axis: Axis, say: Say) -> list[tuple[float, str]]:
    if axis.step == 1 and axis.count <= FEW_DAYS:
        weekdays = [WEEKDAYS[axis.begins(place).weekday()] for place in range(axis.count)]
        return [(place, say(text("chart.weekday", day=day))) for place, day in enumerate(weekdays)]
    if axis.step * axis.count <= SEASON * WEEK:
        mondays = [place for place in range(axis.count) if axis.begins(place).weekday() == 0]
        return [(place, say(text("chart.day", day=axis.begins(place)))) for place in mondays]
    return [(place, say(text("chart.month", day=month))) for place, month in months(axis)]


def months(axis: Axis) -> Iterator[tuple[float, date]]:
    """The first day of each month, also within a place."""
    day = axis.first.replace(day=1)
    end = axis.first + timedelta(days=axis.step * axis.count - 1)
    while day <= end:
        place = (day - axis.first).days / axis.step
        if place >= 0:
            yield place, day
        day = (day + timedelta(days=31)).replace(day=1)


def thinned(named: list[tuple[float, str]]) -> list[tuple[float, str]]:
    """Every one, every second, every third, until none touches the next."""
    for every in range(1, len(named)):
        kept = named[::every]
        if all(fits(left, right) for left, right in pairwise(kept)):
            return kept
    return named[:1]


def fits(left: tuple[float, str], right: tuple[float, str]) -> bool:
    return right[0] - left[0] >= (width(left[1], SMALL) + width(right[1], SMALL)) / 2 + APART
