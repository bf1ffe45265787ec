"""What is asked, feared, hoped or imagined, and so not said to be."""

from collections.abc import Mapping
from enum import IntEnum

from coach.understand.message import Clause, Message
from coach.understand.phrases import Found

PLACE = "place:"
YES_OR_NO = frozenset({"question", "question-mark"})
"""Openers of questions that a yes or a no answers."""

Classes = Mapping[str, frozenset[str]]


class Supposed(IntEnum):
    NO = 0
    PERHAPS = 1
    YES = 2


class Suppositions:
    """`level[i]` is how far word i is only supposed; `answered[s]` what followed the question of sentence s."""

    def __init__(self, message: Message, classes: Classes) -> None:
        self.message = message
        self.classes = classes
        self.level = [Supposed.NO] * len(message.words)
        self.dreaded = {at for one in message.named("worry") for at in self.rest_of_clause(one)}
        """Words behind a worry: what is named there is the runner's own, though nothing has happened to it."""
        self.answered: dict[int, bool] = {}
        self.state = Supposed.NO
        self.until = 0
        """Where the phrase ends that supposes something: it may reach into the next clause."""
        self.asks = bool(message.tokens.asked)
        for number, clause in enumerate(message.clauses):
            self._enter(number, clause)
            for at in range(clause.start, clause.end):
                self.state = max(self.state, self.begun(at))
                self.level[at] = self.state
        self._questions()

    def rest_of_clause(self, one: Found) -> range:
        return range(one.end, self.message.clause_at(one.start).end)

    def _enter(self, number: int, clause: Clause) -> None:
        if clause.link == "or" or (clause.link == "comma" and self.is_list(number)) or clause.start < self.until:
            return
        if clause.link == "and" and self.state:
            has_subject = self.is_place(clause.start + 1) or any(
                self.message.words[at] in self.classes["own"] | self.classes["pronoun"]
                for at in range(clause.start, clause.end)
            )
            self.state = Supposed.PERHAPS if has_subject else self.state
            return
        self.state = Supposed.NO

    def is_place(self, at: int) -> bool:
        return any(one.name.startswith(PLACE) for one in self.message.starts.get(at, ()))

    def is_list(self, number: int) -> bool:
        """A comma inside "might swell, pop or snap"."""
        if not self.state or number + 1 > len(self.message.clauses):
            return False
        clause = self.message.clauses[number]
        inner = self.message.words[clause.start : clause.end]
        return len(inner) <= 5 and any(word in self.classes["or"] for word in inner)

    def begun(self, at: int) -> Supposed:
        message = self.message
        for one in message.starts.get(at, ()):
            match one.name:
                case "if" | "would" | "hearsay" | "avoid":
                    self.until = max(self.until, one.end)
                    return Supposed.YES
                case "worry" | "hope":
                    self.until = max(self.until, one.end)
                    return self.feared(one.end, one.name)
                case "unsure":
                    return Supposed.PERHAPS
                case _:
                    pass
        return Supposed.NO

    def feared(self, at: int, name: str) -> Supposed:
        """To be worried about the swelling says that there is one; worried about swelling does not."""
        words = self.message
        about = words.word(at) in self.classes["preposition"]
        if about and words.word(at + 1) in self.classes["definite"]:
            return Supposed.NO
        if name == "hope" or about:
            return Supposed.YES
        return Supposed.PERHAPS

    def _questions(self) -> None:
        for number, sentence in enumerate(self.message.sentences):
            asked = self.message.sentence_at(sentence.start) in self.message.tokens.asked
            opener = next((one for at in sentence if (one := self.opener(at, asked=asked))), None)
            self.asks = self.asks or opener is not None
            if (opener or asked) and self.message.begins("if", sentence.start):
                self._imagine(sentence)
            elif opener:
                self._ask(range(opener.start, sentence.stop), opener)
            elif asked:
                self._ask_without_opener(sentence)
            if (opener.name in YES_OR_NO if opener else asked) and number + 1 < len(self.message.sentences):
                self._answer(sentence, self.message.sentences[number + 1])

    def _imagine(self, sentence: range) -> None:
        """As in: if it wakes me and I cannot walk, what do I do?"""
        for at in sentence:
            self.level[at] = Supposed.YES

    def opener(self, at: int, *, asked: bool) -> Found | None:
        """Auxiliary and subject in the order of a question; with a question mark a bare auxiliary is enough."""
        begins = self.message.begins
        clause_start = self.message.clause_at(at).start
        first = at == clause_start or self.message.words[at - 1] in self.classes["light-start"]
        found = begins("question", at) or begins("how", at) or begins("why", at)
        if found and (first or asked):
            return found
        return begins("question-mark", at) if asked and first else None

    def _ask(self, span: range, opener: Found) -> None:
        presumed = opener.name == "why"
        for at in span:
            before = self.message.words[at - 1] if at > opener.start else ""
            presumed = presumed or (before in self.classes["that"] and self.message.words[at] in self.classes["own"])
            known = self.is_known(before, opener) and self.message.words[at] in self.classes["finding"]
            self.level[at] = max(self.level[at], Supposed.PERHAPS if presumed or known else Supposed.YES)

    def is_known(self, before: str, opener: Found) -> bool:
        """As in: should I run on this swollen ankle, how do I treat the swelling."""
        return before in self.classes["this" if opener.name == "question" else "definite"]

    def _ask_without_opener(self, sentence: range) -> None:
        """A bare "swelling?" and "would be bad, right?" tell nothing; "my ankle popped?" does."""
        last = self.message.clause_at(sentence.stop - 1)
        small = self.classes["light"] | self.classes["finding"]
        span = range(last.start, last.end)
        bare = all(self.message.words[at] in small for at in span) or any(self.level[at] == Supposed.YES for at in span)
        for at in span:
            self.level[at] = max(self.level[at], Supposed.YES if bare else Supposed.PERHAPS)

    def _answer(self, question: range, reply: range) -> None:
        answer = self.answer(reply)
        if answer:
            for at in question:
                self.level[at] = Supposed.NO
        if answer is not None:
            self.answered[self.message.sentence_at(question.start)] = answer

    def answer(self, reply: range) -> bool | None:
        """A "no" that goes on with a noun denies something else: "why is it swollen? No pain elsewhere"."""
        word, after = self.message.words[reply.start], reply.start + 1
        if word in self.classes["yes-answer"]:
            return True
        ends = self.message.pauses[after] or self.message.words[after] in self.classes["pronoun"] | self.classes["own"]
        denies = word in self.classes["no-answer"] and (ends or word not in self.classes["no"])
        return False if denies or word in self.classes["not"] else None
