"""Which language the runner or a club is written to in, and the buttons to choose one."""

from dataclasses import replace

from coach.flows.buttons import Row, choice, rows_of
from coach.library import Library
from coach.person import Person
from coach.screen import text


def spoken(library: Library, wanted: str) -> str:
    """Of the languages that there are: `wanted` may name a country, too (`de-AT`), or what nobody here speaks."""
    first, *_ = library.languages
    known = {language.lower(): language for language in library.languages}
    code = wanted.lower()
    return known.get(code) or known.get(code.partition("-")[0]) or first


def language_rows(library: Library, wanted: str) -> tuple[Row, ...]:
    """Each by its own name, so that nobody is caught in a language that they cannot read."""
    now = spoken(library, wanted)
    names = [(language, text(f"language.{language}")) for language in library.languages]
    return rows_of(
        [
            choice(text(f"button.{'ticked' if language == now else 'unticked'}", what=name), "language", language)
            for language, name in names
        ],
        2,
    )


def speaking(person: Person, language: str | None) -> Person:
    return replace(person, settings=replace(person.settings, language=language)) if language else person
