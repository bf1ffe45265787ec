"""What a rule may look at: one side, at one moment. And what it may answer."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from coach.followups import alarms
from coach.profile import Runner, Side
from coach.rulebook import RuleBook
from coach.standing.matters import Concern, is_acute
from coach.standing.values import SideStanding, Standing
from coach.terms import Flag, Verdict

HOUR = dt.timedelta(hours=1)
Number = tuple[str, str | int | float]
Back = Literal["", "rung", "stage", "start"]
"""How far a REGRESS goes: not at all (volume only), one rung, to the stage before, to the start of P1."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that speaks. `because` are the entries it rests on; `way` which of its sentences says why."""

    verdict: Verdict
    because: tuple[str, ...] = ()
    numbers: tuple[Number, ...] = ()
    way: str = ""
    back: Back = ""
    next: str = ""  # the key of its own sentence for today, where the rule has more than one
    told: bool = True  # False: its numbers are not known any more, so "Why?" leaves it out

    @property
    def found(self) -> tuple[Number, ...]:
        """The numbers with the way."""
        return (*self.numbers, ("way", self.way)) if self.way else self.numbers


@dataclass(frozen=True, slots=True)
class View:
    runner: Runner
    standing: Standing
    now: dt.datetime
    today: int
    book: RuleBook
    side: Side
    own: SideStanding
    other: SideStanding
    concerns: tuple[Concern, ...]  # of this side or of both
    red: float
    base_pain: float
    base_stiffness: float


Rule = Callable[[View], Hit | None]
RULES: dict[str, Rule] = {}


def rule(name: str) -> Callable[[Rule], Rule]:
    """Registers the function under the id that the rule book, the runner's "Why?" and the tests use."""

    def register(function: Rule) -> Rule:
        RULES[name] = function
        return function

    return register


TIERS = "ABCDEKG"


def tier_order(name: str) -> tuple[int, int]:
    digits = name[1:]
    return TIERS.find(name[0]), int(digits) if digits.isdigit() else 0


def flagged(view: View, *flags: Flag) -> tuple[Concern, ...]:
    if not view.concerns:  # as on most days, and a third of the rules ask
        return ()
    return tuple(concern for concern in view.concerns if any(flag in concern.flags for flag in flags))


def answer(view: View, question: str, since: int = 0) -> bool | None:
    """The latest answer that speaks for this side. One that reassures says nothing of what was told after its day."""
    concern = answering(view, question)
    if concern is None:
        return None
    yes = question in concern.yes
    return yes if alarms(question, yes) or concern.day >= since else None


def answering(view: View, question: str) -> Concern | None:
    """The check-in that answered it last."""
    if not view.concerns:
        return None
    return next((c for c in reversed(view.concerns) if question in c.yes or question in c.no), None)


def newest(concerns: tuple[Concern, ...]) -> int:
    """The day of the latest of these reports; 0 where there is none."""
    return max(concern.day for concern in concerns) if concerns else 0


def ids(concerns: tuple[Concern, ...]) -> tuple[str, ...]:
    return tuple(concern.id for concern in concerns)


def persists(view: View, flag: Flag) -> tuple[Concern, ...]:
    """The reports of a flag that has lasted: two mornings, or two reports 48 h apart, no denial between.

    A denied report has lost its flag. Empty where it has not lasted.
    """
    numbers = view.book.referral
    reports = tuple(concern for concern in flagged(view, flag) if view.today - concern.day < numbers.memory_days)
    mornings = {concern.day for concern in reports if concern.moment == "next-morning"}
    if len(mornings) >= numbers.persists_mornings:
        return reports
    if reports and reports[-1].at - reports[0].at >= numbers.persists_hours * HOUR:
        return reports
    return ()


def settled_day(view: View, name: str) -> int:
    """The day on which a professional last cleared the rule, or everything."""
    return max((day for cleared, day in view.standing.settled if cleared in (name, "*")), default=0)


def hours_since(view: View, at: dt.datetime) -> float:
    return (view.now - at).total_seconds() / 3600


def injured(view: View) -> bool:
    """The side has an injury that is still acute and that no professional has seen."""
    return is_acute(view.own.sprain, view.today, view.book.sprain.acute_days)


def sharp_reports(view: View) -> Iterator[tuple[int, str]]:
    """Day and id of the reports of a sharp pain that still stand."""
    own = view.own
    for felt in (own.load, own.morning, own.latest):
        if felt and felt.sharp_id:
            yield felt.day, felt.sharp_id
