"""The layout of one concrete week: the usual one, or one of its own where a race is near."""

import datetime as dt
from dataclasses import replace
from functools import lru_cache

from coach.layout import Demand, Layout, by_weekday, every_week, hardest, layout_of
from coach.likely_runs import likely_kinds
from coach.person import Person
from coach.profile import WEEKDAYS, Distance, RunDay, RunKind, Weekday
from coach.races import races_of
from coach.rulebook import RuleBook
from coach.scheduled import Scheduled, run_days

SUNDAY = 6
A_WEEK = 7
LONG_RACES: tuple[Distance, ...] = ("half", "marathon", "ultra")


def layout_for(person: Person, monday: int, book: RuleBook) -> Layout:
    """`monday` is a day number. A week without a race or another plan's runs has the layout of the one before it."""
    usual = usual_demand(person, monday, book)
    planned = with_schedule(usual, person.standing.schedule, monday)
    races = races_of(person.runner, person.standing)
    near = {day - monday: race for day, race in races.items() if -1 <= day - monday < A_WEEK + book.races.micro_days}
    if not near and planned is usual:
        return layout_of(usual)
    before = layout_for(person, monday - A_WEEK, book)
    after = layout_of(usual_demand(person, monday + A_WEEK, book))
    return layout_of(raced(planned, near, book, next_door(before, after)))


def with_schedule(usual: Demand, schedule: Scheduled, monday: int) -> Demand:
    """The days that another plan covers have its runs, and no others."""
    if schedule.through < schedule.first:
        return usual
    days = [dt.date.fromordinal(monday - 1 + number) for number in range(len(usual.kinds))]
    if not any(schedule.covers(day) for day in days):
        return usual
    kinds = tuple(
        hardest(run_days(schedule.on(day))) if schedule.covers(day) else kind
        for day, kind in zip(days, usual.kinds, strict=True)
    )
    return replace(usual, kinds=kinds)


def next_door(before: Layout, after: Layout) -> set[int]:
    """The ends of a week that have strength beside them in the week before or after."""
    return {*((0,) if SUNDAY in before.strength else ()), *((SUNDAY,) if 0 in after.strength else ())}


def raced(usual: Demand, near: dict[int, Distance], book: RuleBook, beside: set[int]) -> Demand:
    """A race is a hard run, and there is no strength on it nor in the last days before it (K3)."""
    kinds = list(usual.kinds)
    closed = set(beside)
    for day, distance in near.items():
        if day <= A_WEEK:
            kinds[day + 1] = race_kind(distance)
        closed.update(range(day - book.races.micro_days, day + 1))
    return replace(usual, kinds=tuple(kinds), closed=usual.closed.union(closed), ends_joined=False)


def race_kind(distance: Distance) -> RunKind:
    return "long" if distance in LONG_RACES else "hard"


def usual_demand(person: Person, monday: int, book: RuleBook) -> Demand:
    settings = person.settings
    if person.runner.week:
        return demand_of(person.runner.week, settings.strength_days, settings.most_days)
    kinds = likely_kinds(person.standing, monday, book.week)
    pinned = numbers_of(settings.strength_days)
    closed = frozenset({0 if SUNDAY in pinned else SUNDAY})
    return Demand(every_week(kinds), pinned, settings.most_days, closed)


@lru_cache(maxsize=4096)
def demand_of(week: tuple[RunDay, ...], strength: tuple[Weekday, ...], most_days: int) -> Demand:
    kinds = tuple(hardest(runs) for runs in by_weekday(week))
    return Demand(every_week(kinds), numbers_of(strength), most_days)


def numbers_of(days: tuple[Weekday, ...]) -> frozenset[int]:
    return frozenset(WEEKDAYS.index(day) for day in days)


def monday_number(day: dt.date) -> int:
    return day.toordinal() - day.weekday()
