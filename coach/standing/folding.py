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
    CoachAct,
    Decided,
    Illness,
    Injury,
    Missed,
    Override,
    Pause,
    PlanChange,
    ProfileChange,
    Race,
    Recovered,
    Request,
    Resume,
    Run,
    Session,
)
from coach.left_out import banned_by
from coach.localtime import day_of
from coach.moved import moved_by, shortened_by
from coach.profile import Runner, Side
from coach.rulebook import RuleBook
from coach.scheduled import Schedule, scheduled_by
from coach.standing import loads
from coach.standing.baseline import amber, has_clinician, weighed
from coach.standing.checkins import check_in, sides
from coach.standing.clearing import cleared
from coach.standing.copying import changed
from coach.standing.decisions import decided, overridden
from coach.standing.footwear import removed_by
from coach.standing.healing import sprained
from coach.standing.matters import Ill, Paused
from coach.standing.values import Measure, SideStanding, Standing, of
from coach.week_form import eased_by

KEPT_MEASURES = 3
KEPT_RACES = 6


@lru_cache(maxsize=256)
def zone_of(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def local_day(at: dt.datetime, runner: Runner) -> int:
    """The number of the runner's local day, from 04:00."""
    return day_of(at, zone_of(runner.time_zone)).toordinal()


def fold(standing: Standing, entry: AnyEntry, runner: Runner, book: RuleBook) -> Standing:
    """The standing after the next entry in time order. `runner` is the runner before it: a profile entry itself
    belongs to the day of the zone that it brings.
    """
    day = local_day(entry.at, entry.runner if isinstance(entry, ProfileChange) else runner)
    if day > standing.day:
        standing = new_day(standing, day, runner, book)
    changes = told(standing, entry, day, runner, book)
    if changes is None:
        standing, changes = decreed(standing, entry, day, book), {}
    return changed(standing, changes | {"latest_at": entry.at, "day": max(day, standing.day)})


def new_day(standing: Standing, day: int, runner: Runner, book: RuleBook) -> Standing:
    left, right = standing.left, standing.right
    if not standing.day:
        return changed(standing, {"left": begun(left, day), "right": begun(right, day)})
    left = weighed(left, day, book, clinician=has_clinician(runner, Side.LEFT))
    right = weighed(right, day, book, clinician=has_clinician(runner, Side.RIGHT))
    return changed(standing, {"left": left, "right": right})


def begun(side: SideStanding, day: int) -> SideStanding:
    """Where nothing is known the stage and its rungs began with the first entry."""
    levels = tuple((rung, since or day) for rung, since in side.levels)
    return changed(side, {"since": side.since or day, "levels": levels})


def told(standing: Standing, entry: AnyEntry, day: int, runner: Runner, book: RuleBook) -> dict[str, object] | None:
    """What the entry changes; None for the entries that move rungs or lift latches."""
    match entry:
        case CheckIn():
            return check_in(standing, entry, day, runner, book)
        case Session():
            return loads.session(standing, entry, day, book)
        case Run():
            return loads.run(standing, entry, day, book)
        case Missed():
            return loads.missed(standing, entry, day, book)
        case Benchmark():
            return measured(standing, entry, day, book)
        case Injury():
            return injured(standing, entry, day)
        case Decided() | Override() | Cleared():
            return None
        case _:
            return announced(standing, entry, day, runner)


def decreed(standing: Standing, entry: AnyEntry, day: int, book: RuleBook) -> Standing:
    match entry:
        case Decided():
            return decided(standing, entry, day, book)
        case Override():
            return overridden(standing, entry, day, book)
        case Cleared():
            return cleared(standing, entry, day)
        case _:
            return standing


def announced(  # noqa: C901 - one line for each entry
    standing: Standing, entry: AnyEntry, day: int, runner: Runner
) -> dict[str, object]:
    """What the runner tells about life around the training."""
    name = entry.id or ""
    match entry:
        case Illness(fever=fever, below_neck=below_neck):
            return {} if fever is False and below_neck is False else {"ill": Ill(name)}
        case Recovered() if standing.ill is not None and standing.ill.recovered_at is None:
            return {"ill": replace(standing.ill, recovered_at=entry.at, recovered_id=name)}
        case Change(what=what):
            return {"changed": (*(row for row in standing.changed if row[0] != what), (what, day, name))}
        case Pause(until=until):
            return {"paused": Paused(name, day, until.toordinal() if until else 0)}
        case Resume():
            return {"paused": None}
        case Request(to=to):
            return {"request": (to, name)}
        case CoachAct(what="hold"):
            return {"held": (day, name)}
        case PlanChange():
            return rearranged(standing, entry, day, runner)
        case Schedule():
            return {"schedule": scheduled_by(entry)}
        case Race(distance=distance, date=date):
            return {"races": (*standing.races, (date.toordinal(), distance, name))[-KEPT_RACES:]}
        case ProfileChange(runner=new):
            return {"eligible": False} if set(new.conditions) - set(runner.conditions) else {}
        case _:
            return {}


def rearranged(standing: Standing, entry: PlanChange, day: int, runner: Runner) -> dict[str, object]:
    return {
        "eased": eased_by(standing.eased, entry),
        "moved": moved_by(standing.moved, entry, zone_of(runner.time_zone), day),
        "banned": banned_by(standing.banned, entry),
        "shoes": removed_by(standing.shoes, entry),
        "shortened": shortened_by(standing.shortened, entry),
        "checks_from": waited_for(standing, entry),
    }


def waited_for(standing: Standing, entry: PlanChange) -> int:
    """The day to which a recovery check was moved: a professional said to wait until then."""
    if entry.what != "move" or not (entry.of or "").startswith("recovery:"):
        return standing.checks_from
    try:
        return dt.date.fromisoformat(entry.to or "").toordinal()
    except ValueError:
        return standing.checks_from


def injured(standing: Standing, entry: Injury, day: int) -> dict[str, object]:
    hurt = ((side, of(standing, side)) for side in sides(entry.side))
    return {side.value: changed(own, {"sprain": sprained(own, entry.id or "", entry.at, day)}) for side, own in hurt}


def measured(standing: Standing, entry: Benchmark, day: int, book: RuleBook) -> dict[str, object]:
    side = entry.side or "both"
    measure = Measure(entry.test, side, day, entry.value, entry.pain, entry.technique_ok)
    same = [old for old in standing.measures if old.test == entry.test and old.side == side]
    crowded = same[0] if len(same) >= KEPT_MEASURES else None
    changes: dict[str, object] = {"measures": (*(old for old in standing.measures if old is not crowded), measure)}
    if entry.pain is not None and entry.pain > book.pain.green:
        for which in sides(entry.side):
            changes[which.value] = marked(of(standing, which), entry, day, book)
    return changes


def marked(side: SideStanding, entry: Benchmark, day: int, book: RuleBook) -> SideStanding:
    return changed(side, amber(side, entry.at, day, book))


def is_paused(standing: Standing, today: int) -> bool:
    paused = standing.paused
    return paused is not None and not (paused.until and today >= paused.until)
