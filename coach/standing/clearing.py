"""Clearing: only professional advice lifts A and B, only a passed function check lifts C2 and C5."""

from dataclasses import replace

from coach.followups import FLAG_RULES, FOLLOW_UPS, alarms
from coach.journal import Cleared
from coach.standing.matters import Concern
from coach.standing.values import SideStanding, Standing
from coach.terms import Flag

KEPT_SETTLED = 8


def cleared(standing: Standing, entry: Cleared, day: int) -> Standing:
    if entry.by == "function-check":
        if entry.flag in (None, "C2", "C5"):
            return replace(
                standing,
                left=checked(standing.left, entry, day),
                right=checked(standing.right, entry, day),
            )
        return standing
    if entry.flag is None:
        return replace(
            standing,
            concerns=(),
            stops=(),
            checks_from=0,
            restricted=(),
            eligible=True,
            settled=(("*", day),),
            left=seen(standing.left),
            right=seen(standing.right),
        )
    return cleared_of(standing, entry.flag, day)


def checked(side: SideStanding, entry: Cleared, day: int) -> SideStanding:
    name = entry.id or ""
    if side.limp is not None and not side.limp.cleared_day and entry.flag != "C5":
        side = replace(side, limp=replace(side.limp, cleared_day=day, cleared_by=name))
    if side.sprain is not None and not side.sprain.checked and entry.flag != "C2":
        side = replace(side, sprain=replace(side.sprain, checked=name))
    return side


def seen(side: SideStanding) -> SideStanding:
    sprain = side.sprain and replace(side.sprain, referred=True)
    return replace(side, sprain=sprain, sharp_regress=None, regressed=None)


def cleared_of(standing: Standing, name: str, day: int) -> Standing:
    """`name` is a flag, with the stops that it raises, or a rule, with the flags that raise it."""
    rules = next((rules for flag, rules in FLAG_RULES.items() if flag == name), (name,))
    flags = frozenset(flag for flag, raised in FLAG_RULES.items() if name in (flag, *raised))
    changes: dict[str, object] = {
        "concerns": tuple(answered_for(concern, name, flags) for concern in standing.concerns),
        "stops": tuple(stop for stop in standing.stops if stop.rule not in rules),
        "settled": (*standing.settled[-KEPT_SETTLED + 1 :], (name, day)),
    }
    if name == "B11":
        changes["eligible"] = True
    if name in ("A3", "B3"):
        changes |= {"left": referred(standing.left), "right": referred(standing.right)}
    if name == "B4":
        changes |= {"restricted": (), "left": unburdened(standing.left), "right": unburdened(standing.right)}
    return replace(standing, **changes)  # type: ignore[arg-type]


def referred(side: SideStanding) -> SideStanding:
    return replace(side, sprain=side.sprain and replace(side.sprain, referred=True))


def unburdened(side: SideStanding) -> SideStanding:
    return replace(side, sharp_regress=None, regressed=None)


def answered_for(concern: Concern, name: str, flags: frozenset[Flag]) -> Concern:
    """The concern without the flags, and without what else raises the rule `name`: answers, and pain in one spot."""
    raising = {question for question, known in FOLLOW_UPS.items() if name in known.rules or known.flag in flags}
    return replace(
        concern,
        flags=tuple(flag for flag in concern.flags if flag not in flags),
        yes=tuple(question for question in concern.yes if question not in raising or not alarms(question, yes=True)),
        no=tuple(question for question in concern.no if question not in raising or not alarms(question, yes=False)),
        focal=concern.focal and name not in ("B1", "bone-point-tender"),
    )
