"""A text in the language of its writer, and in the one that everybody falls back to: people mix them."""

from collections.abc import Mapping
from dataclasses import replace

from coach.understand.lexicon import lexicon_of
from coach.understand.reader import read
from coach.understand.reading import Reading
from coach.understand.vocabulary import Vocabulary

SECOND = "en"

Vocabularies = Mapping[str, Vocabulary]
"""By language: "de". What is not there is read as English."""


def read_in(text: str, language: str, vocabularies: Vocabularies) -> Reading:
    """`language` is the writer's, as in "de" or "de-AT".

    The language that knows more of the words is read; what the other one finds never takes a flag away.
    """
    own = vocabularies.get(language.casefold().partition("-")[0])
    if own is None or own.language == SECOND:
        return read(text, vocabularies[SECOND])
    first, second = read(text, own), read(text, vocabularies[SECOND], own)
    if lexicon_of(vocabularies[SECOND]).familiar(text) > lexicon_of(own).familiar(text):
        first, second = second, first
    return with_flags_of(first, second)


def with_flags_of(first: Reading, second: Reading) -> Reading:
    """A flag that only the second reading finds is asked about; one that the writer denied stays denied.

    A wish is heard in whichever language it is said.
    """
    more = tuple(flag for flag in second.flags if flag not in first.flags and flag not in first.denied)
    return replace(
        first,
        flags=first.flags + more,
        doubtful=first.doubtful + more,
        intents=first.intents or second.intents,
        exercises=first.exercises or second.exercises,
    )
