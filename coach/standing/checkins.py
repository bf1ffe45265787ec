"""Check-ins: which value belongs to which load or morning, side by side.

A check-in that tells nothing of how it feels (an answer, a flag, a night's sleep) leaves the values as they are.
"""

import datetime as dt
from dataclasses import replace

from coach.journal import CheckIn
from coach.profile import SIDES, Runner, Side
from coach.rulebook import RuleBook
from coach.standing.aches import aching
from coach.standing.baseline import amber, base_pain, base_stiffness, has_clinician
from coach.standing.concerns import concerned
from coach.standing.copying import changed
from coach.standing.healing import healing, sprained
from coach.standing.loads import is_dulled, limping
from coach.standing.matters import OpenPain, is_acute
from coach.standing.values import Bout, Felt, Load, Marks, SideStanding, Sore, Standing, marks_of, of
from coach.standing.windows import of_day, put, worst
from coach.terms import SideOrBoth

MUSCLES = frozenset({"calf", "soleus", "hamstring", "quad"})
LIMPS = frozenset({("walks-normally", False), ("four-steps", False)})
"""Answers that tell of a limp."""
AFTER_HOUR = dt.timedelta(hours=1)
KEPT_MORNINGS = 21
KEPT_SORENESS = 42
KEPT_STRAIN = 7


def sides(named: SideOrBoth | None) -> tuple[Side, ...]:
    return SIDES if named in (None, "both") else (Side(named),)


def is_focal(entry: CheckIn) -> bool:
    """One spot outside the muscle. Where it is not said, it is not taken for muscle."""
    return entry.pattern == "focal" and not (entry.sites and MUSCLES.issuperset(entry.sites))


def pain_of(entry: CheckIn) -> float | None:
    """Focal soreness is judged as pain."""
    return worst(entry.pain, entry.soreness) if entry.pattern == "focal" else entry.pain


def follows_load(standing: Standing, entry: CheckIn) -> bool:
    """Pain at `any` time counts as pain after a load within an hour of it."""
    if entry.moment in ("after-run", "after-session"):
        return True
    ended = standing.ended_at
    return entry.moment == "any" and ended is not None and dt.timedelta(0) <= entry.at - ended <= AFTER_HOUR


def check_in(standing: Standing, entry: CheckIn, day: int, runner: Runner, book: RuleBook) -> dict[str, object]:
    """What the check-in changes in the standing."""
    entry = dulled(standing, entry, book)
    felt = felt_of(standing, entry, day)
    after_load = follows_load(standing, entry)
    changes = strained(standing, entry, day)
    if entry.painkiller:
        changes["painkiller_at"] = entry.at
    bouts = standing.bouts
    for side in sides(entry.side):
        own, clinician = of(standing, side), has_clinician(runner, side)
        told: dict[str, object] = {"latest": latest(own, felt)} if speaks(entry) else {}
        if after_load and own.load is not None:
            bouts = after_bout(bouts, own.load, felt, side)
            told["load"] = after(own.load, felt)
            if speaks(entry):
                told["latest"] = replace(felt, sharp_id="", painkiller=False)
        elif entry.moment == "next-morning":
            bouts = morning_bouts(bouts, own, felt, side, book, clinician=clinician)
            told |= morning(own, felt)
        told |= pain_told(own, felt, entry, book, after_load=after_load, clinician=clinician)
        told |= soreness(own, entry, felt)
        told |= aching(own, entry, felt, book, clinician=clinician)
        if is_limp(entry):
            told |= limping(own, felt.id, entry.at)
        if own.sprain is not None:
            told["sprain"] = healing(own.sprain, entry, felt)
        if ("injured", True) in entry.answers and not is_acute(own.sprain, day, book.sprain.acute_days):
            told["sprain"] = sprained(changed(own, told), felt.id, entry.at, day)
        changes[side.value] = changed(own, told)
    if bouts is not standing.bouts:
        changes["bouts"] = bouts
    return changes | concerned(standing, entry, day, felt, runner, book)


def dulled(standing: Standing, entry: CheckIn, book: RuleBook) -> CheckIn:
    """D8: a score soon after a painkiller that was told of before."""
    if entry.painkiller is None and entry.pain is not None and is_dulled(standing, entry.at, book):
        return replace(entry, painkiller=True)
    return entry


def speaks(entry: CheckIn) -> bool:
    """It tells how it feels."""
    told = (entry.pain, entry.soreness, entry.stiffness, entry.stiffness_minutes)
    return bool(entry.sharp or entry.painkiller) or any(value is not None for value in told)


def is_limp(entry: CheckIn) -> bool:
    unable = "cannot-bear-weight" in entry.flags
    return bool(entry.limp) or unable or not LIMPS.isdisjoint(entry.answers)


def latest(side: SideStanding, felt: Felt) -> Felt:
    """A sharp pain stays the day's, whatever number follows."""
    before = side.latest
    if felt.sharp_id or before is None or before.day != felt.day:
        return felt
    return replace(felt, sharp_id=before.sharp_id)


