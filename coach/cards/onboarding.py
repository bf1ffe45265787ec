"""Set-up in about a minute: one card, nothing typed."""

from dataclasses import dataclass
from typing import Literal

from coach.profile import Condition, Equipment, RunDay


@dataclass(frozen=True, slots=True)
class Onboarding:
    """Every answer so far; `page` is the question on the screen."""

    page: Literal[
        "hello", "stored", "language", "consent", "policy", "declined", "now", "ever", "referred", "past", "days",
        "when", "clock", "place", "kit", "start", "plan", "first-win",
    ] = "hello"  # fmt: skip
    now_flags: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    past: Literal["left", "right", "both", "no"] | None = None
    days: tuple[RunDay, ...] = ()
    when: Literal["early", "midday", "after-work", "evening", "varies"] | None = None
    offset_minutes: int | None = None  # the clock reading against UTC
    time_zone: str | None = None
    equipment: tuple[Equipment, ...] = ()
    ability: Literal["easily", "just-about", "not-sure"] | None = None
    cleared: bool = False
    invitation: str = ""
    kind: Literal["onboarding"] = "onboarding"
