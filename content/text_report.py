"""What is still to translate: `python -m content.text_report [LANGUAGE …]`; nothing said is nothing wanting."""

import sys
from collections.abc import Iterator

from content.catalogue import entry
from content.source import ContentError
from content.sources import SOURCE_LANGUAGE, English, sources
from content.translations import Translation, languages, msgid, translation


def report(language: str, laid: Translation) -> Iterator[str]:
    for name, texts in sources().items():
        yield from (f"{language}/{name}.po: {key}: {what}" for key, what in wanting(texts, laid))
    known = {key for texts in sources().values() for key in texts}
    yield from (f"{language}: {key}: English has it no more" for key in sorted(laid.messages.keys() - known))


def wanting(texts: English, laid: Translation) -> Iterator[tuple[str, str]]:
    for key, source in texts.items():
        message = laid.messages.get(key)
        if not source:
            continue
        if laid.of(key, source):
            try:
                entry(key, source, laid)
            except ContentError as error:
                yield key, str(error)
        elif message is None or message.id != msgid(source):
            yield key, "the English has changed, run make texts"
        else:
            yield key, "doubtful" if message.fuzzy else "not translated"


def main() -> None:
    asked = sys.argv[1:] or [language for language in languages() if language != SOURCE_LANGUAGE]
    lines = [line for language in asked if (laid := translation(language)) for line in report(language, laid)]
    print(*lines, f"{len(lines)} wanting", sep="\n")


if __name__ == "__main__":
    main()
