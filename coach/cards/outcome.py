"""What a decision told the runner, kept on the card: a view must not need the journal."""

from dataclasses import dataclass

from coach.journal import Verdict


@dataclass(frozen=True, slots=True)
class Told:
    """`decision` is the id of the recorded decision; None where nothing had to be recorded."""

    verdict: Verdict
    next: str  # key of the sentence that says what to do today
    rules: tuple[str, ...] = ()
    decision: str | None = None
    sides: tuple[str, ...] = ()  # those that the decision moves
    latched: bool = False
