"""How calendars name runs."""

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter

from content.source import read

RUN_WORDS = Path(__file__).parent / "run_words.yaml"
Group = Literal["not", "cross", "club", "long", "hard", "run"]


@cache
def load_run_words() -> dict[Group, tuple[str, ...]]:
    return read(RUN_WORDS, TypeAdapter(dict[Group, tuple[str, ...]]))
