"""Where a runner stood some days ago: kept, so that a correction of today folds days anew and not years."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from coach.journal import AnyEntry, ProfileChange
from coach.profile import Runner
from coach.rulebook import RuleBook
from coach.standing.folding import fold
from coach.standing.refolding import valid
from coach.standing.values import Standing

BEHIND = dt.timedelta(days=8)
"""What is corrected is seldom older than a week."""
FEWEST, MOST = 20, 300
"""Entries that one checkpoint is moved on by: not for fewer, and no more within one step."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Runner and standing after the first `count` entries of a journal, in the order in which they were written."""

    runner: Runner
    standing: Standing
    count: int = 0


def refolded(journal: Sequence[AnyEntry], start: Checkpoint, kept: Checkpoint | None, book: RuleBook) -> Checkpoint:
    """What the whole journal makes of `start`; from `kept` on, where nothing that came later changes that."""
    stands = tuple(valid(journal, book.void_minutes))
    if kept is not None:
        before = tuple(valid(journal[: kept.count], book.void_minutes))
        if stands[: len(before)] == before and is_of(kept, journal, before):
            return after(stands[len(before) :], kept, len(journal), book)
    return after(stands, start, len(journal), book)


def is_of(kept: Checkpoint, journal: Sequence[AnyEntry], before: tuple[AnyEntry, ...]) -> bool:
    """A record that took the place of another has no part in its checkpoint."""
    return kept.count <= len(journal) and bool(before) and before[-1].at == kept.standing.latest_at


def after(entries: Sequence[AnyEntry], base: Checkpoint, count: int, book: RuleBook) -> Checkpoint:
    runner, standing = base.runner, base.standing
    for entry in entries:
        standing = fold(standing, entry, runner, book)
        runner = entry.runner if isinstance(entry, ProfileChange) else runner
    return Checkpoint(runner, standing, count)


def moved_on(
    journal: Sequence[AnyEntry], start: Checkpoint, kept: Checkpoint | None, now: dt.datetime, book: RuleBook
) -> Checkpoint | None:
    """The next one to keep, where that is worth it."""
    done = kept.count if kept else 0
    old = sum(1 for _ in takewhile(lambda entry: entry.at < now - BEHIND, journal))
    count = min(old, done + MOST)
    return refolded(journal[:count], start, kept, book) if count - done >= FEWEST else None
