"""What is denied: from "no", "not", "never" to where the denial ends."""

from collections.abc import Collection, Iterable, Mapping
from enum import IntEnum

from coach.understand.message import Clause, Message
from coach.understand.vocabulary import Grammar

Classes = Mapping[str, frozenset[str]]


class Denial(IntEnum):
    NONE = 0
    WEAK = 1
    """"Not very", or a list in which the denial may have ended: counts until it is asked about."""
    FULL = 2


PLACE = "place:"
LONGEST_LIST = 8
LONGEST_MEANING = 8
"""Words before a "not" in which a meaning may begin that holds it."""
NOUN_DENIAL = "no"
"""Denies a noun with what belongs to it ("no swelling or bruises"), not a description after it ("no pain swollen")."""
VERB_DENIAL = "not"
WEAK_DENIAL = "not-very"


class Negation:
    """Walks the words once; `level[i]` is how far word i is denied."""

    def __init__(self, message: Message, classes: Classes, spoken: Collection[str], grammar: Grammar) -> None:
        """`spoken`: the meanings that keep a "not" of their own for themselves, as "can not walk" does."""
        self.message = message
        self.spoken = spoken
        self.classes = classes
        self.grammar = grammar
        self.level = [Denial.NONE] * len(message.words)
        self.kind = ""
        self.since = 0
        """The word with which the denial begins."""
        self.noun_seen = False
        for number, clause in enumerate(message.clauses):
            self._enter(number, clause)
            for at in range(clause.start, clause.end):
                self._word(at)
            self._answered(number, clause)
            if grammar.denial_may_follow:
                self._denied_behind(clause)

    def _enter(self, number: int, clause: Clause) -> None:
        """A denial outlives its clause only in a list: "no swelling, numbness or tingling"."""
        if clause.link == "or":
            self.noun_seen = False
        elif clause.link in {"comma", "and"} and self.kind and self.is_bare(clause):
            closing = clause.link == "comma" and self.closes_list(number)
            if clause.link == "comma" and not closing:
                self.kind = WEAK_DENIAL if self.noun_form(clause) else ""
            self.noun_seen = self.kind == NOUN_DENIAL and not closing
        else:
            self.kind = ""

    def _word(self, at: int) -> None:
        message, word = self.message, self.message.words[at]
        begun = self.begun(at)
        if begun:
            self.kind, self.noun_seen, self.since = begun, False, at
            return
        if not self.kind:
            return
        breaks = word in self.classes["breaks"] and not self.strengthens(at)
        if breaks or self.describes_anew(at) or self.corrects(at):
            self.kind = ""
            return
        self.level[at] = Denial.WEAK if self.kind == WEAK_DENIAL else Denial.FULL
        if word in self.classes["or"]:
            self.noun_seen = False
        elif not (word in self.classes["light"] or word in self.classes["adjective"] or self.is_place(at)):
            self.noun_seen = True
        if message.begins("evaluation", at):
            self.kind = ""

    def strengthens(self, at: int) -> bool:
        """As in: does not even hurt."""
        return self.message.words[at] in self.classes["at-all"] and self.message.word(at - 1) in self.classes["not"]

    def begun(self, at: int) -> str:
        """The denial that begins here, unless the word is part of a phrase with a meaning of its own."""
        if self.message.begins("weak-denial", at):
            return WEAK_DENIAL
        word = self.message.words[at]
        if word in self.classes["no"]:
            kind = NOUN_DENIAL
        elif word in self.classes["not"]:
            kind = VERB_DENIAL
        else:
            return ""
        return "" if self.inside_meaning(at) or self.is_doubled(at) else kind

    def is_doubled(self, at: int) -> bool:
        """Where one cannot hop without pain there is pain."""
        start = self.message.clause_at(at).start
        doubled = self.message.words[at] in self.classes["without"]
        return doubled and any(self.message.words[back] in self.classes["not"] for back in range(start, at))

    def inside_meaning(self, at: int) -> bool:
        return any(
            one.start <= at < one.end
            for start in range(max(0, at - LONGEST_MEANING), at + 1)
            for one in self.message.starts.get(start, ())
            if one.name in self.spoken
        )

    def describes_anew(self, at: int) -> bool:
        if self.grammar.adjectives_follow:
            return False
        anew = (
            self.message.words[at] in self.classes["adjective"] and self.message.word(at - 1) not in self.classes["of"]
        )
        return self.kind == NOUN_DENIAL and self.noun_seen and anew

    def corrects(self, at: int) -> bool:
        """The verb said again tells what it is instead: "no es dolor es tirantez"."""
        word = self.message.words[at]
        return word in self.classes["be"] and word in self.message.words[self.since : at]

    def is_bare(self, clause: Clause) -> bool:
        """Only findings, perhaps with the place behind them: an item of a list and not a statement of its own."""
        placed = False
        for at in range(clause.start, clause.end):
            if self.is_item(at):
                if placed and self.message.words[at] in self.classes["finding"] | self.classes["adjective"]:
                    return False
            elif not self.is_any(at, ("determiner", "sidewords", "etc")):
                if not self.is_place(at):
                    return False
                placed = True
        return True

    def is_any(self, at: int, names: Iterable[str]) -> bool:
        return any(self.message.words[at] in self.classes[name] for name in names)

    def is_place(self, at: int) -> bool:
        return any(one.name.startswith(PLACE) for one in self.message.starts.get(at, ()))

    def is_item(self, at: int) -> bool:
        word = self.message.words[at]
        return word in self.classes["light"] or word in self.classes["finding"] or word in self.classes["adjective"]

    def noun_form(self, clause: Clause) -> bool:
        return not any(self.message.words[at] in self.classes["adjective"] for at in range(clause.start, clause.end))

    def closes_list(self, number: int) -> bool:
        """Does an "or" follow, with nothing but items before it?"""
        for clause in self.message.clauses[number : number + LONGEST_LIST]:
            if clause.sentence != self.message.clauses[number].sentence or clause.link == "but":
                return False
            inner = self.message.words[clause.start : clause.end]
            if clause.link == "or" or any(word in self.classes["or"] or word in self.classes["etc"] for word in inner):
                return True
            if not self.is_bare(clause):
                return False
        return False

    def _answered(self, number: int, clause: Clause) -> None:
        """The answer stands behind: "swelling none", "swelling: no", "swelling, no"."""
        answers = self.classes["no-answer"]
        last = clause.end - 1
        if self.message.words[last] not in answers or self.inside_meaning(last) or self.goes_along(last):
            return
        if clause.start < last:
            self._deny(self.answered_from(clause.start, last), last)
        elif clause.link == "comma" and number and self.is_term(self.message.clauses[number - 1]):
            before = self.message.clauses[number - 1]
            self._deny(before.start, before.end)
        self.kind = ""

    def answered_from(self, start: int, last: int) -> int:
        """After an "and" the answer is about something else: "this one is cold and the other one no"."""
        joined = max((at for at in range(start, last) if self.message.words[at] in self.classes["and"]), default=start)
        listed = any(self.is_finding(at) or self.is_place(at) for at in range(joined, last))
        return start if listed else joined

    def goes_along(self, at: int) -> bool:
        """The word only repeats a denial before it."""
        before = self.message.words[self.message.clause_at(at).start : at]
        denials = self.classes["no"] | self.classes["not"]
        return self.grammar.negative_concord and not denials.isdisjoint(before)

    def _denied_behind(self, clause: Clause) -> None:
        """A "not" behind the verb, with nothing after it that it could deny."""
        for at in range(clause.start + 1, clause.end):
            if self.message.words[at] in self.classes["not"] and self.begun(at) == VERB_DENIAL:
                after = range(at + 1, clause.end)
                if not any(self.is_finding(later) for later in after):
                    self._deny(clause.start, at)

    def is_finding(self, at: int) -> bool:
        word = self.message.words[at]
        return word in self.classes["finding"] or word in self.classes["adjective"]

    def is_term(self, clause: Clause) -> bool:
        """Something that an answer may follow: findings and places, no statement."""
        return all(self.is_item(at) or self.is_place(at) for at in range(clause.start, clause.end))

    def _deny(self, start: int, end: int) -> None:
        for at in range(start, end):
            self.level[at] = Denial.FULL
