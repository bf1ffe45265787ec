"""Tier B: no running drills until somebody has looked at it."""

from datetime import date

from coach.rules.urgent import is_feverish
from coach.rules.view import (
    Hit,
    View,
    answer,
    flagged,
    ids,
    newest,
    persists,
    rule,
    settled_day,
    sharp_reports,
)
from coach.standing.decisions import worst_now
from coach.standing.matters import Concern
from coach.standing.windows import between

TENDONS = frozenset({"heel", "achilles"})
BONE_SITES = frozenset({"foot", "forefoot", "toes", "shin"})
HIGH_RISK_SITES = frozenset({"foot", "forefoot", "shin", "ankle-inner"})
BARRED = {"told-not-to-exercise": "told", "ankle-surgery-under-6-months": "surgery"}
"""B11: conditions that bar by themselves."""
FOOT_SITES = frozenset({"heel", "arch", "forefoot", "toes", "foot"})


def soon(found: tuple[Concern, ...], way: str = "", next_key: str = "") -> Hit | None:
    return Hit("stop-soon", ids(found), way=way, next=next_key) if found else None


@rule("B1")
def b1(view: View) -> Hit | None:
    """One spot on the bone. A tender bone counts as worse through the run until that is denied."""
    tender, found = flagged(view, "bone-point-tender"), bone_pains(view)
    worse = answer(view, "worse-through-run", newest(found))
    way = seriousness(view, found, worse=worse)
    if not found or (not way and (worse is False or not tender)):
        return None
    risky = any(not concern.sites or not HIGH_RISK_SITES.isdisjoint(concern.sites) for concern in found)
    return soon(found, way, "" if risky else "stop.B1-week")


def bone_pains(view: View) -> tuple[Concern, ...]:
    """A tender bone, and pain in one spot where bone lies under the skin."""
    tender = flagged(view, "bone-point-tender")
    focal = (c for c in view.concerns if c.focal and c.pain and not BONE_SITES.isdisjoint(c.sites))
    return tender + tuple(concern for concern in focal if concern not in tender)


def seriousness(view: View, found: tuple[Concern, ...], *, worse: bool | None) -> str:
    """What else B1 needs, the first that speaks; empty where nothing does."""
    if worse:
        return "worse"
    if flagged(view, "hop-refusal"):
        return "hop"
    if flagged(view, "night-or-rest-pain"):
        return "rest"
    if any(concern.jump for concern in found):
        return "jump"
    return "before" if "bone-stress-history" in view.runner.conditions else ""


@rule("B2")
def b2(view: View) -> Hit | None:
    """Two nights, or weight lost without a reason; with a fever it cannot wait."""
    reports = flagged(view, "night-or-rest-pain")
    if is_feverish(view, reports):
        return Hit("stop-urgent", ids(reports), way="unwell", next="stop.B2-unwell")
    lasting = persists(view, "night-or-rest-pain")
    if lasting or answer(view, "two-nights", newest(reports)):
        return soon(lasting or reports)
    return soon(reports, "weight") if answer(view, "weight-loss", newest(reports)) else None


@rule("B3")
def b3(view: View) -> Hit | None:
    """A sprain that does not get better, or an ankle that gives way again and again."""
    numbers, sprain = view.book.sprain, view.own.sprain
    gave_way = recent_giving_way(view)
    if len(gave_way) >= numbers.giving_way or (gave_way and answer(view, "gave-way-before", newest(gave_way))):
        return soon(gave_way, "gives-way")
    if sprain is None or sprain.returned or sprain.referred:
        return None
    age, pain, first = view.today - sprain.day, sprain.latest_pain, sprain.first_pain
    if age >= numbers.walk_day and sprain.limping:
        return Hit("stop-soon", (sprain.id,), (("days", age),), way="limping")
    if age < numbers.better_day or pain is None or first is None or pain <= numbers.settled:
        return None
    worse = pain > first - numbers.better_by
    found = (("days", age), ("pain", pain), ("first", first))
    return Hit("stop-soon", (sprain.id,), found, "no-better") if worse else None


def recent_giving_way(view: View) -> tuple[Concern, ...]:
    days = view.book.sprain.giving_way_days
    return tuple(concern for concern in flagged(view, "giving-way") if view.today - concern.day < days)


