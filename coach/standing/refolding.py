"""The whole journal anew: order, corrections and withdrawals come first, then entry after entry."""

import datetime as dt
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from coach.decision import STOPS
from coach.journal import AnyEntry, CheckIn, Decided, ProfileChange, Void
from coach.profile import Runner
from coach.rulebook import RuleBook
from coach.standing.folding import fold
from coach.standing.values import Standing


def needs_refold(standing: Standing, entry: AnyEntry) -> bool:
    """The entry changes the past: it replaces or withdraws another, or is older than the latest one."""
    if entry.replaces is not None:
        return True
    return standing.latest_at is not None and entry.at < standing.latest_at


def refold(entries: Iterable[AnyEntry], runner: Runner, book: RuleBook, start: Standing | None = None) -> Standing:
    """The standing after all entries. `runner` is the runner as the journal begins; profile entries change it."""
    standing = start or Standing()
    for entry in valid(entries, book.void_minutes):
        standing = fold(standing, entry, runner, book)
        if isinstance(entry, ProfileChange):
            runner = entry.runner
    return standing


def runner_after(entries: Iterable[AnyEntry], runner: Runner) -> Runner:
    """The runner after the latest profile entry."""
    for entry in valid(entries, 0):
        if isinstance(entry, ProfileChange):
            runner = entry.runner
    return runner


def valid(entries: Iterable[AnyEntry], void_minutes: float) -> Iterator[AnyEntry]:
    """The entries that stand, in time order; entries of the same moment keep the order in which they came."""
    ordered = sorted(entries, key=lambda entry: entry.at)
    replaced = {entry.replaces for entry in ordered if entry.replaces}
    if not replaced:
        yield from ordered
        return
    voids = {entry.replaces: entry.at for entry in ordered if isinstance(entry, Void)}
    patience = dt.timedelta(minutes=void_minutes)
    late = {entry.id for entry in ordered if entry.id in voids and voids[entry.id] - entry.at > patience}
    for entry in ordered:
        if isinstance(entry, Void) or (isinstance(entry, Decided) and falls(entry, voids.keys(), late)):
            continue
        if entry.id not in replaced:
            yield entry
        elif entry.id in late and isinstance(entry, CheckIn) and (entry.flags or entry.answers):
            yield alarm_of(entry)


def falls(entry: Decided, voided: AbstractSet[str | None], late: set[str | None]) -> bool:
    """A decision falls with the entries that alone caused it; a stop only within minutes."""
    if not entry.because or not voided >= set(entry.because):
        return False
    return entry.decision not in STOPS or late.isdisjoint(entry.because)


def alarm_of(entry: CheckIn) -> CheckIn:
    """What a late withdrawal leaves: the red flags, without the numbers."""
    return replace(
        entry,
        pain=None,
        soreness=None,
        stiffness=None,
        stiffness_minutes=None,
        fatigue=None,
        sleep=None,
        sharp=None,
        limp=None,
        painkiller=None,
        confident=None,
    )
