"""Reads the rule book's numbers and ladders from the files beside it and makes them the coach's values."""

import dataclasses
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from coach.rulebook import STAGES, STRANDS, Ladder, RuleBook, Rung
from content.source import ContentError, read

FOLDER = Path(__file__).parent
MAPPING = TypeAdapter(dict[str, Any])
ROWS = TypeAdapter(tuple[Rung, ...])


@cache
def load_rulebook() -> RuleBook:
    return read_rulebook(FOLDER / "rulebook.yaml", FOLDER / "ladders.yaml")


def read_rulebook(numbers: Path, ladders: Path) -> RuleBook:
    book = read(numbers, MAPPING)
    known(numbers, book, RuleBook, "", hidden=("ladders",))
    book["ladders"] = read_ladders(ladders)
    try:
        return TypeAdapter(RuleBook).validate_python(book)
    except ValidationError as error:
        raise ContentError(first_problem(numbers, error)) from None


def read_ladders(file: Path) -> tuple[Ladder, ...]:
    content = read(file, MAPPING)
    if list(content) != list(STRANDS):
        raise ContentError(f"{file.name}: expected the strands {', '.join(STRANDS)} in this order")
    ladders = tuple(Ladder(strand, read_rungs(file, strand, content[strand])) for strand in STRANDS)
    ids = [rung.id for ladder in ladders for rung in ladder.rungs]
    if doubled := {name for name in ids if ids.count(name) > 1}:
        raise ContentError(f"{file.name}: expected each rung id once, not {', '.join(sorted(doubled))}")
    return ladders


def read_rungs(file: Path, strand: str, rows: object) -> tuple[Rung, ...]:
    if not isinstance(rows, list):
        raise ContentError(f"{file.name}: {strand}: expected a list of rungs")
    for place, row in enumerate(rows):
        known(file, row, Rung, f"{strand}[{place}]")
    try:
        rungs = ROWS.validate_python(rows)
    except ValidationError as error:
        raise ContentError(first_problem(file, error, strand)) from None
    for place, rung in enumerate(rungs):
        if sum(dose is not None for dose in (rung.reps, rung.seconds, rung.metres)) != 1:
            raise ContentError(f"{file.name}: {strand}[{place}]: expected one of reps, seconds, metres")
    if [rung.stage for rung in rungs] != sorted((rung.stage for rung in rungs), key=STAGES.index):
        raise ContentError(f"{file.name}: {strand}: expected the rungs in the order of the stages")
    return rungs


def known(file: Path, given: object, kind: type, path: str, hidden: tuple[str, ...] = ()) -> None:
    """A misspelt key is an error: it would leave a number unread without anybody noticing."""
    if not isinstance(given, dict):
        raise ContentError(f"{file.name}: {path or 'top'}: expected a map")
    fields = {field.name: field.type for field in dataclasses.fields(kind) if field.init and field.name not in hidden}
    for key, value in given.items():
        where = f"{path}.{key}" if path else str(key)
        if key not in fields:
            raise ContentError(f"{file.name}: {where}: expected one of {', '.join(fields)}")
        if dataclasses.is_dataclass(fields[key]):
            known(file, value, fields[key], where)  # type: ignore[arg-type]


def first_problem(file: Path, error: ValidationError, path: str = "") -> str:
    problem = error.errors()[0]
    where = path
    for part in problem["loc"]:
        where += f"[{part}]" if isinstance(part, int) else f".{part}" if where else str(part)
    expected = problem["msg"].replace("Input should be", "expected").replace("Field required", "expected a value")
    return f"{file.name}: {where}: {expected}"
