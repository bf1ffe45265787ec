"""A strength session as a step up looks back on it: its marks on each side, and the doses that it showed."""

from coach.journal import Session, WorkSet
from coach.profile import SIDES, Side
from coach.rulebook import RuleBook
from coach.standing.sets import during, was_sharp
from coach.standing.values import Bout, Marks, Standing
from coach.terms import Strand

BANDS = frozenset({"band-dorsiflexion", "band-plantarflexion", "band-inversion", "band-eversion"})


def bout(entry: Session, day: int, book: RuleBook) -> Bout:
    marks = {side: marks_in(entry, side, book) for side in SIDES}
    sound = entry.form == "held" and not entry.painkiller
    return Bout(entry.id or "", day, sound, entry.effort, marks[Side.LEFT], marks[Side.RIGHT])


def marks_in(entry: Session, side: Side, book: RuleBook) -> Marks:
    """A set that ended before its count, or hurt, speaks for its own strand and side only; so does one too easy."""
    own = [work for work in entry.sets if work.side in (side.value, "both", None)]
    broke = strands(book, {work.exercise for work in own if work.form == "broke"})
    easy = strands(book, {work.exercise for work in own if work.felt == "easy"} - hurting(own))
    sharp = was_sharp(entry, side)
    return Marks(
        during(entry, side), sharp=sharp, broke=broke, easy=tuple(strand for strand in easy if strand not in broke)
    )


def hurting(sets: list[WorkSet]) -> set[str]:
    return {work.exercise for work in sets if work.felt in ("hurts", "sharp") or work.pain}


def strands(book: RuleBook, names: set[str]) -> tuple[Strand, ...]:
    return tuple(ladder.strand for ladder in book.ladders if not names.isdisjoint(ladder.exercises))


def feats(standing: Standing, entry: Session, book: RuleBook) -> tuple[tuple[Side, str], ...]:
    """The doses of the gate to P3 that this session shows in full, with form held."""
    if entry.form != "held":
        return standing.feats
    found = set(standing.feats)
    for side in SIDES:
        if full(entry, side, "heel-raise", book.gates.double_sets, book.gates.double_reps):
            found.add((side, "double-raises"))
        if all(full(entry, side, band, book.gates.band_sets, book.gates.band_reps) for band in BANDS):
            found.add((side, "bands"))
    return tuple(sorted(found))


def full(entry: Session, side: Side, exercise: str, sets: int, reps: int) -> bool:
    done = [work for work in entry.sets if work.exercise == exercise and work.side in (side.value, "both", None)]
    return sum((work.reps or 0) >= reps and work.form != "broke" for work in done) >= sets
