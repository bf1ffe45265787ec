"""Tier B: no running drills until somebody has looked at it."""

from datetime import date

from coach.rules.view import (
    Hit,
    View,
    answer,
    flagged,
    ids,
    open_questions,
    persists,
    rule,
    settled_day,
    sharp_reports,
)
from coach.standing.decisions import worst_now
from coach.standing.matters import Concern
from coach.standing.windows import between

BONE_SITES = frozenset({"foot", "forefoot", "toes", "shin"})
HIGH_RISK_SITES = frozenset({"foot", "forefoot", "shin", "ankle-inner"})
FOOT_SITES = frozenset({"heel", "arch", "forefoot", "toes", "foot"})
CRPS_GROUPS = ("touch-hurts", "colour-changes", "sweats-or-swells", "moves-less")
CRPS_ENOUGH = 2
"""Lower than the diagnostic three of four, on purpose."""


def soon(found: tuple[Concern, ...], *asks: str, next_key: str = "") -> Hit | None:
    return Hit("stop-soon", ids(found), asks=asks, next=next_key) if found else None


@rule("B1")
def b1(view: View) -> Hit | None:
    """One spot on the bone. A tender bone counts as worse through the run until that is denied."""
    tender = flagged(view, "bone-point-tender")
    focal = tuple(c for c in view.concerns if c.focal and c.pain and not BONE_SITES.isdisjoint(c.sites))
    found = tender + tuple(concern for concern in focal if concern not in tender)
    if not found:
        return None
    worse = answer(view, "worse-through-run")
    speaks = (
        worse
        or flagged(view, "night-or-rest-pain", "hop-refusal")
        or any(concern.jump for concern in found)
        or "bone-stress-history" in view.runner.conditions
    )
    if not speaks and (worse is False or not tender):
        return None
    risky = any(not concern.sites or not HIGH_RISK_SITES.isdisjoint(concern.sites) for concern in found)
    asks = () if speaks else open_questions(view, "worse-through-run")
    return soon(found, *asks, next_key="" if risky else "stop.B1-week")


@rule("B2")
def b2(view: View) -> Hit | None:
    lasting = persists(view, "night-or-rest-pain")
    if lasting:
        return soon(lasting)
    reports = flagged(view, "night-or-rest-pain")
    unwell = answer(view, "unwell") or any("fever" in concern.flags for concern in view.standing.concerns)
    return soon(reports) if unwell else None


@rule("B3")
def b3(view: View) -> Hit | None:
    """A sprain that does not get better, or an ankle that gives way again and again."""
    numbers, sprain = view.book.sprain, view.own.sprain
    gave_way = tuple(c for c in flagged(view, "giving-way") if view.today - c.day < numbers.giving_way_days)
    if len(gave_way) >= numbers.giving_way:
        return soon(gave_way)
    if sprain is None or sprain.returned or sprain.referred:
        return None
    age, pain, first = view.today - sprain.day, sprain.latest_pain, sprain.first_pain
    no_better = pain is not None and first is not None and pain > max(numbers.settled, first - numbers.better_by)
    if (age >= numbers.better_day and no_better) or (age >= numbers.walk_day and sprain.limping):
        return Hit("stop-soon", (sprain.id,))
    return None


@rule("B4")
def b4(view: View) -> Hit | None:
    numbers = view.book.referral
    rows = view.standing.restricted
    if len(rows) >= numbers.restricted_runs or (rows and rows[-1][0] - rows[0][0] >= numbers.restricted_days):
        return Hit("stop-soon", tuple(name for _, name in rows))
    if again := sharp_again(view):
        return Hit("stop-soon", again)
    stepped, worst = view.own.regressed, worst_now(view.own)
    if stepped is None or worst is None or worst <= view.book.pain.green:
        return None
    if view.today - stepped.day >= numbers.regressed_days and worst >= stepped.worst:
        return Hit("stop-soon", (stepped.id,))
    return None


def sharp_again(view: View) -> tuple[str, ...]:
    """A sharp pain soon after the step back, and not the one for which the side stepped back."""
    known = view.own.sharp_regress
    if known is None:
        return ()
    fresh = (name for day, name in sharp_reports(view) if day - known[0] < view.book.referral.sharp_days)
    return tuple(name for name in dict.fromkeys(fresh) if name not in known[1])


@rule("B5")
def b5(view: View) -> Hit | None:
    return soon(persists(view, "numb-or-cold"))


@rule("B6")
def b6(view: View) -> Hit | None:
    """Pain out of proportion with two of four groups; a group that was not asked about counts."""
    severe = flagged(view, "out-of-proportion")
    denied = sum(answer(view, group) is False for group in CRPS_GROUPS)
    if len(CRPS_GROUPS) - denied < CRPS_ENOUGH:
        return None
    return soon(severe, *open_questions(view, "numb-or-weak", *CRPS_GROUPS))


@rule("B7")
def b7(view: View) -> Hit | None:
    """Any new foot pain with a condition that hides harm; a pain without a place counts until it is asked about."""
    if {"diabetes", "neuropathy", "immunosuppression"}.isdisjoint(view.runner.conditions):
        return None
    if answer(view, "foot-or-ankle") is False:
        return None
    known = settled_day(view, "B7")
    found = tuple(concern for concern in view.concerns if concern.pain and is_new_foot_pain(view, concern, known))
    asks = open_questions(view, "wound") if any(concern.sites for concern in found) else ("foot-or-ankle",)
    return soon(found, *asks)


def is_new_foot_pain(view: View, concern: Concern, known: int) -> bool:
    if concern.sites and FOOT_SITES.isdisjoint(concern.sites):
        return False
    is_known = known and concern.day - known < view.book.referral.memory_days
    return not (is_known and (concern.pain or 0) <= view.book.pain.green)


@rule("B8")
def b8(view: View) -> Hit | None:
    gradual = answer(view, "raise-lost-suddenly") is False and not flagged(view, "pop-or-snap")
    return soon(flagged(view, "cannot-heel-raise")) if gradual else None


@rule("B9")
def b9(view: View) -> Hit | None:
    return soon(persists(view, "hop-refusal"))


@rule("B10")
def b10(view: View) -> Hit | None:
    """Long stiff mornings on both sides, or with an inflammation elsewhere."""
    numbers = view.book.referral
    first = max(view.today - numbers.stiff_window + 1, settled_day(view, "B10") + 1)
    stiff = [
        sum(value > numbers.stiff_minutes for value in between(side.stiffs, first, view.today))
        for side in (view.own, view.other)
    ]
    told = tuple(concern for concern in view.concerns if "skin-eye-bowel" in concern.yes)
    if min(stiff) >= numbers.stiff_days or (told and max(stiff)):
        morning = view.own.morning
        return Hit("stop-soon", ids(told) + ((morning.id,) if morning else ()))
    return None


@rule("B11")
def b11(view: View) -> Hit | None:
    """Not eligible until a professional agrees. The year of birth decides where it is known."""
    if view.standing.eligible:
        return None
    conditions, born = view.runner.conditions, view.runner.born
    if born is None:
        is_minor = "under-18" in conditions
    else:
        is_minor = date.fromordinal(view.today).year - born < view.book.referral.adult
    expecting = "pregnancy" in conditions and any(c.pain or c.flags for c in view.standing.concerns)
    if is_minor or expecting or not {"ankle-surgery-under-6-months", "told-not-to-exercise"}.isdisjoint(conditions):
        return Hit("stop-soon", ids(view.standing.concerns) if expecting else ())
    return None
