"""No load rises where it must not, and none faster than the rule book allows. Judged from the journal alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import product
from statistics import median

from bot.simulate.invariants.checking import Found, invariant
from bot.simulate.record import Record
from coach.journal import AnyEntry, Benchmark, CheckIn, Decided, Override, Run, Session, Step, WorkSet
from coach.ladder import position, rung_at
from coach.rulebook import RuleBook
from coach.standing.refolding import valid
from content.exercises import load_exercises
from content.rulebook import load_rulebook

WARNED = timedelta(hours=48)
OTHER_BASE = 14
SPRING_STAGES = ("P5", "maintain")
FOUNDATION = ("heel-raise", "balance-closed", "double-hops")
SIDES = ("left", "right")


def standing_entries(record: Record) -> list[AnyEntry]:
    """The entries that count: none that was withdrawn or replaced."""
    return list(valid(record.journal, load_rulebook().void_minutes))


def decisions(record: Record) -> Iterator[Decided]:
    return (entry for entry in standing_entries(record) if isinstance(entry, Decided))


def rises(decided: Decided, book: RuleBook) -> list[Step]:
    return [step for step in decided.changes or () if is_up(step, book)]


def is_up(step: Step, book: RuleBook) -> bool:
    return position(book, step.strand, step.to) > position(book, step.strand, step.from_)


def sides_up(decided: Decided, book: RuleBook) -> set[str]:
    return {step.side.value for step in rises(decided, book)}


@invariant("no load rise within 48 h of an amber or red answer on that side")
def no_rise_after_warning(record: Record) -> Found:
    book, entries = load_rulebook(), standing_entries(record)
    for decided in decisions(record):
        lately = [entry for entry in entries if entry.at <= decided.at < entry.at + WARNED]
        for side, entry in product(sides_up(decided, book), lately):
            if warns(entry, side, entries, book):
                yield decided.at, f"{side} stepped up after {entry.kind} {entry.id} of {entry.at:%d %b %H:%M}"


def warns(entry: AnyEntry, side: str, entries: list[AnyEntry], book: RuleBook) -> bool:
    green = book.pain.green
    match entry:
        case CheckIn(moment="next-morning") if concerns(entry, side):
            usual = base(entry, side, entries, book)
            return bool(entry.sharp or entry.limp or (entry.pain or 0) > usual + book.morning.green)
        case CheckIn() if concerns(entry, side):
            return bool(entry.sharp or entry.limp or (entry.pain or 0) > green)
        case Run():
            return bool(entry.limp or (entry.pain or 0) > green)
        case Session():
            own = [one.pain or 0 for one in entry.sets if one.side in (side, "both", None)]
            return max(own, default=entry.pain or 0) > green
        case _:
            return False


def concerns(entry: CheckIn, side: str) -> bool:
    return entry.side in (side, "both", None)


def base(entry: CheckIn, side: str, entries: list[AnyEntry], book: RuleBook) -> float:
    """The usual morning before this one, as far as the rule book lets it count."""
    before = [
        other.pain
        for other in entries
        if isinstance(other, CheckIn) and other.moment == "next-morning" and other.at < entry.at
        if concerns(other, side) and other.pain is not None and other.pain <= book.base.cap + book.morning.green
    ]
    return min(book.base.cap, median(before[-OTHER_BASE:])) if before else 0


@invariant("no load rise on missing data")
def no_rise_on_missing_data(record: Record) -> Found:
    book = load_rulebook()
    for decided in decisions(record):
        if not (sides := sides_up(decided, book)):
            continue
        loads = [entry.at for entry in known_at(record, decided) if entry.at <= decided.at and is_load(entry)]
        unvalued = [side for side in sides if loads and not is_valued(record, side, max(loads), decided.at)]
        for side in unvalued:
            yield decided.at, f"{side} stepped up with no morning value after the load of {max(loads):%d %b %H:%M}"


def known_at(record: Record, decided: Decided) -> Iterator[AnyEntry]:
    """What was told before; the times of a run that is told or put right later are none that the coach could know."""
    return valid(record.journal[: record.journal.index(decided)], load_rulebook().void_minutes)


def is_load(entry: AnyEntry) -> bool:
    return isinstance(entry, Run) or (isinstance(entry, Session) and (entry.plan == "strength" or bool(entry.impact)))


def is_valued(record: Record, side: str, load: datetime, until: datetime) -> bool:
    return any(
        isinstance(entry, CheckIn) and entry.moment == "next-morning" and entry.pain is not None
        for entry in standing_entries(record)
        if load <= entry.at <= until and record.day(entry.at) > record.day(load)
        if isinstance(entry, CheckIn) and concerns(entry, side)
    )


@invariant("one step per strand and 1-2 weeks, one new load at a time")
def one_step(record: Record) -> Found:
    book = load_rulebook()
    since: dict[tuple[str, str], int] = {}
    undone = {entry.of for entry in record.journal if isinstance(entry, Override)}
    begun = min((record.day(entry.at).toordinal() for entry in record.journal), default=0)
    for decided in decisions(record):
        day, up = record.day(decided.at).toordinal(), rises(decided, book)
        waits = [(step, day - since.get((step.side.value, step.strand), begun)) for step in up]
        yield from ((decided.at, what) for what in (*too_soon(waits, book), *too_many(up, book)))
        if decided.id not in undone:
            since |= {(step.side.value, step.strand): day for step in decided.changes or ()}


def too_soon(waits: list[tuple[Step, int]], book: RuleBook) -> Iterator[str]:
    """`waits`: each step with the days that its side stood on the rung before it."""
    for step, stood in waits:
        heavy = rung_at(book, step.strand, step.from_).heavy
        if stood < (book.progress.slow_days if heavy else book.progress.days):
            yield f"{step.side} {step.strand} went up to {step.to} after {stood} days"


def too_many(up: list[Step], book: RuleBook) -> Iterator[str]:
    for side in SIDES:
        own = [step for step in up if step.side.value == side]
        loading = [step for step in own if loads_tendon(step, book)]
        if len(loading) > 1 or len(own) - len(loading) > book.progress.beside:
            yield f"{side} went up in several strands at once"


def loads_tendon(step: Step, book: RuleBook) -> bool:
    if step.strand in book.progress.light:
        return False
    stage = rung_at(book, step.strand, step.to).stage
    return step.strand in book.progress.loading or stage >= book.progress.loading_from


@invariant("no hops or landings before their gate on that side")
def no_spring_before_gate(record: Record) -> Found:
    """Both feet together need both sides."""
    gates = {side: Gate() for side in SIDES}
    tested: set[tuple[str, str]] = set()
    for entry in standing_entries(record):
        match entry:
            case Benchmark(test=test, side=side):
                tested |= {(one, test) for one in SIDES if side in (one, "both", None)}
            case Decided(changes=changes):
                passed = [step.side for step in changes or () if gates[step.side.value].passes(step)]
                missing = [test for test in FOUNDATION if any((side, test) not in tested for side in SIDES)]
                yield from (
                    (entry.at, f"{side} passed the gate without {', '.join(missing)}") for side in passed if missing
                )
            case Session(sets=sets):
                yield from ((entry.at, f"{what} before the gate") for what in landed_early(sets, gates))


def landed_early(sets: tuple[WorkSet, ...], gates: dict[str, "Gate"]) -> Iterator[str]:
    exercises = load_exercises()
    for one in sets:
        feet = [side for side in SIDES if one.side in (side, "both", None)]
        if exercises[one.exercise].impact and not all(gates[foot].behind for foot in feet):
            yield f"{one.exercise} on {one.side or 'both feet'}"


@dataclass(slots=True)
class Gate:
    """Open while some strand of the side has a rung behind it."""

    behind: set[str] = field(default_factory=set)

    def passes(self, step: Step) -> bool:
        """Whether this step opens it."""
        was_open = bool(self.behind)
        springs = rung_at(load_rulebook(), step.strand, step.to).stage in SPRING_STAGES
        (self.behind.add if springs else self.behind.discard)(step.strand)
        return springs and not was_open
