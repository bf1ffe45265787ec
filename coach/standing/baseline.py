"""The runner's usual morning, and whether mornings rise from week to week."""

import datetime as dt

from coach.body_numbers import Trend
from coach.profile import Runner, Side
from coach.rulebook import RuleBook
from coach.standing.copying import changed
from coach.standing.values import SideStanding, Window
from coach.standing.windows import between, mean, middle


def has_clinician(runner: Runner, side: Side) -> bool:
    mode = runner.clinician_mode
    return mode is not None and mode.side in ("both", side.value)


def base_pain(side: SideStanding, book: RuleBook, *, clinician: bool) -> float:
    cap = book.base.cap_clinician if clinician else book.base.cap
    return min(cap, middle(side.green_pains))


def base_stiffness(side: SideStanding) -> float:
    return middle(side.green_stiffs)


def rise(window: Window, day: int, trend: Trend) -> float | None:
    """This week's mean less last week's; None where either week has too few mornings."""
    now = mean(between(window, day - trend.days + 1, day), trend.values)
    before = mean(between(window, day - 2 * trend.days + 1, day - trend.days), trend.values)
    return None if now is None or before is None else now - before


def rises(side: SideStanding, day: int, trend: Trend) -> bool:
    """D5: the week that ends on `day` is worse than the one before, in pain or in stiffness."""
    pain = rise(side.pains, day, trend)
    if pain is not None and pain >= trend.pain:
        return True
    stiffness = rise(side.stiffs, day, trend)
    return stiffness is not None and stiffness >= trend.stiffness


def amber(side: SideStanding, at: dt.datetime, day: int, book: RuleBook) -> dict[str, object]:
    """What an amber or red value leaves behind. After a calm spell it is a new problem, not the old one."""
    told: dict[str, object] = {"amber_at": at, "amber_day": day}
    stepped = side.regressed
    if stepped is not None and day - max(side.amber_day, stepped.day) > book.referral.eased_days:
        told["regressed"] = None
    return told


def passes(value: float | None, limit: float) -> bool:
    """Not known is not worse: an unknown value takes no day out of the base."""
    return value is None or value <= limit


def weighed(side: SideStanding, today: int, book: RuleBook, *, clinician: bool) -> SideStanding:
    """Takes the latest morning before `today` into the base if that day was green, once.

    The base stands still while D5 rises: a creeping base would hide the worsening.
    """
    day = side.pains.day
    if not side.weighed_day < day < today:
        return side
    pain, stiffness = side.pains.values[-1], side.stiffs.values[-1] if side.stiffs.day == day else None
    load = side.load
    is_green = (
        passes(load.during if load else None, book.pain.green)
        and passes(load.after if load else None, book.pain.green)
        and passes(pain, base_pain(side, book, clinician=clinician) + book.morning.green)
        and passes(stiffness, base_stiffness(side) + book.morning.stiff)
    )
    if pain is None or not is_green or rises(side, day, book.trend):
        return changed(side, {"weighed_day": day})
    stiffs = side.green_stiffs if stiffness is None else (*side.green_stiffs, stiffness)[-book.base.days :]
    pains = (*side.green_pains, pain)[-book.base.days :]
    return changed(side, {"weighed_day": day, "green_pains": pains, "green_stiffs": stiffs})
