"""What this runner's own mornings show (R6, F77, F78): counts, never causes, and nothing before there is enough of it.

A thing that mornings share is told only if mornings with it were stiff clearly more often than those without.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import get_args

from coach.cards.review import Insight, Shared
from coach.journal import Change, Decided, Override
from coach.profile import Runner
from coach.review.daybook import Daybook, Span
from coach.review.mornings import Morning, mornings_in, shared_by
from coach.review.numbers import InsightNumbers
from coach.rulebook import RuleBook

SHARED: tuple[Shared, ...] = get_args(Shared)


@dataclass(frozen=True, slots=True)
class Seen:
    """A morning and what it may have in common with others."""

    morning: Morning
    shared: frozenset[Shared]

    @property
    def is_stiff(self) -> bool:
        return self.morning.is_stiff


def insights(
    daybook: Daybook, last: int, runner: Runner, book: RuleBook, numbers: InsightNumbers
) -> tuple[Insight, ...]:
    """All that there is to say up to the day `last`, what is worth most first; empty where it is too early."""
    span = Span(last - numbers.days + 1, last)
    mornings = mornings_in(daybook, span, book)
    stiff = sum(morning.is_stiff for morning in mornings)
    if len(mornings) < numbers.mornings or stiff < numbers.stiff:
        return ()
    seen = [Seen(morning, shared_by(daybook, morning, runner, book)) for morning in mornings]
    return (*after(seen, numbers), *calmer(seen, changes(daybook, span), numbers), *same_side(seen, numbers))


def after(seen: list[Seen], numbers: InsightNumbers) -> list[Insight]:
    """What most stiff mornings share, the most telling first."""
    stiff = [one for one in seen if one.is_stiff]
    found = []
    for thing in SHARED:
        with_it = [one for one in seen if thing in one.shared]
        hits = sum(one.is_stiff for one in with_it)
        others = len(seen) - len(with_it)
        if hits < numbers.share * len(stiff) or others < numbers.others:
            continue
        usual = (len(stiff) - hits) / others
        if hits / len(with_it) >= numbers.times * usual:
            found.append(Insight("after", thing, hits, len(stiff)))
    return sorted(found, key=lambda insight: -insight.count)


def same_side(seen: list[Seen], numbers: InsightNumbers) -> Iterator[Insight]:
    sides = [one.morning.side for one in seen if one.is_stiff]
    for side in ("left", "right"):
        if sides.count(side) >= numbers.same_side * len(sides):
            yield Insight("side", side, sides.count(side), len(sides))


def calmer(seen: list[Seen], changed: list[tuple[int, str]], numbers: InsightNumbers) -> Iterator[Insight]:
    """Since the latest change after which fewer mornings were stiff."""
    for day, what in reversed(changed):
        before = [one.is_stiff for one in seen if one.morning.day < day]
        since = [one.is_stiff for one in seen if one.morning.day > day]
        if min(len(before), len(since)) < numbers.since:
            continue
        if sum(before) / len(before) - sum(since) / len(since) >= numbers.calmer:
            calm = len(since) - sum(since)
            yield Insight("calmer", what, calm, len(since), date.fromordinal(day))
            return


def changes(daybook: Daybook, span: Span) -> list[tuple[int, str]]:
    """Steps back that stood, and new shoes."""
    undone = {entry.of for _, entry in daybook.entries if isinstance(entry, Override)}
    found = []
    for day, entry in daybook.within(span):
        match entry:
            case Decided(decision="regress", changes=moves, id=name) if moves and name not in undone:
                found.append((day, "easier"))
            case Change(what="shoes"):
                found.append((day, "shoes"))
    return found
