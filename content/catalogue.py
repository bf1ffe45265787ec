"""Every text by key: the English sources and the translations laid over them."""

import gettext
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from babel import Locale

from content.emergency import country_texts
from content.places import city_texts
from content.source import ContentError
from content.sources import SOURCE_LANGUAGE, English, Plural, merged, sources
from content.templates import Template, names, parse
from content.translations import Translation, languages, translation

FORM = ":"
"""Stands between the key of a text and the name of a grammatical form of it, which has an entry of its own."""


@dataclass(frozen=True, slots=True)
class Forms:
    """One text with its plural forms; `choose` gives the form's place for a count."""

    forms: tuple[str | Template, ...]
    choose: Callable[[int], int]


Entry = str | Template | Forms


def language_texts() -> English:
    """Each language by its own name, the same in every language."""
    return {
        f"language.{code}": str(Locale.parse(code, sep="_").get_display_name()).capitalize() for code in languages()
    }


@cache
def english() -> English:
    """Key to source text, from texts/en, the exercises, the places, the ladders and the facts."""
    return merged((*sources().values(), country_texts(SOURCE_LANGUAGE), language_texts(), city_texts(SOURCE_LANGUAGE)))


def compiled(language: str) -> dict[str, Entry]:
    """Every text of the language; one that is not translated yet stays English, never a bare key."""
    laid = translation(language)
    found = {key: entry(key, source, laid) for key, source in english().items()}
    return {**found, **country_texts(language), **city_texts(language), **(inflected(laid) if laid else {})}


def inflected(laid: Translation) -> dict[str, Entry]:
    cases = ((key, form, words) for key, forms in laid.grammar.items() for form, words in forms.items())
    return {f"{key}{FORM}{form}": parse(words, laid.cases) for key, form, words in cases}


def entry(key: str, source: str | Plural, laid: Translation | None) -> Entry:
    try:
        original = parsed(source)
        return original if laid is None else translated(key, source, original, laid)
    except ValueError as error:
        raise ContentError(f"text {key}: {error}") from error


def parsed(source: str | Plural) -> Entry:
    if isinstance(source, Plural):
        return Forms((parse(source.one), parse(source.other)), is_many)
    return parse(source)


def translated(key: str, source: str | Plural, original: Entry, laid: Translation) -> Entry:
    strings = laid.of(key, source)
    if not strings:
        return original
    forms = tuple(parse(string, laid.cases) for string in strings)
    if any(names(form) - arguments(original) for form in forms):
        raise ContentError(f"the {laid.language} translation names an argument that English does not have")
    return Forms(forms, gettext.c2py(laid.plural)) if isinstance(original, Forms) else forms[0]


def is_many(count: int) -> int:
    return int(count != 1)


def arguments(found: Entry) -> frozenset[str]:
    """The names that a text wants, `count` included where it chooses the form."""
    if isinstance(found, Forms):
        return frozenset({"count"}).union(*map(names, found.forms))
    return names(found)
