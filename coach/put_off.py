"""Strength that a hold turned into mobility (E2, D4) comes on the next good day, if one is near."""

import datetime as dt
from collections.abc import Iterator

from coach.diary import Diary
from coach.layout import HARD
from coach.library import Library
from coach.localtime import ONE_DAY
from coach.races import is_close, race_on

NONE: frozenset[dt.date] = frozenset()


def put_off_to(diary: Diary, day: dt.date, library: Library) -> dt.date | None:
    """The held day whose strength this day takes over."""
    held = held_days(diary, library)
    for back in range(1, library.policy.put_off_days + 1) if held else ():
        from_day = day - back * ONE_DAY
        if from_day in held and next_good(diary, from_day, held, library) == day:
            return from_day
    return None


def held_days(diary: Diary, library: Library) -> frozenset[dt.date]:
    """Days on which one of these holds was decided and kept, and strength was not done all the same."""
    holds = [past for past in diary.person.standing.past if past.decision == "hold" and not past.vetoed_day]
    if not holds:
        return NONE
    rules = set(library.policy.mobility_only_rules)
    days = {past.day for past in holds if not rules.isdisjoint(past.rules)}
    return frozenset(dt.date.fromordinal(day) for day in days - diary.trained)


def next_good(diary: Diary, from_day: dt.date, held: frozenset[dt.date], library: Library) -> dt.date | None:
    """Where strength stood on the held day: the first day after it that is apart from other strength and easy."""
    if not diary.keeps_strength(from_day) or diary.yields(from_day):
        return None
    ahead = (from_day + number * ONE_DAY for number in range(1, library.policy.put_off_days + 1))
    return next((day for day in ahead if day not in held and is_good(diary, day, from_day, library)), None)


def is_good(diary: Diary, day: dt.date, from_day: dt.date, library: Library) -> bool:
    near = [each for each in around(day) if each != from_day]
    strong = any(diary.keeps_strength(each) or diary.arrivals("strength:", each) for each in near)
    trained = (day - ONE_DAY).toordinal() in diary.trained
    race = is_close(diary.races, day, library.book) or race_on(diary.races, day)
    eve = any(run.kind in HARD for run in diary.usual_runs(day + ONE_DAY)) or race_on(diary.races, day + ONE_DAY)
    return not (strong or trained or race or eve)


def around(day: dt.date) -> Iterator[dt.date]:
    yield from (day - ONE_DAY, day, day + ONE_DAY)
