"""The journal by local days: what stands of it, each entry on the runner's own day at that time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coach.journal import AnyEntry, ProfileChange
from coach.profile import Runner
from coach.rulebook import RuleBook
from coach.standing.folding import local_day
from coach.standing.refolding import valid

Dated = tuple[int, AnyEntry]


@dataclass(frozen=True, slots=True)
class Span:
    """Local day numbers, both included."""

    first: int
    last: int

    def __contains__(self, day: int) -> bool:
        return self.first <= day <= self.last

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))


@dataclass(frozen=True, slots=True)
class Daybook:
    """In the order of time."""

    entries: tuple[Dated, ...]

    def within(self, span: Span) -> Iterator[Dated]:
        return (row for row in self.entries if row[0] in span)

    def on(self, day: int) -> tuple[AnyEntry, ...]:
        return tuple(entry for at, entry in self.entries if at == day)


def daybook_of(entries: Iterable[AnyEntry], runner: Runner, book: RuleBook) -> Daybook:
    """`runner` is the runner as the journal begins; days before a move keep the old zone."""
    rows: list[Dated] = []
    for entry in valid(entries, book.void_minutes):
        rows.append((local_day(entry.at, runner), entry))
        runner = entry.runner if isinstance(entry, ProfileChange) else runner
    return Daybook(tuple(rows))
