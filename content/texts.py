"""Turning keys and arguments into sentences of one language."""

from dataclasses import replace
from datetime import date, datetime, time
from functools import cache, cached_property
from html import unescape
from re import compile as pattern
from unicodedata import combining, normalize
from zoneinfo import ZoneInfo

from babel import Locale

from coach.profile import Weekday
from coach.screen import Argument, Text
from content.catalogue import FORM, Catalogue, Forms
from content.formats import Formats
from content.sources import SOURCE_LANGUAGE
from content.templates import Template
from content.translations import languages

TAG = pattern(r"<[^>]+>")
LOCALES = {SOURCE_LANGUAGE: "en_GB"}
"""English is read on every continent: day before month, and no comma before the last of a list."""


class MissingTextError(KeyError):
    """No text has this key, or a text wants an argument that was not given."""


def escape(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain(html: str) -> str:
    return unescape(TAG.sub("", html)) if "<" in html or "&" in html else html


class Texts:
    """All texts of one language, each file parsed once. Make it once for a language, with `texts_in`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._entries = Catalogue(language)

    @cached_property
    def _formats(self) -> Formats:
        return Formats(Locale.parse(LOCALES.get(self.language, self.language), sep="_"))

    def render(self, message: Text, zone: ZoneInfo) -> str:
        """Telegram HTML. Instants are shown in `zone`; plain strings are escaped."""
        try:
            entry = self._entries[message.key]
        except KeyError as error:
            raise MissingTextError(message.key) from error
        if type(entry) is str:
            return entry
        args = dict(message.args)
        try:
            return self._filled(entry, args, zone)
        except KeyError as error:
            raise MissingTextError(f"{message.key}: {error.args[0]}") from error

    def label(self, message: Text, zone: ZoneInfo) -> str:
        """The same without markup, for buttons and pop-ups, which know none."""
        return plain(self.render(message, zone))

    def _filled(self, entry: str | Template | Forms, args: dict[str, Argument], zone: ZoneInfo) -> str:
        if isinstance(entry, Forms):
            entry = entry.forms[entry.choose(int(args["count"]))]  # type: ignore[arg-type]
        if isinstance(entry, str):
            return entry
        parts = [slot.before + self._shown(args[slot.name], slot.form, zone) for slot in entry.slots]
        return "".join(parts) + entry.after

    def _shown(self, value: Argument, form: str, zone: ZoneInfo) -> str:
        match value:
            case Weekday():
                return self._formats.weekday(value, form)
            case str():
                return escape(value)
            case Text():
                return self.render(self._inflected(value, form), zone)
            case tuple():
                return self._joined(value, form, zone)
            case datetime():
                return self._formats.instant(value, form, zone)
            case date() | time():
                return self._formats.calendar(value, form)
            case int() | float():
                return self._formats.number(value, form)

    def _inflected(self, value: Text, form: str) -> Text:
        """The text in the grammatical form that the sentence round it asks for, where the language has one."""
        key = f"{value.key}{FORM}{form}"
        return replace(value, key=key) if form and key in self._entries else value

    def _joined(self, values: tuple[Text, ...], form: str, zone: ZoneInfo) -> str:
        parts = tuple(self.render(self._inflected(value, form), zone) for value in values)
        return self._formats.joined(tuple(sorted(parts, key=bare)) if form == "sorted" else parts)


def bare(words: str) -> str:
    """For the order of the alphabet: letters without their accents."""
    return "".join(letter for letter in normalize("NFD", words.casefold()) if not combining(letter))


@cache
def exactly(language: str) -> Texts:
    return Texts(language)


def texts_in(language: str | None) -> Texts:
    """The texts for a language code as Telegram gives it (`pt-br`, `de`): the nearest that there is, else English."""
    wanted = (language or "").lower().replace("-", "_")
    for candidate in (wanted, wanted.partition("_")[0]):
        if candidate in languages_known():
            return exactly(languages_known()[candidate])
    return exactly(SOURCE_LANGUAGE)


@cache
def languages_known() -> dict[str, str]:
    return {language.lower(): language for language in languages()}
