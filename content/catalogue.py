"""Every text by key: the English sources and the translations laid over them."""

import gettext
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from pydantic import BaseModel, ConfigDict, StringConstraints, TypeAdapter

from coach.session_plan import load_name, variant_name
from content.emergency import country_texts
from content.exercises import exercise_texts, load_exercises
from content.places import place_texts
from content.rulebook import load_rulebook
from content.rules import fact_texts
from content.sessions import load_shapes
from content.source import ContentError, read
from content.templates import Template, names, parse

HERE = Path(__file__).parent
LOCALES = HERE / "locales"
SOURCE_LANGUAGE = "en"
DOMAIN = "talus"


class Plural(BaseModel):
    """Two forms in English; the argument `count` chooses."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    one: str
    other: str


Key = Annotated[str, StringConstraints(pattern=r"^[a-z][A-Za-z0-9_./+-]*$")]
English = Mapping[str, str | Plural]
TextFile = TypeAdapter(dict[Key, str | Plural])


@dataclass(frozen=True, slots=True)
class Forms:
    """One text with its plural forms; `choose` gives the form's place for a count."""

    forms: tuple[str | Template, ...]
    choose: Callable[[int], int]


Entry = str | Template | Forms


@cache
def english() -> English:
    """Key to source text, from texts/en, the exercises, the places, the ladders and the facts."""
    return merged(sources())


def merged(parts: Iterable[English]) -> English:
    found: dict[str, str | Plural] = {}
    for texts in parts:
        if twice := found.keys() & texts.keys():
            raise ContentError(f"texts stand twice: {', '.join(sorted(twice))}")
        found.update(texts)
    return found


def sources() -> Iterator[English]:
    for path in sorted((HERE / "texts" / SOURCE_LANGUAGE).glob("*.yaml")):
        yield {key: value.strip() if isinstance(value, str) else value for key, value in read(path, TextFile).items()}
    yield exercise_texts()
    yield place_texts()
    yield country_texts()
    yield rung_texts()
    yield fact_texts()


def rung_texts() -> English:
    """How ladders and sessions vary and load an exercise, in their own words."""
    rungs = [rung for ladder in load_rulebook().ladders for rung in ladder.rungs]
    shapes = load_shapes(load_exercises()).values()
    items = (item for shape in shapes for item in (*shape.prepare, *shape.extras, *shape.close))
    named = (*(rung.variant for rung in rungs), *(variant for item in items for _, variant in item.grown))
    variants = {variant_name(variant).key: variant for variant in named if variant}
    return {**variants, **{load_name(rung.load).key: rung.load for rung in rungs if rung.load}}


def languages(folder: Path = LOCALES) -> tuple[str, ...]:
    found = (path.parent.parent.name for path in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))
    return (SOURCE_LANGUAGE, *sorted(found))


def compiled(language: str) -> dict[str, Entry]:
    """Every text of the language; one that is not translated yet stays English, never a bare key."""
    catalog = translation(language)
    return {key: entry(key, source, catalog) for key, source in english().items()}


def translation(language: str, folder: Path = LOCALES) -> Catalog | None:
    path = folder / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    if not path.exists():
        return None
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def entry(key: str, source: str | Plural, catalog: Catalog | None) -> Entry:
    try:
        original = parsed(source)
        return original if catalog is None else translated(key, source, original, catalog)
    except ValueError as error:
        raise ContentError(f"text {key}: {error}") from error


def parsed(source: str | Plural) -> Entry:
    if isinstance(source, Plural):
        return Forms((parse(source.one), parse(source.other)), is_many)
    return parse(source)


def translated(key: str, source: str | Plural, original: Entry, catalog: Catalog) -> Entry:
    strings = strings_of(catalog.get((source.one, source.other) if isinstance(source, Plural) else source, context=key))
    if not strings or "" in strings:
        return original
    forms = tuple(parse(string) for string in strings)
    if any(names(form) - arguments(original) for form in forms):
        raise ContentError(f"the {catalog.locale} translation names an argument that English does not have")
    return Forms(forms, gettext.c2py(catalog.plural_expr)) if isinstance(original, Forms) else forms[0]


def strings_of(message: Message | None) -> tuple[str, ...]:
    """The translated forms; none where a translator marked them as doubtful."""
    if message is None or message.fuzzy or not message.string:
        return ()
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def is_many(count: int) -> int:
    return int(count != 1)


def arguments(found: Entry) -> frozenset[str]:
    """The names that a text wants, `count` included where it chooses the form."""
    if isinstance(found, Forms):
        return frozenset({"count"}).union(*map(names, found.forms))
    return names(found)
