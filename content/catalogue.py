"""Every text by key: the English sources and the translations laid over them."""

import gettext
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale

from content.emergency import country_texts
from content.places import city_texts
from content.source import ContentError
from content.sources import SOURCE_LANGUAGE, English, Plural, merged, sources
from content.templates import Template, names, parse
from content.translations import Grammar, Translation, cases, grammar, languages, translation

FORM = ":"
"""Stands between the key of a text and the name of a grammatical form of it, which has an entry of its own."""


@dataclass(frozen=True, slots=True)
class Forms:
    """One text with its plural forms; `choose` gives the form's place for a count."""

    forms: tuple[str | Template, ...]
    choose: Callable[[int], int]


Entry = str | Template | Forms


def language_texts(_: str) -> Mapping[str, str]:
    """Each language by its own name, the same in every language."""
    return {
        f"language.{code}": str(Locale.parse(code, sep="_").get_display_name()).capitalize() for code in languages()
    }


NAMES: Mapping[str, Callable[[str], Mapping[str, str]]] = {
    "country": country_texts,
    "language": language_texts,
    "city": city_texts,
}
"""What every language has already without a file of ours, by what the keys begin with."""


@cache
def english() -> English:
    """Key to source text, from texts/en, the exercises, the places, the ladders and the facts."""
    return merged((*sources().values(), *(named(SOURCE_LANGUAGE) for named in NAMES.values())))


@cache
def files() -> Mapping[str, str]:
    """Key to the name of the file that it stands in."""
    return {key: name for name, texts in sources().items() for key in texts}


class Catalogue(dict[str, Entry]):
    """Every text of a language, read file by file when somebody first needs one of it."""

    def __init__(self, language: str) -> None:
        super().__init__(inflected(grammar(language)))
        self._language = language

    def __missing__(self, key: str) -> Entry:
        name = files().get(key)
        part = compiled(self._language, name) if name else NAMES[key.partition(".")[0]](self._language)
        self.update(part)
        return part[key]


def compiled(language: str, name: str) -> Mapping[str, Entry]:
    """The texts of one file; one that is not translated yet stays English, never a bare key."""
    laid = translation(language, name=name)
    return {key: entry(key, source, laid) for key, source in sources()[name].items()}


def inflected(forms: Grammar) -> dict[str, Entry]:
    each = ((key, form, words) for key, by_form in forms.items() for form, words in by_form.items())
    return {f"{key}{FORM}{form}": parse(words, cases(forms)) for key, form, words in each}


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
