"""Whose body is spoken of: the runner's own unless somebody else is the subject or the possessor."""

from collections.abc import Mapping
from enum import IntEnum

from coach.understand.message import Message
from coach.understand.vocabulary import Grammar

Classes = Mapping[str, frozenset[str]]

PLACE = "place:"
LEAD = 2
"""Words that may stand before the subject of a clause."""


class Owner(IntEnum):
    SELF = 0
    UNCLEAR = 1
    """Somebody else was spoken of, and then a body part without a word of whose it is."""
    OTHER = 2


class Owners:
    """`of[i]`: whose body word i speaks of."""

    def __init__(self, message: Message, classes: Classes, known: frozenset[str], grammar: Grammar) -> None:
        self.message = message
        self.possessive = grammar.possessive
        self.things_are_he = grammar.things_are_he
        self.classes = classes
        self.known = known
        self.of = [Owner.SELF] * len(message.words)
        self.owner = Owner.SELF
        self.last_person = ""
        self.subject = True
        for at in range(len(message.words)):
            self._word(at)
            self.of[at] = self.owner
        self._possessed_later()

    def _word(self, at: int) -> None:
        message, word = self.message, self.message.words[at]
        clause = message.clause_at(at)
        if at == clause.start:
            self._enter(at, clause.link)
        if self.is_runner(at):
            self.owner = Owner.SELF
        elif message.begins("person", at):
            self._person(at)
        elif message.begins("professional", at):
            self.last_person = "professional"
            self.owner = Owner.SELF
        elif word in self.classes["reports"]:
            self.owner = Owner.SELF
        elif self.is_theirs(at):
            self.owner, self.subject = Owner.OTHER, True

    def is_runner(self, at: int) -> bool:
        """Not "me" in "the girl next to me fainted"."""
        word = self.message.words[at]
        beside = word in self.classes["me"] and self.message.word(at - 1) in self.classes["companion"]
        return word in self.classes["self"] and not beside

    def is_theirs(self, at: int) -> bool:
        word = self.message.words[at]
        if word in self.classes["their"] and (
            self.is_place(at + 1) or self.message.word(at + 1) in self.classes["finding"]
        ):
            return True
        if word in self.classes["he"]:
            return self.last_person != "professional" and not self.is_thing(at)
        return word == self.possessive and self.is_name(at - 1) and self.is_place(at + 1)

    def is_thing(self, at: int) -> bool:
        """Nobody has been spoken of whom "he" could mean, not by name either."""
        if not self.things_are_he or self.last_person:
            return False
        return not any(self.is_name(before) for before in range(at))

    def _enter(self, at: int, link: str) -> None:
        """Who was only met in the clause before is gone; who was its subject may still be spoken of."""
        if self.owner == Owner.SELF:
            return
        ended = link == "stop" and self.message.words[at] not in self.classes["they"]
        if not self.subject or ended or self.follows_for_me(at):
            self.owner = Owner.SELF
        elif link == "but" or (link != "stop" and self.names_anew(at)):
            self.owner = Owner.UNCLEAR

    def follows_for_me(self, at: int) -> bool:
        """What comes of it is the runner's: "the kids are ill, so no run"."""
        after = self.message.word(at + 1)
        theirs = ("they", "pronoun", "definite", "their", "finding", "adjective", "sidewords")
        elsewhere = any(after in self.classes[name] for name in theirs) or self.is_place(at + 1)
        return self.message.words[at] in self.classes["thus"] and not elsewhere

    def names_anew(self, at: int) -> bool:
        return self.is_place(at) or self.message.words[at] in self.classes["definite"]

    def _person(self, at: int) -> None:
        """With, for or like somebody, the runner stays the one who is spoken of."""
        first = at - 1 if self.message.word(at - 1) in self.classes["determiner"] else at
        self.last_person = "person"
        if self.message.word(first - 1) in self.classes["and"] and self.message.word(first - 2) in self.classes["self"]:
            return
        if self.message.word(first - 1) in self.classes["of"] and self.is_place(first - 2):
            self._possessed_before(first - 1)
        if self.message.word(first - 1) not in self.classes["companion"]:
            self.owner = Owner.OTHER
            self.subject = first - self.message.clause_at(at).start <= LEAD

    def _possessed_before(self, at: int) -> None:
        """As in "the ankle of my brother", where the owner comes last."""
        for before in range(self.message.clause_at(at).start, at):
            self.of[before] = Owner.OTHER

    def _possessed_later(self) -> None:
        """In one clause the possessor of the body part is the one it happened to: "Tom snapped his achilles"."""
        for clause in self.message.clauses:
            span = range(clause.start, clause.end)
            if any(self.message.words[at] in self.classes["self"] for at in span):
                continue
            taken = any(self.message.words[at] in self.classes["their"] and self.is_place(at + 1) for at in span)
            for at in span if taken else ():
                self.of[at] = Owner.OTHER

    def is_place(self, at: int) -> bool:
        """A body part, perhaps with a side before it."""
        if self.message.word(at) in self.classes["sidewords"]:
            at += 1
        return any(one.name.startswith(PLACE) for one in self.message.starts.get(at, ()))

    def is_name(self, at: int) -> bool:
        word = self.message.word(at)
        return word not in self.known and self.message.tokens.items[at].typed[:1].isupper()
