"""Set-up in about a minute: one card, nothing typed."""

from dataclasses import dataclass
from typing import Literal

from coach.profile import Condition, Equipment, Weekday

Page = Literal[
    "hello", "stored", "language", "consent", "policy", "declined", "now", "ever", "referred", "waiting",
    "asked-again", "past", "days", "when", "clock", "clock-all", "place", "kit", "start", "plan", "first-win",
]  # fmt: skip
When = Literal["early", "midday", "after-work", "evening", "varies"]
Ability = Literal["easily", "just-about", "not-sure"]


@dataclass(frozen=True, slots=True)
class Onboarding:
    """Every answer so far; `page` is the question on the screen. `ability` is the last one."""

    page: Page = "hello"
    now_flags: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    chest: bool = False  # chest pain or fainting with effort: cleared by a professional or no plan
    cleared: tuple[str, ...] = ()  # "now", "chest": what a professional has looked at
    past: Literal["left", "right", "both", "no"] | None = None
    days: tuple[Weekday, ...] = ()
    when: When | None = None
    clock: int | None = None  # minutes ahead of UTC within one day
    time_zone: str | None = None
    equipment: tuple[Equipment, ...] = ()
    ability: Ability | None = None
    kind: Literal["onboarding"] = "onboarding"