@rule("B4")
def b4(view: View) -> Hit | None:
    numbers = view.book.referral
    rows = view.standing.restricted
    because = tuple(name for _, name in rows)
    if len(rows) >= numbers.restricted_runs:
        return Hit("stop-soon", because, (("count", len(rows)),), "runs")
    if rows and rows[-1][0] - rows[0][0] >= numbers.restricted_days:
        return Hit("stop-soon", because, (("days", rows[-1][0] - rows[0][0]),), way="days")
    if again := sharp_again(view):
        return Hit("stop-soon", again, (("days", numbers.sharp_days),), way="sharp")
    stepped, worst = view.own.regressed, worst_now(view.own)
    if stepped is None or worst is None or worst <= view.book.pain.green:
        return None
    days = view.today - stepped.day
    if days >= numbers.regressed_days and worst >= stepped.worst:
        return Hit("stop-soon", (stepped.id,), (("days", days), ("pain", worst)), way="no-better")
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
    reports = flagged(view, "numb-or-cold")
    lasting = persists(view, "numb-or-cold")
    return soon(lasting or reports) if lasting or answer(view, "numb-for-long", newest(reports)) else None


@rule("B6")
def b6(view: View) -> Hit | None:
    """Pain out of proportion with two of four groups, which count until they are denied.

    Two are less than the three that a diagnosis takes, on purpose.
    """
    severe = flagged(view, "out-of-proportion")
    return None if answer(view, "two-signs", newest(severe)) is False else soon(severe)


@rule("B7")
def b7(view: View) -> Hit | None:
    """Any new foot pain with a condition that hides harm; a pain without a place counts until it is asked about."""
    found = new_foot_pains(view)
    return None if answer(view, "in-the-foot", newest(found)) is False else soon(found)


def new_foot_pains(view: View) -> tuple[Concern, ...]:
    if {"diabetes", "neuropathy", "immunosuppression"}.isdisjoint(view.runner.conditions):
        return ()
    known = settled_day(view, "B7")
    return tuple(concern for concern in view.concerns if concern.pain and is_new_foot_pain(view, concern, known))


def is_new_foot_pain(view: View, concern: Concern, known: int) -> bool:
    if concern.sites and FOOT_SITES.isdisjoint(concern.sites):
        return False
    is_known = known and concern.day - known < view.book.referral.memory_days
    return not (is_known and (concern.pain or 0) <= view.book.pain.green)


@rule("B8")
def b8(view: View) -> Hit | None:
    lost = flagged(view, "cannot-heel-raise")
    slowly = answer(view, "raise-lost-suddenly", newest(lost)) is False
    return soon(lost) if slowly and not flagged(view, "pop-or-snap") else None


@rule("B9")
def b9(view: View) -> Hit | None:
    reports = flagged(view, "hop-refusal")
    lasting = persists(view, "hop-refusal")
    return soon(lasting or reports) if lasting or answer(view, "hop-for-long", newest(reports)) else None


@rule("B10")
def b10(view: View) -> Hit | None:
    """Long stiff mornings on both sides; or long stiff, or both heels or tendons, with an inflammation elsewhere."""
    stiff = stiff_mornings(view)
    told = tuple(concern for concern in view.concerns if "inflamed-elsewhere" in concern.yes)
    morning = (view.own.morning.id,) if view.own.morning else ()
    found = (("days", min(stiff)), ("minutes", view.book.referral.stiff_minutes))
    if min(stiff) >= view.book.referral.stiff_days:
        return Hit("stop-soon", morning, found, "mornings")
    if not told or not (any(stiff) or any(hurts_on_both(concern) for concern in told)):
        return None
    return Hit("stop-soon", ids(told) + morning, way="inflamed")


def hurts_on_both(concern: Concern) -> bool:
    """Both heels, or both tendons."""
    return concern.side == "both" and not TENDONS.isdisjoint(concern.sites)


def stiff_mornings(view: View) -> tuple[int, int]:
    """Long stiff mornings of this side and of the other, of late and since a professional's word on them."""
    numbers = view.book.referral
    first = max(view.today - numbers.stiff_window + 1, settled_day(view, "B10") + 1)
    own, other = (
        sum(value > numbers.stiff_minutes for value in between(side.stiffs, first, view.today))
        for side in (view.own, view.other)
    )
    return own, other


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
    way = next((way for condition, way in BARRED.items() if condition in conditions), "")
    if is_minor or way:
        return Hit("stop-soon", way="young" if is_minor else way)
    return Hit("stop-soon", ids(view.standing.concerns), way="pregnant") if expecting else None
