"""Mornings as they were told: calm or stiff, which side, and what they share with one another.

A morning is calm within what D1 allows above a base of zero. An ankle that was not asked about is unknown.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from coach.cards.review import Before, Shared, StiffMorning
from coach.journal import AnyEntry, Change, CheckIn, Run, Session
from coach.profile import WEEKDAYS, Runner
from coach.review.daybook import Daybook, Span
from coach.rulebook import RuleBook
from coach.standing.checkins import sides
from coach.terms import SideOrBoth

BEFORE: tuple[Before, ...] = get_args(Before)
KINDS: dict[str, Before] = {"long": "long-run", "hard": "hard-run", "club": "hard-run"}
SURFACES: dict[str, Before] = {"hills": "hills", "trail": "trail", "sand": "sand"}


@dataclass(frozen=True, slots=True)
class Morning:
    """`left`, `right`: whether it was stiff; None where nothing was told."""

    day: int
    left: bool | None = None
    right: bool | None = None
    sleep: float | None = None

    @property
    def is_stiff(self) -> bool:
        return bool(self.left or self.right)

    @property
    def side(self) -> SideOrBoth:
        if self.left and self.right:
            return "both"
        return "left" if self.left else "right"


def mornings_in(daybook: Daybook, span: Span, book: RuleBook) -> tuple[Morning, ...]:
    """One for each day with an answer; of several answers of a day the worst counts."""
    found: dict[int, Morning] = {}
    for day, entry in daybook.within(span):
        if isinstance(entry, CheckIn) and entry.moment == "next-morning":
            found[day] = told(found.get(day, Morning(day)), entry, book)
    return tuple(morning for morning in found.values() if (morning.left, morning.right) != (None, None))


def told(morning: Morning, entry: CheckIn, book: RuleBook) -> Morning:
    stiff = is_stiff(entry, book)
    sleep = entry.sleep if entry.sleep is not None else morning.sleep
    if stiff is None:
        return replace(morning, sleep=sleep)
    named = {side.value for side in sides(entry.side)}
    left = bool(morning.left or stiff) if "left" in named else morning.left
    right = bool(morning.right or stiff) if "right" in named else morning.right
    return Morning(morning.day, left, right, sleep)


def is_stiff(entry: CheckIn, book: RuleBook) -> bool | None:
    if entry.pain is None and entry.stiffness_minutes is None:
        return None
    return (entry.pain or 0) > book.morning.green or (entry.stiffness_minutes or 0) > book.morning.stiff


def held_before(daybook: Daybook, day: int, runner: Runner) -> frozenset[Before]:
    """What the day before held."""
    kinds = [run.kind for run in runner.week if run.day is WEEKDAYS[date.fromordinal(day - 1).weekday()]]
    return frozenset(tag for entry in daybook.on(day - 1) for tag in tags(entry, tuple(kinds)))


def tags(entry: AnyEntry, kinds: tuple[str, ...]) -> Iterator[Before]:
    match entry:
        case Run(surface=surface, race=race):
            yield "run"
            if race:
                yield "race"
            if surface in SURFACES:
                yield SURFACES[surface]
            yield from (KINDS[kind] for kind in kinds if kind in KINDS)
        case Session(plan="strength"):
            yield "strength"


def as_told(daybook: Daybook, morning: Morning, runner: Runner) -> StiffMorning:
    """With the weightiest thing of the day before."""
    held = held_before(daybook, morning.day, runner)
    after = next((tag for tag in BEFORE if tag in held), None)
    return StiffMorning(date.fromordinal(morning.day), morning.side, after)


def shared_by(daybook: Daybook, morning: Morning, runner: Runner, book: RuleBook) -> frozenset[Shared]:
    """All that the morning may have in common with others."""
    shared: set[Shared] = set(held_before(daybook, morning.day, runner))
    if morning.sleep is not None and morning.sleep <= book.strain.short_sleep:
        shared.add("short-sleep")
    if any(0 < morning.day - day <= book.change_days for day in new_shoes(daybook)):
        shared.add("new-shoes")
    return frozenset(shared)


def new_shoes(daybook: Daybook) -> frozenset[int]:
    """Days on which shoes were new: said so, or named for the first time after others."""
    days, known = set[int](), set[str]()
    for day, entry in daybook.entries:
        match entry:
            case Change(what="shoes"):
                days.add(day)
            case Run(shoes=str(name)) if name not in known:
                days |= {day} if known else set()
                known.add(name)
    return frozenset(days)
