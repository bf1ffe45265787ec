"""Where a rung stands on its ladder, and the rung above or below it."""

from coach.rulebook import STAGES, STRANDS, Ladder, RuleBook, Rung
from coach.terms import Stage, Strand


def ladder(book: RuleBook, strand: Strand) -> Ladder:
    return book.ladders[STRANDS.index(strand)]


def rungs(book: RuleBook, strand: Strand, stage: Stage) -> tuple[Rung, ...]:
    return tuple(rung for rung in ladder(book, strand).rungs if rung.stage == stage)


def position(book: RuleBook, strand: Strand, rung: str) -> int:
    """Counted from the bottom. A rung that the ladder does not know stands at the bottom: never too much load."""
    return ladder(book, strand).positions.get(rung, 0)


def rung_at(book: RuleBook, strand: Strand, rung: str) -> Rung:
    return ladder(book, strand).rungs[position(book, strand, rung)]


def first_rung(book: RuleBook, strand: Strand, stage: Stage) -> Rung:
    return rungs(book, strand, stage)[0]


def is_top(book: RuleBook, strand: Strand, rung: str) -> bool:
    """The last rung of its stage: the next one needs that stage's gate."""
    above = step_up(book, strand, rung)
    return above is None or above.stage != rung_at(book, strand, rung).stage


def step_up(book: RuleBook, strand: Strand, rung: str) -> Rung | None:
    place = position(book, strand, rung) + 1
    steps = ladder(book, strand).rungs
    return steps[place] if place < len(steps) else None


def step_down(book: RuleBook, strand: Strand, rung: str) -> Rung | None:
    place = position(book, strand, rung) - 1
    return ladder(book, strand).rungs[place] if place >= 0 else None


def stage_before(stage: Stage) -> Stage:
    return STAGES[max(0, STAGES.index(stage) - 1)]


def stage_after(stage: Stage) -> Stage:
    return STAGES[min(len(STAGES) - 1, STAGES.index(stage) + 1)]
