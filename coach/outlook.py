"""What the rules and the record say about the days at hand: all that the week and the agenda know of them."""

from dataclasses import dataclass
from datetime import date, timedelta

from coach.decision import VERDICTS, Decision
from coach.policy import Policy
from coach.profile import Side
from coach.terms import SideOrBoth

FROM_REST = VERDICTS.index("rest")


@dataclass(frozen=True, slots=True)
class Outlook:
    """All days are local days, from 04:00."""

    latched: bool = False  # R8: until it is cleared only recovery checks go out
    urgent: bool = False  # not even gentle range is offered
    recovering: bool = False  # a recovery check each morning
    checks_from: date | None = None  # ... from this day on
    unasked: tuple[date, ...] = ()  # ... but on these
    rest_through: date | None = None  # the last day without runs and loading; `date.max` while latched
    alone: Side | None = None  # ... but the strength of this side, whose other side is stopped
    mobility_on: date | None = None  # the day whose load becomes mobility
    test_on: date | None = None  # the day whose session gives way to the tests
    loads: tuple[date, ...] = ()  # recent days with a run, a strength session or hops
    symptom_on: date | None = None  # the latest day with pain, stiffness or soreness reported
    symptom_side: SideOrBoth = "both"  # whose symptom that was
    morning_on: date | None = None  # the latest day with a next-morning answer

    def checks(self, day: date) -> bool:
        """Whether how it is is asked on this day."""
        waits = self.checks_from is not None and day < self.checks_from
        return self.recovering and not waits and day not in self.unasked

    def rests(self, day: date) -> bool:
        return self.rest_through is not None and day <= self.rest_through


def decided(decision: Decision, today: date, policy: Policy) -> Outlook:
    """The part that follows from the decision; what the record says is added by the caller."""
    level = VERDICTS.index(decision.decision)
    rests = level >= FROM_REST
    held = decision.decision == "hold" and not set(policy.mobility_only_rules).isdisjoint(decision.rules)
    return Outlook(
        latched=decision.latched,
        urgent=decision.decision == "stop-urgent",
        recovering=decision.latched or rests or not set(policy.recovery_rules).isdisjoint(decision.rules),
        rest_through=date.max if decision.latched else today + timedelta(days=1) if rests else None,
        mobility_on=today if held else None,
    )
