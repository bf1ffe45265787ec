"""How much of the programme the season came across: what is never reached would never be seen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from bot.simulate.invariants.loads import decisions, rises
from bot.simulate.record import Record, SeasonRecord
from coach.journal import Benchmark, Session
from coach.ladder import rung_at
from coach.library import Library
from coach.rulebook import STAGES
from coach.terms import Test
from content.library import load_library


@dataclass(frozen=True, slots=True)
class Coverage:
    """Rows of one kind: how many of them somebody met, and which nobody did."""

    met: int
    never: list[str]

    @property
    def every(self) -> int:
        return self.met + len(self.never)


def covered(season: SeasonRecord) -> dict[str, Coverage]:
    library = load_library()
    sessions = [one for record in season.records for one in record.journal if isinstance(one, Session)]
    tests: set[str] = {one.test for record in season.records for one in record.journal if isinstance(one, Benchmark)}
    reached = {rung for record in season.records for rung in rungs_of(record, library)}
    begun = {f"{name} {minutes} min" for record in season.records for name, minutes in record.begun}
    lengths = [f"{name} {length.minutes} min" for name, shape in library.shapes.items() for length in shape.lengths]
    return {
        "stages": told(STAGES, {stage for _, stage in reached}),
        "rungs": told(
            (one.id for ladder in library.book.ladders for one in ladder.rungs), {rung for rung, _ in reached}
        ),
        "exercises": told(library.exercises, {one.exercise for session in sessions for one in session.sets}),
        "lengths": told(lengths, begun),
        "tests": told(get_args(Test), tests),
    }


def told(every: Iterable[str], met: set[str]) -> Coverage:
    rows = list(every)
    never = [row for row in rows if row not in met]
    return Coverage(len(rows) - len(never), never)


def rungs_of(record: Record, library: Library) -> Iterator[tuple[str, str]]:
    """Rungs that a side stood on, each with its stage."""
    for ladder in library.book.ladders:
        yield ladder.rungs[0].id, ladder.rungs[0].stage
    for decided in decisions(record):
        for step in rises(decided, library.book):
            yield step.to, rung_at(library.book, step.strand, step.to).stage
