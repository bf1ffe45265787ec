"""Check-ins: which value belongs to which load or morning, side by side."""

import datetime as dt
from dataclasses import replace

from coach.journal import CheckIn, SideOrBoth
from coach.profile import SIDES, Runner, Side
from coach.rulebook import RuleBook
from coach.standing.baseline import base_pain, base_stiffness, has_clinician
from coach.standing.concerns import concerned
from coach.standing.loads import limping
from coach.standing.values import Bout, Felt, Marks, OpenPain, SideStanding, Sore, Sprain, Standing, of
from coach.standing.windows import put, worst

MUSCLES = frozenset({"calf", "soleus", "hamstring", "quad"})
AFTER_HOUR = dt.timedelta(hours=1)
KEPT_MORNINGS = 21
KEPT_SORENESS = 42
KEPT_STRAIN = 7


def sides(named: SideOrBoth | None) -> tuple[Side, ...]:
    return SIDES if named in (None, "both") else (Side(named),)


def with_side(standing: Standing, side: Side, value: SideStanding) -> Standing:
    return replace(standing, left=value) if side is Side.LEFT else replace(standing, right=value)


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


def check_in(standing: Standing, entry: CheckIn, day: int, runner: Runner, book: RuleBook) -> Standing:
    hours = None
    if standing.loaded_at is not None:
        hours = max(0.0, (entry.at - standing.loaded_at).total_seconds() / 3600)
    felt = Felt(
        entry.id or "",
        day,
        pain_of(entry),
        entry.stiffness_minutes,
        bool(entry.sharp),
        bool(entry.painkiller),
        is_focal(entry),
        hours,
    )
    after_load = follows_load(standing, entry)
    bouts = standing.bouts
    for side in sides(entry.side):
        value = of(standing, side)
        if after_load:
            bouts = after_bout(bouts, value, felt, side)
            value = after(value, felt)
        elif entry.moment == "next-morning":
            clinician = has_clinician(runner, side)
            bouts = morning_bouts(bouts, value, felt, side, book, clinician=clinician)
            value = morning(value, felt)
        value = concern(value, felt, entry, book, after_load=after_load, clinician=has_clinician(runner, side))
        standing = with_side(standing, side, soreness(value, entry, felt))
    standing = replace(standing, bouts=bouts) if bouts is not standing.bouts else standing
    return concerned(strained(standing, entry, day), entry, day, felt, runner, book)


def after(side: SideStanding, felt: Felt) -> SideStanding:
    """What is told after a load belongs to that load; of several values the worst counts."""
    load = side.load
    if load is None:
        return side
    if felt.pain is not None and (load.after is None or felt.pain > load.after):
        load = replace(load, after=felt.pain, after_id=felt.id)
    if felt.sharp and not load.sharp_id:
        load = replace(load, sharp_id=felt.id)
    if felt.painkiller and not load.painkiller_id:
        load = replace(load, painkiller_id=felt.id)
    return replace(side, load=load)


def after_bout(bouts: tuple[Bout, ...], side: SideStanding, felt: Felt, which: Side) -> tuple[Bout, ...]:
    """What is felt after a load belongs to the strength session if that was the load."""
    if not bouts or side.load is None or bouts[-1].id != side.load.id:
        return bouts
    marks = marks_of(bouts[-1], which)
    marks = replace(marks, after=worst(marks.after, felt.pain), sharp=marks.sharp or felt.sharp)
    last = with_marks(bouts[-1], which, marks)
    return (*bouts[:-1], replace(last, sound=False) if felt.painkiller else last)


def morning(side: SideStanding, felt: Felt) -> SideStanding:
    pains, stiffs = side.pains, side.stiffs
    if felt.pain is not None:
        pains = put(pains, felt.day, felt.pain, KEPT_MORNINGS)
    if felt.stiffness is not None:
        stiffs = put(stiffs, felt.day, felt.stiffness, KEPT_MORNINGS)
    valued = side.valued_day if felt.pain is None else felt.day
    return replace(side, morning=felt, pains=pains, stiffs=stiffs, valued_day=valued)


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


def concern(
    side: SideStanding, felt: Felt, entry: CheckIn, book: RuleBook, *, after_load: bool, clinician: bool
) -> SideStanding:
    """What else the values leave behind: a limp, an open pain, an amber mark, the course of a sprain."""
    if entry.limp:
        side = limping(side, felt.id, entry.at)
    if side.sprain is not None:
        side = healing(side, side.sprain, entry, felt)
    belongs = after_load and side.load is not None
    changes: dict[str, object] = {"latest": replace(felt, sharp=False, painkiller=False) if belongs else felt}
    if felt.pain is not None:
        is_morning = entry.moment == "next-morning"
        base = base_pain(side, book, clinician=clinician)
        if felt.pain > (base + book.morning.green if is_morning else book.pain.green):
            changes |= {"amber_at": entry.at, "amber_day": felt.day}
        if felt.pain <= book.pain.green:
            changes["open_pain"] = None
        elif entry.moment == "any" and not after_load:
            changes["open_pain"] = OpenPain(felt.id, felt.pain)
    if ("eased", True) in entry.answers:
        changes["open_pain"] = None
    return replace(side, **changes)  # type: ignore[arg-type]


def healing(side: SideStanding, sprain: Sprain, entry: CheckIn, felt: Felt) -> SideStanding:
    confident = entry.confident if entry.confident is not None else dict(entry.answers).get("confident")
    return replace(
        side,
        sprain=replace(
            sprain,
            first_pain=felt.pain if sprain.first_pain is None else sprain.first_pain,
            latest_pain=sprain.latest_pain if felt.pain is None else felt.pain,
            limping=sprain.limping if entry.limp is None else entry.limp,
            confident=sprain.confident if confident is None else confident,
        ),
    )


def soreness(side: SideStanding, entry: CheckIn, felt: Felt) -> SideStanding:
    """Diffuse soreness belongs to the latest day with a check-in; later words of that day do not wipe it."""
    if entry.soreness is not None and entry.pattern != "focal":
        sores = put(side.sores, felt.day, entry.soreness, KEPT_SORENESS)
        return replace(side, sore=Sore(felt.id, felt.day, entry.soreness, felt.hours), sores=sores)
    if side.sore is not None and side.sore.day != felt.day:
        return replace(side, sore=None)
    return side


def strained(standing: Standing, entry: CheckIn, day: int) -> Standing:
    """Tiredness and sleep are the whole person's; of several values on a day the worst counts."""
    if entry.fatigue is None and entry.sleep is None:
        return standing
    fatigue, sleep = standing.fatigue, standing.sleep
    if entry.fatigue is not None:
        known = fatigue.values[-1] if fatigue.values and fatigue.day == day else None
        fatigue = put(fatigue, day, max(entry.fatigue, known or 0), KEPT_STRAIN)
    if entry.sleep is not None:
        known = sleep.values[-1] if sleep.values and sleep.day == day else None
        sleep = put(sleep, day, entry.sleep if known is None else min(entry.sleep, known), KEPT_STRAIN)
    return replace(standing, fatigue=fatigue, sleep=sleep, strain_id=entry.id or "")


def marks_of(bout: Bout, side: Side) -> Marks:
    return bout.left if side is Side.LEFT else bout.right


def with_marks(bout: Bout, side: Side, marks: Marks) -> Bout:
    return replace(bout, left=marks) if side is Side.LEFT else replace(bout, right=marks)
