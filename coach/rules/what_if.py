"""What the rules would say to an answer: it is folded in, and they are asked again."""

import datetime as dt
from dataclasses import dataclass, replace

from coach.decision import Decision
from coach.journal import CheckIn
from coach.profile import SIDES, Runner
from coach.rulebook import RuleBook
from coach.rules.deciding import decide, view_of
from coach.rules.view import View
from coach.standing import Standing, fold, local_day


@dataclass(frozen=True, slots=True)
class Situation:
    """A runner at a moment, and what the rule book says to it."""

    runner: Runner
    standing: Standing
    now: dt.datetime
    book: RuleBook

    def after(self, heard: CheckIn) -> "Situation":
        """Had this been said."""
        said = replace(heard, at=self.now, id="?")
        return replace(self, standing=fold(self.standing, said, self.runner, self.book))

    def views(self) -> tuple[View, ...]:
        """What the rules look at on either side."""
        today = local_day(self.now, self.runner)
        return tuple(view_of(self.runner, self.standing, self.now, today, self.book, side) for side in SIDES)

    def decision(self) -> Decision:
        return decide(self.runner, self.standing, self.now, self.book)

    def told(self) -> tuple[object, ...]:
        """What a runner is told of the decision."""
        found = self.decision()
        return found.decision, found.left, found.right, found.rules, found.next
