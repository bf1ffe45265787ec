"""What the rules decided, with everything that "Why?" needs."""

from dataclasses import dataclass

from coach.journal import Step
from coach.profile import Side
from coach.terms import Verdict

VERDICTS: tuple[Verdict, ...] = ("progress", "hold", "regress", "rest", "stop-soon", "stop-urgent")
"""From the mildest to the worst; the worst wins."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that set the decision and the numbers it used. The sentence is the text `rule.<id>`."""

    rule: str
    side: Side | None = None
    numbers: tuple[tuple[str, str | int | float], ...] = ()


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
    asks: tuple[str, ...] = ()  # follow-up question ids whose answer could change it, the most important first
    latched: bool = False  # a stop, C2 or C5 stands until cleared (R8: only recovery checks go out)
