"""Which complaints a number is a number of."""

from coach.understand.degrees import Mark
from coach.understand.message import Clause, Message
from coach.understand.numbers import Number
from coach.understand.places import Places, distance
from coach.understand.scopes import SAID, Status
from coach.understand.vocabulary import Vocabulary

PLACE = "place:"
SORENESS, FATIGUE, OTHER, SLEEP = "soreness", "fatigue", "other", "sleep"
LEADS = 2
"""Words before a complaint with which the next clause takes up a number."""
MANY = 3
"""Scales in a list that one number is surely for."""


class Assigning:
    def __init__(
        self, message: Message, places: Places, vocabulary: Vocabulary, marks: list[Mark], numbers: list[Number]
    ) -> None:
        self.message = message
        self.places = places
        self.vocabulary = vocabulary
        self.marks = marks
        self.numbers = numbers
        self.given: dict[int, list[Mark]] = {}
        """By clause, what its last number was a number of."""

    def marks_of(self, number: Number) -> list[Mark]:
        marks = self._marks_of(number)
        self.given[self.message.clause_of[number.start]] = marks
        return marks

    def _marks_of(self, number: Number) -> list[Mark]:
        clause = self.message.clause_of[number.start]
        here = [mark for mark in self.marks if self.message.clause_of[mark.found.start] == clause]
        shared = self._all_of(number)
        if shared:
            return shared
        if here:
            return self._nearest(number, here)
        return self._from_before(number, clause) or self._from_after(number, clause)

    def _all_of(self, number: Number) -> list[Mark]:
        """As in "pain stiffness tiredness all 0"."""
        if self.message.word(number.start - 1) not in self.vocabulary.classes["all"]:
            return self._list_of(number)
        sentence = self.message.sentence_at(number.start)
        since = max((other.end for other in self.numbers if other.end <= number.start), default=0)
        return [
            mark
            for mark in self.marks
            if since <= mark.found.start < number.start and self.message.sentence_at(mark.found.start) == sentence
        ]

    def _list_of(self, number: Number) -> list[Mark]:
        """As in "pain, stiffness and tiredness at 0", "all at 0: pain, stiffness and tiredness"."""
        word, classes = self.message.word, self.vocabulary.classes
        before = number.start - 1
        apart = word(before) in classes["preposition"] & classes["amounting"] and not self.message.pauses[number.start]
        counted = SAID | {Status.DENIED} if number.high == 0 else SAID
        marks = [mark for mark in self.marks if mark.band is None and mark.status in counted]
        if apart and word(before - 1) in classes["all"]:
            return self._row_before(before - 1, marks) or self._row_after(number.end, marks)
        row = self._row_before(number.start - apart, marks)
        return row if apart or len({mark.scale for mark in row}) >= MANY else []

    def _row_before(self, at: int, marks: list[Mark]) -> list[Mark]:
        """Two or more with nothing but an "and" between them, up to this word."""
        ends = {mark.found.end: mark for mark in marks}
        row: list[Mark] = []
        while at in ends or (row and self._links(at - 1)):
            row += [ends[at]] if at in ends else []
            at = ends[at].found.start if at in ends else at - 1
        return row if len(row) > 1 else []

    def _row_after(self, at: int, marks: list[Mark]) -> list[Mark]:
        begins = {mark.found.start: mark for mark in marks}
        row: list[Mark] = []
        while at in begins or (row and self._links(at)):
            row += [begins[at]] if at in begins else []
            at = begins[at].found.end if at in begins else at + 1
        return row if len(row) > 1 else []

    def _links(self, at: int) -> bool:
        return self.message.word(at) in self.vocabulary.classes["and"] | self.vocabulary.classes["definite"]

    def _nearest(self, number: Number, marks: list[Mark]) -> list[Mark]:
        free = [mark for mark in marks if not self._another_between(number, mark)]
        if not free:
            return []
        numbers_first = self._numbers_first(number)

        def far(mark: Mark) -> tuple[int, bool]:
            before = mark.found.end <= number.start
            return distance(number.found, mark.found), before is numbers_first

        best = min(free, key=far)
        return [best]

    def _numbers_first(self, number: Number) -> bool:
        """Whoever writes "2 pain 3 stiffness" writes the number before its name."""
        sentence = self.message.sentence_at(number.start)
        first_number = min(one.start for one in self.numbers if self.message.sentence_at(one.start) == sentence)
        first_mark = min(
            (one.found.start for one in self.marks if self.message.sentence_at(one.found.start) == sentence), default=0
        )
        return first_number < first_mark

    def _another_between(self, number: Number, mark: Mark) -> bool:
        first, last = sorted((number.found, mark.found), key=lambda one: one.start)
        if first.start == number.start and any(self._joins(at) for at in range(first.end, last.start)):
            return True
        return any(first.end <= other.start and other.end <= last.start for other in self.numbers)

    def _joins(self, at: int) -> bool:
        """After "and" something new is said: "3/10 by the end and very stiff"."""
        word = self.message.words[at]
        return any(word in self.vocabulary.classes[name] for name in ("and", "or", "but"))

    def _from_before(self, number: Number, clause: int) -> list[Mark]:
        """A clause that names nothing goes on from the one before: "calf stiffer than yesterday, about 5"."""
        if clause == 0 or not self._may_carry(number, clause):
            return []
        before, passed = self._before(clause)
        marks = [mark for mark in self.marks if before.start <= mark.found.start < before.end]
        if not marks:
            return self.given.get(clause - 1, []) if not self.places.here(number.found) else []
        if self._another_between(number, marks[-1]):
            return self.given.get(clause - 1, []) if not self.places.here(number.found) else []
        last, placed = marks[-1], passed or bool(self.places.here(number.found))
        if last.status is Status.DENIED and not self._asks(before.sentence):
            return []
        if last.scale in {OTHER, SLEEP}:
            return [last] if last.found.end == before.end else []
        if placed and (last.scale == FATIGUE or last.places):
            return []
        return [last]

    def _before(self, clause: int) -> tuple[Clause, bool]:
        """The clause before, past one that only names a place: "tight, left hammy, 3"; and whether one was passed."""
        before = self.message.clauses[clause - 1]
        further = self.message.clauses[clause - 2] if clause > 1 else before
        if further.sentence != before.sentence or not self._is_place(before):
            return before, False
        return further, True

    def _is_place(self, clause: Clause) -> bool:
        classes = self.vocabulary.classes
        small = classes["determiner"] | classes["sidewords"]
        words = self.message.words[clause.start : clause.end]
        named = sum(
            any(one.name.startswith(PLACE) for one in self.message.starts.get(at, ()))
            for at in range(clause.start, clause.end)
        )
        return named == 1 and sum(word not in small for word in words) == 1

    def _may_carry(self, number: Number, clause: int) -> bool:
        here, before = self.message.clauses[clause], self.message.clauses[clause - 1]
        if here.sentence == before.sentence or self._asks(before.sentence):
            return True
        return not self.places.here(number.found)

    def _asks(self, sentence: int) -> bool:
        return sentence in self.message.tokens.asked

    def _from_after(self, number: Number, clause: int) -> list[Mark]:
        """As in "2/10, stiff"."""
        if clause + 1 >= len(self.message.clauses) or self.places.here(number.found):
            return []
        after = self.message.clauses[clause + 1]
        apart = after.sentence != self.message.clauses[clause].sentence and not self._is_of(after)
        if apart or self._holds_number(after.start, after.end):
            return []
        leading = [mark for mark in self.marks if after.start <= mark.found.start <= after.start + LEADS]
        return [mark for mark in leading if mark.band is None and mark.status in SAID][:1]

    def _is_of(self, clause: Clause) -> bool:
        """As in "an 8... of joy"."""
        return self.message.words[clause.start] in self.vocabulary.classes["of"]

    def _holds_number(self, start: int, end: int) -> bool:
        return any(start <= other.start < end for other in self.numbers)
