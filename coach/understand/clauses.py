"""Where one statement ends and the next begins, also without punctuation, as in dictation."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import attrgetter

from coach.understand.message import Clause
from coach.understand.phrases import Found
from coach.understand.tokens import Token, Tokens

Classes = Mapping[str, frozenset[str]]
Starts = Mapping[int, Sequence[Found]]

PLACE = "place:"
LONGEST_SUBJECT = 5
"""Words that may stand before the verb of a subject such as "the left one of my ankles"."""


def clauses(tokens: Tokens, starts: Starts, classes: Classes, possessive: str = "") -> tuple[list[Clause], list[int]]:
    """The clauses, and for every word the number of its clause."""
    splitter = Splitter(tokens.items, starts, classes, possessive)
    parts: list[Clause] = []
    clause_of: list[int] = []
    begin, link = 0, "start"
    for at in range(len(tokens.items)):
        new = splitter.link(at)
        if new and at > begin:
            parts.append(Clause(begin, at, link, tokens.items[begin].sentence))
            begin = at
        if new:
            link = new
        clause_of.append(len(parts))
    if tokens.items:
        parts.append(Clause(begin, len(tokens.items), link, tokens.items[begin].sentence))
    return parts, clause_of


def sentences(parts: Sequence[Clause]) -> list[range]:
    return [
        range(part[0].start, part[-1].end)
        for _, group in groupby(parts, key=attrgetter("sentence"))
        if (part := list(group))
    ]


class Splitter:
    def __init__(self, items: Sequence[Token], starts: Starts, classes: Classes, possessive: str) -> None:
        self.words = [token.word for token in items]
        self.possessive = possessive
        self.items = items
        self.starts = starts
        self.classes = classes

    def link(self, at: int) -> str:
        """How a clause that begins at this word is joined to the one before; empty where none begins."""
        if at == 0 or self.items[at].sentence != self.items[at - 1].sentence:
            return "stop"
        word = self.words[at]
        if word in self.classes["but"]:
            return "but"
        if word in self.classes["because"] or (word in self.classes["so"] and self.states(at + 1)):
            return "because"
        joined = word in self.classes["and"] or word in self.classes["or"]
        if joined and (self.items[at].pause or self.states(at + 1)):
            return "or" if word in self.classes["or"] else "and"
        if self.items[at].pause:
            return "comma"
        return "run-on" if self.is_subject(at) and self.may_follow(at) else ""

    def states(self, at: int) -> bool:
        """After "and": does something begin that can stand alone?"""
        word = self.word(at)
        if word in self.classes["breaks"] and self.word(at + 1) in self.classes["finite"]:
            return True
        return word in self.classes["finite"] or word in self.classes["opens"] or self.is_subject(at)

    def is_subject(self, at: int) -> bool:
        word = self.word(at)
        if word in self.classes["speaker"]:
            return True
        if word in self.classes["pronoun"]:
            return self.is_verb(at + 1)
        begins = word in self.classes["determiner"] or word in self.classes["sidewords"] or self.is_place(at)
        return begins and self.verb_after_place(at)

    def verb_after_place(self, at: int) -> bool:
        seen = False
        for ahead in range(at, at + LONGEST_SUBJECT):
            if seen and self.is_verb(ahead):
                return True
            seen = seen or self.is_place(ahead)
            if not self.in_noun_phrase(ahead):
                return False
        return False

    def in_noun_phrase(self, at: int) -> bool:
        word = self.word(at)
        return self.is_place(at) or word in self.classes["determiner"] or word in self.classes["sidewords"]

    def is_verb(self, at: int) -> bool:
        word = self.word(at)
        return word in self.classes["finite"] or word in self.classes["modal"]

    def is_place(self, at: int) -> bool:
        return any(one.name.startswith(PLACE) for one in self.starts.get(at, ()))

    def is_person(self, at: int) -> bool:
        return any(one.name == "person" for one in self.starts.get(at, ()))

    def may_follow(self, at: int) -> bool:
        """After "in", "press" or "think that" a noun or a clause belongs to what stands before."""
        before = self.words[at - 1]
        closed = any(before in self.classes[name] for name in ("complement", "and", "or", "preposition", "determiner"))
        if closed or before == self.possessive or self.is_person(at - 1):
            return False
        return self.words[at] in self.classes["speaker"] or not self.in_noun_phrase(at - 1)

    def word(self, at: int) -> str:
        """Nothing beyond a pause."""
        return self.words[at] if at < len(self.words) else ""
