"""What the rules decided, with everything that "Why?" needs."""

from dataclasses import dataclass

from coach.journal import Step
from coach.profile import Side
from coach.screen import Argument, Text, text
from coach.terms import SideOrBoth, Verdict

VERDICTS: tuple[Verdict, ...] = ("progress", "hold", "regress", "rest", "stop-soon", "stop-urgent")
"""From the mildest to the worst; the worst wins."""
PLAIN = frozenset({"D7", "G1", "G3", "G4"})
"""A hold for these alone says only that it is not time for more: no news."""
STOPS: tuple[Verdict, ...] = ("stop-soon", "stop-urgent")


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that set the decision and the numbers it used.

    A rule that can fire in several ways says with the number `way` which it was.
    """

    rule: str
    side: Side | None = None
    numbers: tuple[tuple[str, str | int | float], ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A follow-up question (`coach.followups`) and whom it is about."""

    id: str
    side: SideOrBoth = "both"


@dataclass(frozen=True, slots=True)
class Decision:
    decision: Verdict
    left: Verdict
    right: Verdict
    rules: tuple[str, ...]  # all rules at the worst level, in tier order
    reasons: tuple[Reason, ...]
    changes: tuple[Step, ...]
    because: tuple[str, ...]  # ids of the entries that it rests on
    next: str  # key of the sentence that says what to do today
    news: tuple[str, ...] = ()  # those of them that the rules rest on which are no PLAIN ones
    latched: bool = False  # a stop, C2 or C5 stands until cleared (R8: only recovery checks go out)


def sentence(reason: Reason) -> Text:
    """What the rule says: the text `rule.<id>`, or `rule.<id>-<way>`, with its numbers."""
    numbers: dict[str, Argument] = dict(reason.numbers)
    way = numbers.pop("way", "")
    if isinstance(missing := numbers.get("missing"), str):
        numbers["missing"] = text(missing)
    return text(f"rule.{reason.rule}-{way}" if way else f"rule.{reason.rule}", **numbers)