def felt_of(standing: Standing, entry: CheckIn, day: int) -> Felt:
    hours = None
    if standing.loaded_at is not None:
        hours = max(0.0, (entry.at - standing.loaded_at).total_seconds() / 3600)
    return Felt(
        entry.id or "",
        day,
        pain_of(entry),
        entry.stiffness_minutes,
        (entry.id or "") if entry.sharp else "",
        bool(entry.painkiller),
        is_focal(entry),
        hours,
        bool(entry.sites or entry.pattern),
    )


def after(load: Load, felt: Felt) -> Load:
    """What is told after a load belongs to that load; of several values the worst counts."""
    if felt.pain is not None and (load.after is None or felt.pain > load.after):
        load = replace(load, after=felt.pain, after_id=felt.id)
    if felt.sharp_id and not load.sharp_id:
        load = replace(load, sharp_id=felt.sharp_id)
    if felt.painkiller and not load.painkiller_id:
        load = replace(load, painkiller_id=felt.id)
    return load


def after_bout(bouts: tuple[Bout, ...], load: Load, felt: Felt, which: Side) -> tuple[Bout, ...]:
    """What is felt after a load belongs to the strength session if that was the load."""
    if not bouts or bouts[-1].id != load.id:
        return bouts
    marks = marks_of(bouts[-1], which)
    marks = replace(marks, after=worst(marks.after, felt.pain), sharp=marks.sharp or bool(felt.sharp_id))
    last = with_marks(bouts[-1], which, marks)
    return (*bouts[:-1], replace(last, sound=False) if felt.painkiller else last)


def morning(side: SideStanding, felt: Felt) -> dict[str, object]:
    told: dict[str, object] = {"morning": felt}
    if felt.pain is not None:
        told |= {"pains": put(side.pains, felt.day, felt.pain, KEPT_MORNINGS), "valued_day": felt.day}
    if felt.stiffness is not None:
        told["stiffs"] = put(side.stiffs, felt.day, felt.stiffness, KEPT_MORNINGS)
    return told


def morning_bouts(
    bouts: tuple[Bout, ...], side: SideStanding, felt: Felt, which: Side, book: RuleBook, *, clinician: bool
) -> tuple[Bout, ...]:
    """The first morning with values after a strength session says whether it passed D1. Missing values say nothing."""
    if felt.pain is None or felt.stiffness is None or not bouts:
        return bouts
    passed = not felt.painkiller and (
        felt.pain <= base_pain(side, book, clinician=clinician) + book.morning.green
        and felt.stiffness <= base_stiffness(side) + book.morning.stiff
    )
    return tuple(
        with_marks(bout, which, replace(marks_of(bout, which), morning=passed))
        if marks_of(bout, which).morning is None and bout.day < felt.day
        else bout
        for bout in bouts
    )


def pain_told(
    side: SideStanding, felt: Felt, entry: CheckIn, book: RuleBook, *, after_load: bool, clinician: bool
) -> dict[str, object]:
    """An amber mark, and pain outside load and morning, which stays open until a later value is calm."""
    told: dict[str, object] = {"open_pain": None} if ("eased", True) in entry.answers else {}
    if felt.sharp_id:
        told |= amber(side, entry.at, felt.day, book) | {"sharp_at": entry.at}
    if felt.pain is None:
        return told
    is_morning = entry.moment == "next-morning"
    base = base_pain(side, book, clinician=clinician)
    if felt.pain > (base + book.morning.green if is_morning else book.pain.green):
        told |= amber(side, entry.at, felt.day, book)
    if felt.pain <= book.pain.green:
        told["open_pain"] = None
    elif entry.moment == "any" and not after_load:
        told["open_pain"] = OpenPain(felt.id, felt.pain)
    return told


def soreness(side: SideStanding, entry: CheckIn, felt: Felt) -> dict[str, object]:
    """Diffuse soreness belongs to the latest day with a check-in; later words of that day do not wipe it."""
    if entry.soreness is not None and entry.pattern != "focal":
        sores = put(side.sores, felt.day, entry.soreness, KEPT_SORENESS)
        return {"sore": Sore(felt.id, felt.day, entry.soreness, felt.hours), "sores": sores}
    return {"sore": None} if side.sore is not None and side.sore.day != felt.day else {}


def strained(standing: Standing, entry: CheckIn, day: int) -> dict[str, object]:
    """Tiredness and sleep are the whole person's; of several values on a day the worst counts."""
    changes: dict[str, object] = {}
    if entry.fatigue is not None:
        known = of_day(standing.fatigue, day)
        tired = entry.fatigue if known is None else max(entry.fatigue, known)
        changes |= {"fatigue": put(standing.fatigue, day, tired, KEPT_STRAIN), "strain_id": entry.id or ""}
    if entry.sleep is not None:
        known = of_day(standing.sleep, day)
        slept = entry.sleep if known is None else min(entry.sleep, known)
        changes |= {"sleep": put(standing.sleep, day, slept, KEPT_STRAIN), "strain_id": entry.id or ""}
    return changes


def with_marks(bout: Bout, side: Side, marks: Marks) -> Bout:
    return replace(bout, left=marks) if side is Side.LEFT else replace(bout, right=marks)
