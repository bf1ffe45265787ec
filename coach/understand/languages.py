"""A text in the language of its writer, and in the one that everybody falls back to: people mix them.

Where both know too few of the words, the other languages are asked whether it is theirs.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from coach.understand.folding import shortened
from coach.understand.lexicon import lexicon_of
from coach.understand.reader import read
from coach.understand.reading import Reading
from coach.understand.tokens import words_in
from coach.understand.vocabulary import Vocabulary

SECOND = "en"
ENOUGH = 60
"""Different words that tell the language of a text."""
FOREIGN = 0.7
"""A text of whose words less is known may be in another language. Of English texts one in a hundred has so few."""

Vocabularies = Mapping[str, Vocabulary]
"""By language: "de". What is not there is read as English."""
Known = Mapping[str, frozenset[str]]
"""By language, the words of a text that it knows."""


def read_in(text: str, language: str, vocabularies: Vocabularies) -> Reading:
    """`language` is the writer's, as in "de" or "de-AT".

    The language that knows most of the words is read; what another one finds never takes a flag away.
    """
    words = tuple(islice(words_in(shortened(text)), ENOUGH))
    usual = language.casefold().partition("-")[0]
    own = [name for name in dict.fromkeys((usual, SECOND)) if name in vocabularies]
    tongues: dict[str, frozenset[str]] = {name: known(words, vocabularies[name]) for name in own}
    tongues |= foreign(words, tongues, vocabularies)
    main, *others = sorted(tongues, key=lambda name: -len(tongues[name]))
    said = read(text, vocabularies[main])
    for other in others:
        spared = vocabularies[main] if len(tongues[other]) < len(tongues[main]) else None
        said = with_flags_of(said, read(text, vocabularies[other], spared))
    return said


def foreign(words: Sequence[str], tongues: Known, vocabularies: Vocabularies) -> Known:
    """The other language that knows most of the words, where the writer's languages do not know more together."""
    here = frozenset[str]().union(*tongues.values())
    if len(here) >= FOREIGN * len(words):
        return {}
    others = {name: known(words, vocabularies[name]) for name in vocabularies if name not in tongues}
    best = max(others, key=lambda name: len(others[name]), default="")
    return {best: others[best]} if best and len(others[best]) >= max(1, len(here)) else {}


def known(words: Iterable[str], vocabulary: Vocabulary) -> frozenset[str]:
    lexicon = lexicon_of(vocabulary)
    return frozenset(word for word in words if lexicon.knows(word))


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
