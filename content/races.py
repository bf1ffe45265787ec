"""What each race asks of the sessions before it, checked against the exercises and facts that it names."""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, TypeAdapter, model_validator

from coach.exercise import Exercises
from coach.profile import Distance
from coach.rulebook import STAGES
from coach.tailoring import LongSet, Tailoring, Tailorings
from coach.terms import Stage, Strand
from content.exercises import Strict
from content.rules import FactId, load_facts
from content.source import ContentError, read

FILE = Path(__file__).parent / "races.yaml"

LongReps = Annotated[int, Field(ge=15, le=25)]
"""Rule book, section 6."""


class LongSetFile(Strict):
    do: str
    reps: dict[Stage, LongReps] = Field(min_length=1)

    @model_validator(mode="after")
    def grows(self) -> Self:
        counts = [reps for _, reps in self.by_stage()]
        if counts != sorted(counts):
            raise ValueError("reps: expected no fewer at a later stage")
        return self

    def by_stage(self) -> tuple[tuple[Stage, int], ...]:
        return tuple(sorted(self.reps.items(), key=lambda row: STAGES.index(row[0])))


class RaceFile(Strict):
    ahead: tuple[Strand, ...] = ()
    fewer_sets: Annotated[int, Field(ge=0, le=2)] = 0
    least_sets: Annotated[int, Field(ge=1, le=4)] = 1
    long_set: LongSetFile | None = None
    source: tuple[FactId | Literal["P"], ...] = Field(min_length=1)

    def value(self) -> Tailoring:
        long = LongSet(self.long_set.do, self.long_set.by_stage()) if self.long_set else None
        return Tailoring(self.ahead, self.fewer_sets, self.least_sets, long)


def race_files(exercises: Exercises, path: Path = FILE) -> dict[Distance, RaceFile]:
    files = read(path, TypeAdapter(dict[Distance, RaceFile]))
    for distance, file in files.items():
        if file.long_set and (file.long_set.do not in exercises or exercises[file.long_set.do].sided):
            raise ContentError(f"{path.name}: {distance}.long_set.do: expected an exercise of both feet")
        if unknown := set(file.source) - load_facts().keys() - {"P"}:
            raise ContentError(f"{path.name}: {distance}.source: no fact is called {', '.join(sorted(unknown))}")
    return files


def load_races(exercises: Exercises, path: Path = FILE) -> Tailorings:
    return {distance: file.value() for distance, file in race_files(exercises, path).items()}
