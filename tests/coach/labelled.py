"""Labelled phrases beside what was read of them, scored by the scorer that the labels came with."""

import importlib.util
from collections.abc import Callable, Iterable
from pathlib import Path

from bot.understand import reported
from coach.understand import Reading

PHRASES = Path(__file__).parents[1] / "data" / "phrases"
Row = tuple[dict, dict]
"""What was labelled and what was read."""


def scorer():
    spec = importlib.util.spec_from_file_location("score", PHRASES / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


score = scorer()


def rows_of(name: str, read: Callable[[str], Reading]) -> list[Row]:
    rows = score.load(PHRASES / name).values()
    return [(row["expect"], {"text": row["text"], **reported(read(row["text"]))}) for row in rows]


def flag_counts(rows: Iterable[Row]) -> tuple[int, int, int]:
    """Flags found rightly, flags labelled, and flags found."""
    pairs = [score.flag_sets(gold, said) for gold, said in rows]
    right = sum(len(gold & found) for gold, found in pairs)
    return right, sum(len(gold) for gold, _ in pairs), sum(len(found) for _, found in pairs)


def misread(rows: Iterable[Row]) -> list[str]:
    """Phrases of which not every field is right."""
    return [said["text"] for gold, said in rows if not all(score.right(field, gold, said) for field in score.WHOLE)]
