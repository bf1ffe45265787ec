"""What a decision told the runner, kept on the card: a view must not need the journal."""

from dataclasses import dataclass

from coach.decision import Question, Reason
from coach.journal import Step
from coach.terms import Verdict


@dataclass(frozen=True, slots=True)
class Told:
    """`decision` is the id of the recorded decision; None where nothing had to be recorded."""

    verdict: Verdict
    left: Verdict
    right: Verdict
    next: str  # key of the sentence that says what to do today
    rules: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    changes: tuple[Step, ...] = ()
    questions: tuple[Question, ...] = ()  # whose answer can change it, the most important first
    latched: bool = False
    decision: str | None = None
