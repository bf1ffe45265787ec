"""The exercises, one file each: checked, then handed to the coach as values and to the catalogue as texts."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, model_validator

from coach.exercise import Dose, Exercise, Exercises, Kind, Plane, Target, Tempo
from coach.profile import Condition, Equipment
from coach.terms import Site
from content.source import ContentError, read

FOLDER = Path(__file__).parent / "exercises"
MAX_WORDS = 1024
"""UTF-16 units: Telegram's limit for a caption. All of an exercise's words together stay under it."""

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=140, pattern=r"^[^{}<>&]*$")]
TempoWritten = Annotated[str, StringConstraints(pattern=r"^[0-9]-[0-9]-[0-9]$")]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class DoseFile(Strict):
    sets: int = Field(ge=1, le=6)
    reps: int | None = Field(None, ge=1, le=40)
    seconds: int | None = Field(None, ge=5, le=180)
    metres: int | None = Field(None, ge=5, le=200)
    tempo: TempoWritten | None = None
    rest: int = Field(0, ge=0, le=180)

    @model_validator(mode="after")
    def counts_one_thing(self) -> Self:
        if sum(amount is not None for amount in (self.reps, self.seconds, self.metres)) != 1:
            raise ValueError("expected one of reps, seconds and metres")
        return self

    def value(self) -> Dose:
        tempo = Tempo.read(self.tempo) if self.tempo else None
        return Dose(self.sets, self.reps, self.seconds, self.metres, tempo, self.rest)


class ExerciseFile(Strict):
    name: Words
    what: Words
    kind: Kind
    sided: bool
    impact: bool = False
    static: bool = False
    during_run: bool = False
    other_foot: bool = False
    dose: DoseFile
    seconds_each: float = Field(1, gt=0, le=90)
    planes: tuple[Plane, ...] = Field(min_length=1)
    targets: tuple[Target, ...] = Field(min_length=1)
    equipment: tuple[Equipment, ...] = ()
    stand_in: Words | None = None
    substitutes: tuple[str, ...] = Field(min_length=1)
    easier: tuple[str, ...] = ()
    harder: tuple[str, ...] = ()
    not_with: tuple[Condition, ...] = ()
    not_sore: tuple[Site, ...] = ()
    steps: tuple[Words, ...] = Field(min_length=2, max_length=4)
    mistakes: tuple[Words, ...] = Field(min_length=1, max_length=3)
    feel: Words
    not_feel: Words
    avoid: Words
    stop: Words
    grows: Words

    @model_validator(mode="after")
    def fits_a_caption(self) -> Self:
        length = sum(len(words.encode("utf-16-le")) // 2 for words in self.texts().values())
        if length > MAX_WORDS:
            raise ValueError(f"expected at most {MAX_WORDS} characters in all, found {length}")
        return self

    @model_validator(mode="after")
    def has_a_neighbour(self) -> Self:
        if not (self.easier or self.harder):
            raise ValueError("expected an easier or a harder neighbour")
        return self

    def texts(self) -> dict[str, str]:
        plain = {"name": self.name, "what": self.what, "feel": self.feel, "not-feel": self.not_feel}
        care = {"avoid": self.avoid, "stop": self.stop, "grows": self.grows}
        lists = {"steps": bulleted(self.steps), "mistakes": bulleted(self.mistakes)}
        return {**plain, **lists, **care, **({"stand-in": self.stand_in} if self.stand_in else {})}

    def value(self, name: str) -> Exercise:
        shared = ("kind", "seconds_each", "sided", "impact", "static", "during_run", "planes", "targets", "equipment")
        neighbours = ("other_foot", "substitutes", "easier", "harder", "not_with", "not_sore")
        return Exercise(
            id=name,
            dose=self.dose.value(),
            needs=() if self.stand_in else self.equipment,
            **{field: getattr(self, field) for field in (*shared, *neighbours)},
        )


def bulleted(lines: tuple[str, ...]) -> str:
    return "\n".join(f"• {line}" for line in lines)


@cache
def exercise_files() -> Mapping[str, ExerciseFile]:
    shape = TypeAdapter(ExerciseFile)
    return {path.stem: read(path, shape) for path in sorted(FOLDER.glob("*.yaml"))}


def exercise_texts() -> Mapping[str, str]:
    files = exercise_files().items()
    return {f"exercise.{name}.{part}": words for name, file in files for part, words in file.texts().items()}


@cache
def load_exercises() -> Exercises:
    exercises = {name: file.value(name) for name, file in exercise_files().items()}
    for exercise in exercises.values():
        check_neighbours(exercise, exercises)
    return exercises


def check_neighbours(exercise: Exercise, exercises: Exercises) -> None:
    """Neighbours know each other, and everything that is named exists."""
    for field, back in (("easier", "harder"), ("harder", "easier"), ("substitutes", None)):
        for name in getattr(exercise, field):
            if name not in exercises or name == exercise.id:
                raise ContentError(f"{exercise.id}.yaml: {field}: no other exercise is called {name}")
            if back and exercise.id not in getattr(exercises[name], back):
                raise ContentError(f"{exercise.id}.yaml: {field}: {name} does not name it as {back}")
