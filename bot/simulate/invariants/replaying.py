"""What a runner takes away is the whole record: read anew, it says the same and decides the same."""

from collections.abc import Iterator, Sequence

import orjson

from bot.journal_file import JournalFile, whole_journal
from bot.simulate.invariants.checking import Found, invariant
from bot.simulate.invariants.keeping import last_moment
from bot.simulate.record import Record
from coach.decision import Decision
from coach.journal import AnyEntry, Decided
from coach.rules import decide
from coach.standing import Standing, refold, runner_after
from content.rulebook import load_rulebook


def read_anew(record: Record) -> JournalFile:
    return whole_journal(orjson.loads(record.exported))


def standing_of(journal: JournalFile, entries: Sequence[AnyEntry]) -> Standing:
    return refold(entries, journal.runner, load_rulebook(), journal.standing)


@invariant("the exported journal folds to the stored standing")
def folds_anew(record: Record) -> Found:
    journal = read_anew(record)
    if journal.entries != record.journal:
        yield last_moment(record), "the file does not read back as the same entries"
    anew, stored = standing_of(journal, journal.entries), record.person.standing
    differing = [name for name in Standing.__slots__ if getattr(anew, name) != getattr(stored, name)]
    if differing:
        yield last_moment(record), f"{', '.join(differing)} differ"


@invariant("the exported journal replays to the same decisions")
def replays(record: Record) -> Found:
    """On the entries recorded before it, at its moment, the rules decide the same for the same reasons."""
    for decided, anew in decided_anew(read_anew(record)):
        if said(decided) != said(anew):
            yield decided.at, f"{decided.id}: {said(decided)} but now {said(anew)}"


def decided_anew(journal: JournalFile) -> Iterator[tuple[Decided, Decision]]:
    for place, entry in enumerate(journal.entries):
        if isinstance(entry, Decided):
            before = journal.entries[:place]
            runner = runner_after(before, journal.runner)
            yield entry, decide(runner, standing_of(journal, before), entry.at, load_rulebook())


def said(one: Decided | Decision) -> tuple[object, ...]:
    return one.decision, one.rules, one.because, one.changes or ()
