"""A text in the language of its writer, and in the one that everybody falls back to: people mix them."""

from collections.abc import Mapping
from dataclasses import replace

from coach.understand.reader import read
from coach.understand.reading import Reading
from coach.understand.vocabulary import Vocabulary

SECOND = "en"

Vocabularies = Mapping[str, Vocabulary]
"""By language: "de". What is not there is read as English."""


def read_in(text: str, language: str, vocabularies: Vocabularies) -> Reading:
    """`language` is the writer's, as in "de" or "de-AT". The second reading never takes a flag away."""
    own = vocabularies.get(language.casefold().partition("-")[0])
    second = read(text, vocabularies[SECOND])
    if own is None or own.language == SECOND:
        return second
    first = read(text, own)
    return with_flags_of(first, second) if first != Reading() else second


def with_flags_of(first: Reading, second: Reading) -> Reading:
    """A flag that only the second reading finds is asked about; one that the writer denied stays denied."""
    more = tuple(flag for flag in second.flags if flag not in first.flags and flag not in first.denied)
    return replace(first, flags=first.flags + more, doubtful=first.doubtful + more) if more else first
