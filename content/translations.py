"""What translators wrote: a folder of gettext files for each language, one for each English source file."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po
from pydantic import TypeAdapter

from content.source import ContentError, read
from content.sources import SOURCE_LANGUAGE, Plural

FOLDER = Path(__file__).parent / "locales"
Grammar = Mapping[str, Mapping[str, str]]
"""Further forms of a text, by key and name of the form: other texts ask for them, `{side:dative}`."""

GrammarFile: TypeAdapter[Grammar] = TypeAdapter(dict[str, dict[str, str]])


@dataclass(frozen=True, slots=True)
class Translation:
    """Messages of one language by key, and how its plural form is chosen, as C writes it."""

    language: str
    messages: Mapping[str, Message]
    plural: str
    grammar: Grammar

    @property
    def cases(self) -> frozenset[str]:
        return cases(self.grammar)

    def of(self, key: str, source: str | Plural) -> tuple[str, ...]:
        """The translated forms; none where a form is missing, is marked as doubtful, or is of another English text."""
        message = self.messages.get(key)
        if message is None or message.fuzzy or message.id != msgid(source):
            return ()
        forms = strings(message)
        return forms if all(forms) else ()


def msgid(source: str | Plural) -> str | tuple[str, str]:
    return (source.one, source.other) if isinstance(source, Plural) else source


def strings(message: Message) -> tuple[str, ...]:
    found = message.string
    return tuple(found) if isinstance(found, tuple | list) else (found or "",)


def languages(folder: Path = FOLDER) -> tuple[str, ...]:
    return (SOURCE_LANGUAGE, *sorted({path.parent.name for path in folder.glob("*/*.po")}))


def translation(language: str, folder: Path = FOLDER, name: str = "*") -> Translation | None:
    """Of the file with this name, or of all."""
    paths = sorted((folder / language).glob(f"{name}.po"))
    messages = {key: message for path in paths for key, message in po_file(path, language).items()}
    plural = get_plural(language).plural_expr
    return Translation(language, messages, plural, grammar(language, folder)) if paths else None


@cache
def grammar(language: str, folder: Path = FOLDER) -> Grammar:
    path = folder / language / "grammar.yaml"
    return read(path, GrammarFile) if path.exists() else {}


def cases(grammar: Grammar) -> frozenset[str]:
    return frozenset(form for forms in grammar.values() for form in forms)


def po_file(path: Path, language: str) -> Mapping[str, Message]:
    with path.open("rb") as file:
        catalog = read_po(file, locale=language, abort_invalid=True)
    if unnamed := [message.id for message in catalog if message.id and not message.context]:
        raise ContentError(f"{path.name}: no key stands over {unnamed[0]!r}")
    return {str(message.context): message for message in catalog if message.id}
