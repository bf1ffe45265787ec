"""What a check-in leaves open: red flags, answers to follow-up questions, pain that a condition makes urgent."""

from dataclasses import replace

from coach.followups import FOLLOW_UPS, alarms, denied_by, flag_of
from coach.journal import CheckIn
from coach.profile import Runner
from coach.rulebook import RuleBook
from coach.standing.matters import Concern, Ill, Stop
from coach.standing.values import Felt, Standing
from coach.terms import Flag, SideOrBoth

KEPT_CONCERNS = 16
LASTING: frozenset[Flag] = frozenset(
    {
        "pop-or-snap", "cannot-bear-weight", "deformity", "numb-or-cold", "calf-hot-swollen", "chest-or-breath",
        "infection-signs", "bone-point-tender", "fluoroquinolone", "foot-drop", "out-of-proportion",
        "both-sides-saddle", "cannot-heel-raise",
    }
)  # fmt: skip
"""Flags that stay open until a professional has answered them; the others are forgotten in time."""
WATCHED = frozenset({"diabetes", "neuropathy", "immunosuppression", "pregnancy"})
"""Conditions with which a pain alone is a concern (B7, B11)."""


def concerned(
    standing: Standing, entry: CheckIn, day: int, felt: Felt, runner: Runner, book: RuleBook
) -> dict[str, object]:
    """What the check-in changes in the open concerns."""
    concerns = standing.concerns
    changes: dict[str, object] = {}
    if entry.answers:
        concerns = denied(standing, entry)
        changes["stops"] = tuple(stop for stop in standing.stops if not doubted(standing, stop, entry))
    answered = (flag_of(*pair) for pair in entry.answers)
    flags = tuple(dict.fromkeys((*entry.flags, *(flag for flag in answered if flag))))
    if flags or entry.answers or alarming(standing, felt, runner):
        kept = tuple(old for old in concerns if lasts(old, day, book))
        concerns = bounded((*kept, said(standing, entry, day, felt, flags, book)))
    if concerns is not standing.concerns:
        changes["concerns"] = concerns
    if ("fever" in flags or ("ill", True) in entry.answers) and standing.ill is None:
        changes["ill"] = Ill(felt.id)
    return changes


def said(standing: Standing, entry: CheckIn, day: int, felt: Felt, flags: tuple[Flag, ...], book: RuleBook) -> Concern:
    return Concern(
        felt.id,
        entry.at,
        day,
        entry.moment,
        entry.side or "both",
        flags,
        tuple(question for question, yes in entry.answers if yes),
        tuple(question for question, yes in entry.answers if not yes),
        entry.sites,
        felt.pain,
        felt.focal,
        jumped(standing, day, book),
    )


def alarming(standing: Standing, felt: Felt, runner: Runner) -> bool:
    if not felt.pain:
        return False
    return (
        felt.focal
        or not WATCHED.isdisjoint(runner.conditions)
        or any("fluoroquinolone" in concern.flags for concern in standing.concerns)
    )


def lasts(concern: Concern, day: int, book: RuleBook) -> bool:
    return not LASTING.isdisjoint(concern.flags) or day - concern.day < book.referral.memory_days


def bounded(concerns: tuple[Concern, ...]) -> tuple[Concern, ...]:
    """At most KEPT_CONCERNS; what makes room first are the oldest that carry no lasting flag."""
    spare = len(concerns) - KEPT_CONCERNS
    if spare <= 0:
        return concerns
    light = [place for place, concern in enumerate(concerns) if LASTING.isdisjoint(concern.flags)]
    heavy = [place for place, concern in enumerate(concerns) if not LASTING.isdisjoint(concern.flags)]
    dropped = set((light + heavy[1:])[:spare])
    return tuple(concern for place, concern in enumerate(concerns) if place not in dropped)


def denied(standing: Standing, entry: CheckIn) -> tuple[Concern, ...]:
    """Takes back earlier reports that an answer denies, but none that tier A rests on. Numbers never cancel words."""
    flags = {flag for pair in entry.answers if (flag := denied_by(*pair))}
    if any(side.sprain and not side.sprain.referred for side in (standing.left, standing.right)):
        flags -= {"bone-point-tender", "numb-or-cold"}
    if any("out-of-proportion" in concern.flags for concern in standing.concerns):
        flags -= {"numb-or-cold"}
    if not flags:
        return standing.concerns
    side = entry.side or "both"
    return tuple(part for concern in standing.concerns for part in taken_back(concern, frozenset(flags), side))


def taken_back(concern: Concern, flags: frozenset[Flag], side: SideOrBoth) -> tuple[Concern, ...]:
    """The concern without the flags; a denial for one side leaves what was said of both to the other."""
    if flags.isdisjoint(concern.flags) or not meets(side, concern.side):
        return (concern,)
    rest = replace(concern, flags=tuple(flag for flag in concern.flags if flag not in flags))
    if concern.side != "both" or side == "both":
        return (rest,)
    other: SideOrBoth = "right" if side == "left" else "left"
    return (rest, replace(concern, side=other, flags=tuple(flag for flag in concern.flags if flag in flags)))


def meets(one: SideOrBoth, other: SideOrBoth) -> bool:
    return one == other or "both" in (one, other)


def doubted(standing: Standing, stop: Stop, entry: CheckIn) -> bool:
    """A stop that stood until a question was answered: the answer lets the rule look again at what was said."""
    side = entry.side or "both"
    return meets(stop.side, side) and any(
        FOLLOW_UPS[question].waits and stop.rule in FOLLOW_UPS[question].rules
        for question, yes in entry.answers
        if question in FOLLOW_UPS and not alarms(question, yes) and not has_alarmed(standing, question, side)
    )


def has_alarmed(standing: Standing, question: str, side: SideOrBoth) -> bool:
    """The worrying answer was given before: what rests on it is not taken back by another answer."""
    worrying = (c.yes if alarms(question, yes=True) else c.no for c in standing.concerns if meets(c.side, side))
    return any(question in answers for answers in worrying)


def jumped(standing: Standing, day: int, book: RuleBook) -> bool:
    """B1: the week's running, as kilometres else minutes, has grown fast against some week 3-8 weeks earlier."""
    weeks = {week: (km, minutes) for week, km, minutes in standing.weeks}
    latest = max((day // 7, day // 7 - 1), key=lambda week: weeks.get(week, (0, 0)))
    for unit in (0, 1):
        now = weeks.get(latest, (0, 0))[unit]
        spans = range(book.referral.jump_from_weeks, book.referral.jump_to_weeks + 1)
        before = [weeks[latest - span][unit] for span in spans if latest - span in weeks]
        if now and any(before):
            return any(now >= book.referral.jump * volume for volume in before if volume)
    return False


def stopped(standing: Standing, stop: Stop) -> Standing:
    """One latch for each rule and side."""
    if any(old.rule == stop.rule and old.side == stop.side for old in standing.stops):
        return standing
    return replace(standing, stops=(*standing.stops, stop))
