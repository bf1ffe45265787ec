"""G6: whether this is a day for tests. What is measured on a sore, tired or troubled leg is the trouble."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from coach.decision import VERDICTS, Decision
from coach.profile import SIDES
from coach.rulebook import RuleBook
from coach.rules.view import HOUR
from coach.standing.values import Standing, of

Reason = Literal["paused", "stop", "sharp", "amber", "concern", "hard-run", "ill", "race", "tired"]
FROM_REST = VERDICTS.index("rest")
WAITS: dict[str, Reason] = {"E1": "ill", "K3": "race"}
"""What a rule that makes a test wait is about; all others mean a tired or sore runner."""


@dataclass(frozen=True, slots=True)
class Unrest:
    """Why no test today. `until` is when it may be calm again, where one can tell."""

    reason: Reason
    until: dt.datetime | None = None


def unrest(
    standing: Standing, decision: Decision, hard_at: dt.datetime | None, now: dt.datetime, book: RuleBook
) -> Unrest | None:
    """The gravest reason first; None on a calm day. `hard_at` is the end of the latest hard or long run or race."""
    if decision.latched or VERDICTS.index(decision.decision) >= FROM_REST:
        return Unrest(next((WAITS[name] for name in decision.rules if name in WAITS), "stop"))
    sides = [of(standing, side) for side in SIDES]
    numbers = book.benchmarks
    if found := lasting("sharp", [side.sharp_at for side in sides], numbers.sharp_hours, now):
        return found
    if any(side.open_pain for side in sides):
        return Unrest("concern")
    flagged = [concern.at for concern in standing.concerns if concern.flags]
    return (
        lasting("concern", flagged, numbers.calm_hours, now)
        or lasting("amber", [side.amber_at for side in sides], numbers.calm_hours, now)
        or lasting("hard-run", [hard_at], numbers.calm_hours, now)
        or waiting(decision, book)
    )


def lasting(reason: Reason, since: Iterable[dt.datetime | None], hours: int, now: dt.datetime) -> Unrest | None:
    """Not over before so many hours have passed since the latest of these moments."""
    latest = max((at for at in since if at is not None), default=None)
    if latest is None or now - latest >= hours * HOUR:
        return None
    return Unrest(reason, latest + hours * HOUR)


def waiting(decision: Decision, book: RuleBook) -> Unrest | None:
    speaking = (name for name in decision.rules if name in book.benchmarks.wait_rules)
    return next((Unrest(WAITS.get(name, "tired")) for name in speaking), None)
