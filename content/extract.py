"""Write the files of translators anew from the English sources: `python -m content.extract [LANGUAGE …]`.

What is translated stays. Where the English of a key has changed, its translation stays too, marked as doubtful
(fuzzy) and not shown until a translator has looked at it. What English no longer has is dropped.
"""

import sys
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import write_po

from content.catalogue import arguments, parsed
from content.limits import limit_of
from content.sources import SOURCE_LANGUAGE, English, Plural, sources
from content.translations import FOLDER, languages, msgid, po_file, strings

HEADER = 'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n"Plural-Forms: {plural}\\n"\n"MIME-Version: 1.0\\n"\n'
CHARSET = '"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n\n'


def extract(language: str, folder: Path = FOLDER) -> None:
    """A file may be cut or renamed in English: a key keeps its translation wherever it goes."""
    here = folder / language
    here.mkdir(parents=True, exist_ok=True)
    old = {key: message for path in sorted(here.glob("*.po")) for key, message in po_file(path, language).items()}
    for path in here.glob("*.po"):
        if path.stem not in sources():
            path.unlink()
    for name, texts in sources().items():
        (here / f"{name}.po").write_bytes(written(language, texts, old))


def written(language: str, texts: English, old: Mapping[str, Message]) -> bytes:
    """The file: in the order of the English one, without dates or names, so that the same words make the same file."""
    catalog = Catalog(locale=language)
    for key in filter(texts.get, texts):  # an empty text says nothing in any language
        add(catalog, key, texts[key], old.get(key))
    out = BytesIO()
    out.write((HEADER.format(language=language, plural=catalog.plural_forms) + CHARSET).encode())
    write_po(out, catalog, width=0, omit_header=True)
    return out.getvalue().rstrip(b"\n") + b"\n"


def add(catalog: Catalog, key: str, source: str | Plural, old: Message | None) -> None:
    wanted, told = msgid(source), comments(key, source)
    if old is None or not any(strings(old)):
        message = catalog.add(wanted, context=key, auto_comments=told)
    else:
        words, kept = shaped(old, catalog, wanted), old.user_comments
        doubtful = ["fuzzy"] if old.fuzzy or old.id != wanted else []
        message = catalog.add(wanted, words, context=key, auto_comments=told, user_comments=kept, flags=doubtful)
    message.flags.discard("python-format")


def shaped(old: Message, catalog: Catalog, wanted: str | tuple[str, str]) -> str | tuple[str, ...]:
    """As many forms as the text wants now: it may have become a plural, or ceased to be one."""
    forms = strings(old)
    if isinstance(wanted, str):
        return forms[0]
    return (*forms, *forms[-1:] * catalog.num_plurals)[: catalog.num_plurals]


def comments(key: str, source: str | Plural) -> list[str]:
    english = source.other if isinstance(source, Plural) else source
    named = ", ".join(f"{{{name}}}" for name in sorted(arguments(parsed(source))))
    limit = limit_of(key, english)
    told = [f"Arguments: {named}" if named else "", f"At most {limit} characters" if limit else ""]
    return [line for line in told if line]


def main() -> None:
    for language in sys.argv[1:] or languages():
        if language != SOURCE_LANGUAGE:
            extract(language)


if __name__ == "__main__":
    main()
