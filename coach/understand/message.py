"""A message taken apart: words, clauses, and the meanings found in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coach.understand.phrases import Found
from coach.understand.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Clause:
    """Words `start` up to `end`; `link` is what joins it to the clause before."""

    start: int
    end: int
    link: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Message:
    tokens: Tokens
    words: Sequence[str]
    pauses: Sequence[bool]
    clauses: Sequence[Clause]
    clause_of: Sequence[int]
    sentences: Sequence[range]
    found: Mapping[str, Sequence[Found]]
    starts: Mapping[int, Sequence[Found]]
    """What was found, by the word where it begins."""

    def named(self, name: str) -> Sequence[Found]:
        return self.found.get(name, ())

    def begins(self, name: str, at: int) -> Found | None:
        for one in self.starts.get(at, ()):
            if one.name == name:
                return one
        return None

    def inside(self, name: str, start: int, end: int) -> bool:
        """Does the meaning begin at one of these words?"""
        return any(start <= one.start < end for one in self.named(name))

    def clause_at(self, at: int) -> Clause:
        return self.clauses[self.clause_of[at]]

    def sentence_at(self, at: int) -> int:
        return self.tokens.items[at].sentence

    def word(self, at: int) -> str:
        """The word there, or nothing beyond either end."""
        return self.words[at] if 0 <= at < len(self.words) else ""
