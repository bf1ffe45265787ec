"""The words of one language as plain values; how a phrase is written is told in `phrases`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Reach = Literal["near", "clause", "sentence", "message"]
"""How far from its head a frame may look: a few words, the clause, the sentence with the one before, everything."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A flag is found where the meaning `head` stands with one meaning of each group in `needs`.

    `at` names the body parts where it counts, `away` those where it does not. A meaning in `unless` speaks against it.
    """

    head: str
    needs: tuple[tuple[str, ...], ...] = ()
    unless: tuple[str, ...] = ()
    at: tuple[str, ...] = ()
    away: tuple[str, ...] = ()
    reach: Reach = "clause"
    doubtful: bool = False
    absorbs: tuple[str, ...] = ()
    """Flags that are part of this one and are not named beside it."""


@dataclass(frozen=True, slots=True)
class FlagWords:
    """`lasting`: an event counts once it has happened, whatever it feels like now; a state may have ended."""

    frames: tuple[Frame, ...]
    lasting: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Compared by identity, so that what is derived from it can be kept."""

    language: str
    spellings: Mapping[str, str]
    stems: Mapping[str, str]
    known: frozenset[str]
    classes: Mapping[str, frozenset[str]]
    idioms: tuple[str, ...]
    cues: Mapping[str, tuple[str, ...]]
    meanings: Mapping[str, tuple[str, ...]]
    places: Mapping[str, tuple[str, ...]]
    covers: Mapping[str, tuple[str, ...]]
    """A more specific place, and the wider ones that it makes superfluous."""
    flags: Mapping[str, FlagWords]
    sharp: FlagWords = field(default_factory=lambda: FlagWords(()))


CLASSES = frozenset(
    {
        "able",
        "adjective",
        "and",
        "barrier",
        "because",
        "breaks",
        "but",
        "companion",
        "complement",
        "definite",
        "determiner",
        "etc",
        "finding",
        "finite",
        "he",
        "light",
        "light-start",
        "modal",
        "no",
        "no-answer",
        "not",
        "now",
        "opens",
        "or",
        "own",
        "partly",
        "past",
        "perceive",
        "preposition",
        "present",
        "pronoun",
        "reports",
        "self",
        "sidewords",
        "slips",
        "so",
        "than",
        "their",
        "they",
        "this",
        "when",
        "yes-answer",
    }
)
"""The classes of words that the reading itself relies on."""
