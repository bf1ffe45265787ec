"""One journal entry after the other becomes the standing."""

import datetime as dt
from dataclasses import replace
from functools import lru_cache
from zoneinfo import ZoneInfo

from coach.journal import (
    AnyEntry,
    Benchmark,
    Change,
    CheckIn,
    Cleared,
    Decided,
    Illness,
    Injury,
    Missed,
    Override,
    Pause,
    ProfileChange,
    Race,
    Recovered,
    Request,
    Resume,
    Run,
    Session,
)
from coach.localtime import day_of
from coach.profile import Runner
from coach.rulebook import RuleBook
from coach.standing import loads
from coach.standing.baseline import has_clinician, weighed
from coach.standing.checkins import check_in, sides, with_side
from coach.standing.concerns import cleared
from coach.standing.decisions import decided, overridden
from coach.standing.values import Ill, Measure, Paused, SideStanding, Sprain, Standing, of

KEPT_MEASURES = 3
KEPT_RACES = 6


@lru_cache(maxsize=256)
def zone_of(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def local_day(at: dt.datetime, runner: Runner) -> int:
    """The number of the runner's local day, from 04:00."""
    return day_of(at, zone_of(runner.time_zone)).toordinal()


def fold(standing: Standing, entry: AnyEntry, runner: Runner, book: RuleBook) -> Standing:
    """The standing after the next entry in time order. `runner` is the runner at that time."""
    day = local_day(entry.at, runner)
    if day > standing.day:
        standing = new_day(standing, day, runner, book)
    standing = taken(standing, entry, day, runner, book)
    return replace(standing, latest_at=entry.at, day=max(day, standing.day))


def new_day(standing: Standing, day: int, runner: Runner, book: RuleBook) -> Standing:
    if not standing.day:
        return loads.both(standing, lambda side, _: begun(side, day))
    return loads.both(standing, lambda side, which: weighed(side, day, book, clinician=has_clinician(runner, which)))


def begun(side: SideStanding, day: int) -> SideStanding:
    """Where nothing is known the stage and its rungs began with the first entry."""
    levels = tuple((rung, since or day) for rung, since in side.levels)
    return replace(side, since=side.since or day, levels=levels)


def taken(standing: Standing, entry: AnyEntry, day: int, runner: Runner, book: RuleBook) -> Standing:
    match entry:
        case CheckIn():
            return check_in(standing, entry, day, runner, book)
        case Session():
            return loads.session(standing, entry, day, book)
        case Run():
            return loads.run(standing, entry, day, book)
        case Missed():
            return loads.missed(standing, entry, day, book)
        case Decided():
            return decided(standing, entry, day, book)
        case Override():
            return overridden(standing, entry, day, book)
        case Cleared():
            return cleared(standing, entry, day)
        case Benchmark():
            return measured(standing, entry, day, book)
        case _:
            return announced(standing, entry, day, runner)


def announced(standing: Standing, entry: AnyEntry, day: int, runner: Runner) -> Standing:
    """What the runner tells about life around the training."""
    name = entry.id or ""
    match entry:
        case Injury():
            return injured(standing, entry, day)
        case Illness(fever=fever, below_neck=below_neck):
            mild = fever is False and below_neck is False
            return standing if mild else replace(standing, ill=Ill(name))
        case Recovered() if standing.ill is not None and standing.ill.recovered_at is None:
            return replace(standing, ill=replace(standing.ill, recovered_at=entry.at, recovered_id=name))
        case Change(what=what):
            kept = tuple(row for row in standing.changed if row[0] != what)
            return replace(standing, changed=(*kept, (what, day, name)))
        case Pause(until=until):
            return replace(standing, paused=Paused(name, day, until.toordinal() if until else 0))
        case Resume():
            return replace(standing, paused=None)
        case Request(to=to):
            return replace(standing, request=(to, name))
        case Race(distance=distance, date=date):
            return replace(standing, races=(*standing.races, (date.toordinal(), distance, name))[-KEPT_RACES:])
        case ProfileChange(runner=new):
            added = set(new.conditions) - set(runner.conditions)
            return replace(standing, eligible=False) if added else standing
        case _:
            return standing


def injured(standing: Standing, entry: Injury, day: int) -> Standing:
    for side in sides(entry.side):
        sprain = Sprain(entry.id or "", entry.at, day)
        standing = with_side(standing, side, replace(of(standing, side), sprain=sprain))
    return standing


def measured(standing: Standing, entry: Benchmark, day: int, book: RuleBook) -> Standing:
    side = entry.side or "both"
    measure = Measure(entry.test, side, day, entry.value, entry.pain, entry.technique_ok)
    same = [old for old in standing.measures if old.test == entry.test and old.side == side]
    crowded = same[0] if len(same) >= KEPT_MEASURES else None
    kept = tuple(old for old in standing.measures if old is not crowded)
    standing = replace(standing, measures=(*kept, measure))
    if entry.pain is None or entry.pain <= book.pain.green:
        return standing
    for which in sides(entry.side):
        value = replace(of(standing, which), amber_at=entry.at, amber_day=day)
        standing = with_side(standing, which, value)
    return standing


def is_paused(standing: Standing, today: int) -> bool:
    paused = standing.paused
    return paused is not None and not (paused.until and today >= paused.until)
