"""The English sources of every text, file by file: what translators are given."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, TypeAdapter

from coach.session_plan import load_name, variant_name
from content.exercises import exercise_texts, load_exercises
from content.places import place_texts
from content.rulebook import load_rulebook
from content.rules import fact_texts
from content.sessions import load_shapes
from content.source import ContentError, read

SOURCE_LANGUAGE = "en"
FOLDER = Path(__file__).parent / "texts" / SOURCE_LANGUAGE


class Plural(BaseModel):
    """Two forms in English; the argument `count` chooses."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    one: str
    other: str


Key = Annotated[str, StringConstraints(pattern=r"^[a-z][A-Za-z0-9_./+-]*$")]
English = Mapping[str, str | Plural]
TextFile = TypeAdapter(dict[Key, str | Plural])


@cache
def sources() -> Mapping[str, English]:
    """By the name of their file: those under texts/en, then what the coach's knowledge says in its own words."""
    written = {path.stem: text_file(path) for path in sorted(FOLDER.glob("*.yaml"))}
    known = {"exercises": exercise_texts(), "places": place_texts(), "ladders": rung_texts(), "facts": fact_texts()}
    return {**written, **known}


def text_file(path: Path) -> English:
    found = read(path, TextFile)
    return {key: value.strip() if isinstance(value, str) else value for key, value in found.items()}


def merged(parts: Iterable[English]) -> English:
    found: dict[str, str | Plural] = {}
    for texts in parts:
        if twice := found.keys() & texts.keys():
            raise ContentError(f"texts stand twice: {', '.join(sorted(twice))}")
        found.update(texts)
    return found


def rung_texts() -> English:
    """How ladders and sessions vary and load an exercise, in their own words."""
    return {
        **{variant_name(words).key: words for words in variants()},
        **{load_name(load).key: load for load in loads()},
    }


def variants() -> Iterator[str]:
    yield from (rung.variant for ladder in load_rulebook().ladders for rung in ladder.rungs if rung.variant)
    for shape in load_shapes(load_exercises()).values():
        for item in (*shape.prepare, *shape.extras, *shape.close):
            yield from (variant for _, variant in item.grown if variant)


def loads() -> Iterator[str]:
    return (rung.load for ladder in load_rulebook().ladders for rung in ladder.rungs if rung.load)
