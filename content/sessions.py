"""The shapes of the sessions, checked against the exercises they name."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Self, TypeVar, get_args

from pydantic import Field, TypeAdapter, model_validator

from coach.exercise import Exercises
from coach.rulebook import STAGES
from coach.session_shape import Item, Length, Shape, ShapeName, Shapes
from coach.terms import Stage, Strand
from content.exercises import DoseFile, Strict, Words
from content.source import ContentError, read

FILE = Path(__file__).parent / "sessions.yaml"
SHAPES: tuple[ShapeName, ...] = tuple(name for part in get_args(ShapeName) for name in (get_args(part) or (part,)))
MAX_BEFORE_RUN = 3
"""Exercises in a primer (rule book, section 5)."""


class ItemFile(Strict):
    do: str
    dose: DoseFile | None = None
    grown: dict[Stage, Words] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def spread(cls, written: object) -> object:
        """A bare name, or a name with the fields of a dose beside it."""
        if isinstance(written, str):
            return {"do": written}
        if isinstance(written, dict):
            dose = {key: value for key, value in written.items() if key not in ("do", "grown")}
            return {"do": written.get("do"), "grown": written.get("grown", {}), "dose": dose or None}
        return written

    def value(self) -> Item:
        return Item(self.do, self.dose.value() if self.dose else None, by_stage(self.grown))


Value = TypeVar("Value")


def by_stage(values: Mapping[Stage, Value]) -> tuple[tuple[Stage, Value], ...]:
    return tuple(sorted(values.items(), key=lambda row: STAGES.index(row[0])))


class LengthFile(Strict):
    minutes: int = Field(ge=1, le=30)
    prepare: int = Field(ge=0, le=3)
    work: int = Field(ge=1, le=6)
    close: int = Field(ge=0, le=3)
    share: float = Field(1, gt=0, le=1)
    each: int = Field(1, ge=1, le=4)


class ShapeFile(Strict):
    prepare: tuple[ItemFile, ...] = ()
    strands: tuple[Strand, ...] = ()
    extras: tuple[ItemFile, ...] = ()
    close: tuple[ItemFile, ...] = ()
    lengths: tuple[LengthFile, ...] = Field(min_length=1)
    usual: dict[Stage, int]
    short: int
    fixed: bool = False
    rounds: bool = False

    @model_validator(mode="after")
    def has_the_lengths_it_suggests(self) -> Self:
        known = {length.minutes for length in self.lengths}
        if not known.issuperset({*self.usual.values(), self.short}):
            raise ValueError(f"usual, short: expected some of {', '.join(map(str, sorted(known)))} minutes")
        if "P1" not in self.usual:
            raise ValueError("usual: expected the minutes of P1")
        return self

    def value(self) -> Shape:
        pools = {part: tuple(item.value() for item in getattr(self, part)) for part in ("prepare", "extras", "close")}
        lengths = sorted((Length(**length.model_dump()) for length in self.lengths), key=lambda one: one.minutes)
        return Shape(
            strands=self.strands,
            lengths=tuple(lengths),
            usual=by_stage(self.usual),
            short=self.short,
            fixed=self.fixed,
            rounds=self.rounds,
            **pools,
        )


def load_shapes(exercises: Exercises, path: Path = FILE) -> Shapes:
    files = read(path, TypeAdapter(dict[ShapeName, ShapeFile]))
    shapes = {plan: file.value() for plan, file in files.items()}
    if problem := next(problems(shapes, exercises), None):
        raise ContentError(f"{path.name}: {problem}")
    return shapes


def problems(shapes: Shapes, exercises: Exercises) -> Iterator[str]:
    yield from (f"{plan}: expected a shape" for plan in SHAPES if plan not in shapes)
    for plan, shape in shapes.items():
        named = {item.exercise for item in (*shape.prepare, *shape.extras, *shape.close)}
        yield from (f"{plan}: no exercise is called {name}" for name in sorted(named - exercises.keys()))
    yield from primer_problems(shapes["pre-run"], exercises)


def primer_problems(shape: Shape, exercises: Exercises) -> Iterator[str]:
    for item in (*shape.prepare, *shape.extras, *shape.close):
        if exercises[item.exercise].static:
            yield f"pre-run: {item.exercise} is a held stretch"
    for length in shape.lengths:
        if length.prepare + length.work + length.close > MAX_BEFORE_RUN:
            yield f"pre-run: {length.minutes} minutes: expected at most {MAX_BEFORE_RUN} exercises"
