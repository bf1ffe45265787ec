"""What was practised lately, exercise by exercise: it gives sessions their variety and keeps away what hurt."""

import datetime as dt
from dataclasses import dataclass, replace

from coach.journal import Run, Session, WorkSet
from coach.rulebook import RuleBook
from coach.terms import SideOrBoth

KEPT_DONE = 40
KEPT_HURT = 8


@dataclass(frozen=True, slots=True)
class Hurt:
    """An exercise that hurt on a local day. `bad`: above green, or sharp."""

    exercise: str
    side: SideOrBoth
    day: int
    bad: bool


@dataclass(frozen=True, slots=True)
class Practice:
    """`done` names each exercise once, the latest last. `heavy_at` is the last day with hops or heavy calf work."""

    done: tuple[str, ...] = ()
    hurt: tuple[Hurt, ...] = ()
    heavy_at: dt.datetime | None = None


UNPRACTISED = Practice()


def practised(known: Practice, entry: Session, day: int, book: RuleBook) -> Practice:
    """With what this session adds. An exercise that is done without pain is no longer one that hurt."""
    names = tuple(dict.fromkeys(work.exercise for work in entry.sets))
    found = tuple(dict.fromkeys(hurt_by(work, day, book) for work in entry.sets if hurts(work)))
    calm = set(names) - {hurt.exercise for hurt in found}
    kept = tuple(hurt for hurt in known.hurt if hurt.exercise not in calm and hurt not in found)
    return replace(
        known,
        done=(*(name for name in known.done if name not in names), *names)[-KEPT_DONE:],
        hurt=(*kept, *found)[-KEPT_HURT:],
        heavy_at=entry.at if is_heavy(entry, book) else known.heavy_at,
    )


def ran(known: Practice, entry: Run, end: dt.datetime, book: RuleBook) -> Practice:
    """A race or a hard run is a hard day for the calf, too."""
    hard = entry.race or (entry.effort is not None and entry.effort >= book.relief.hard_effort)
    return replace(known, heavy_at=end) if hard else known


def hurts(work: WorkSet) -> bool:
    return work.felt in ("hurts", "sharp") or bool(work.pain)


def hurt_by(work: WorkSet, day: int, book: RuleBook) -> Hurt:
    bad = work.felt == "sharp" or (work.pain or 0) > book.pain.green
    return Hurt(work.exercise, work.side or "both", day, bad)


def is_heavy(entry: Session, book: RuleBook) -> bool:
    """Landings, hops and calf work with a weight: what the ladders call heavy."""
    springs = heavy_exercises(book, "spring")
    raises = heavy_exercises(book, "calf")
    return bool(entry.impact) or any(
        work.exercise in springs or (work.exercise in raises and work.load) for work in entry.sets
    )


def heavy_exercises(book: RuleBook, strand: str) -> frozenset[str]:
    return frozenset(
        rung.exercise for ladder in book.ladders if ladder.strand == strand for rung in ladder.rungs if rung.heavy
    )
