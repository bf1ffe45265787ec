"""How much on which scale: each number and each degree, with when it was so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from coach.understand.degrees import Complaints, Mark
from coach.understand.message import Message
from coach.understand.numbers import Number, Numbers
from coach.understand.phrases import Found
from coach.understand.places import Places
from coach.understand.scopes import Scopes, Status
from coach.understand.vocabulary import Vocabulary

SORENESS, FATIGUE, OTHER, SLEEP = "soreness", "fatigue", "other", "sleep"
SAID = frozenset({Status.ASSERTED, Status.DOUBTFUL})
WEAK, NONE = "touch", "none"
"""Bands of what is "not very" so, and not so at all."""
DENIED_FOR = 3
"""Words from a "not" to the number that it denies: "not quite a 5"."""
LEADS = 2
"""Words before a complaint with which the next clause takes up a number."""


class When(IntEnum):
    PAST = 0
    EARLY = 1
    OPEN = 2
    LATE = 3
    NOW = 4


TIMES = (
    ("time-now", When.NOW),
    ("time-past", When.PAST),
    ("time-late", When.LATE),
    ("time-early", When.EARLY),
)


class Source(IntEnum):
    BARE = 0
    """A complaint with no degree."""
    DEGREE = 1
    NUMBER = 2


@dataclass(frozen=True, slots=True)
class Measure:
    """`low` to `high` out of ten, `value` between them. `muscular`: told with a word that is said of muscles."""

    scale: str
    low: float
    high: float
    value: float
    source: Source
    found: Found
    when: When = When.OPEN
    places: frozenset[str] = frozenset()
    muscular: bool = False
    denied: bool = False
    was: float | None = None


class Measures:
    def __init__(self, message: Message, scopes: Scopes, places: Places, vocabulary: Vocabulary) -> None:
        self.message = message
        self.scopes = scopes
        self.places = places
        self.vocabulary = vocabulary
        self.marks = Complaints(message, scopes, places, vocabulary).marks()
        named = frozenset(at for mark in self.marks for at in range(mark.found.start, mark.found.end))
        self.numbers = Numbers(message, vocabulary, named).scores()
        self.taken: set[Found] = set()
        self.assigning = Assigning(message, places, vocabulary, self.marks, self.numbers)

    def all(self) -> list[Measure]:
        numbered = [measure for number in self.numbers for measure in self._numbered(number)]
        told = [measure for mark in self.marks for measure in self._told(mark)]
        return sorted((*numbered, *told), key=lambda one: one.found.start)

    def _numbered(self, number: Number) -> Iterator[Measure]:
        if not self._is_said(number):
            return
        marks = self.assigning.marks_of(number)
        self.taken.update(mark.found for mark in marks)
        value = (number.low + number.high) / 2
        places = self.places.here(number.found)
        for scale in dict.fromkeys(mark.scale for mark in marks) or (SORENESS,):
            yield Measure(
                scale, number.low, number.high, value, Source.NUMBER, number.found, self._when(number.found), places,
                muscular=any(mark.complaint.muscular for mark in marks), was=number.was,
            )  # fmt: skip

    def _is_said(self, number: Number) -> bool:
        """Only a "not" just before it denies a number: a "no" denies nouns."""
        start = self.message.clause_at(number.start).start
        for back in range(number.start - 1, max(start, number.start - DENIED_FOR) - 1, -1):
            if self.message.words[back] in self.vocabulary.classes["not"]:
                return False
            if self.message.words[back] not in self.vocabulary.classes["amounting"]:
                break
        one = number.found
        return not (self.scopes.is_somebody_elses(one) or self.scopes.is_remote(one) or self.scopes.is_supposed(one))

    def _told(self, mark: Mark) -> Iterator[Measure]:
        if mark.status is Status.ABSENT or mark.scale == OTHER:
            return
        denied = mark.status is Status.DENIED
        if mark.found in self.taken:
            yield from self._gone(mark)
            return
        if denied and mark.complaint.quality:
            return
        graded = mark.complaint.graded or mark.band is None
        name = NONE if denied else mark.complaint.band if graded else mark.band or NONE
        band = self.vocabulary.bands[name]
        plain = mark.band is None and not denied and not mark.complaint.graded
        yield Measure(
            mark.scale, band.low, band.high, band.value, Source.BARE if plain else Source.DEGREE, mark.found,
            self._when(mark.found), mark.places, mark.complaint.muscular, denied,
        )  # fmt: skip

    def _gone(self, mark: Mark) -> Iterator[Measure]:
        """What had a number and is gone since."""
        if mark.is_gone:
            none = self.vocabulary.bands[NONE]
            yield Measure(mark.scale, none.low, none.high, none.value, Source.DEGREE, mark.found, When.NOW, mark.places)

    def _when(self, one: Found) -> When:
        """Its own words of time stand between what is measured before it and after it."""
        before, after = self._window(one)
        spans = (before,) if self._timed_before(one) else (before, after)
        for name, when in TIMES:
            if any(self.message.begins(name, at) for span in spans for at in span):
                return when
        if any(self.message.begins("time-then", at) for at in before):
            return When.LATE
        tense = any(self.message.words[at] in self.vocabulary.classes["was"] for at in before)
        return When.EARLY if tense else When.OPEN

    def _timed_before(self, one: Found) -> bool:
        """Whoever writes "yesterday 4 today 3" tells the time first; the words behind the 4 are not the 4's."""
        clause = self.message.clause_at(one.start)
        numbers = [number.start for number in self.numbers if clause.start <= number.start < clause.end]
        if len(numbers) < 2 or one.start == numbers[-1]:
            return False
        return any(self.message.begins(name, at) for name, _ in TIMES for at in range(clause.start, numbers[0]))

    def _window(self, one: Found) -> tuple[range, range]:
        clause = self.message.clause_at(one.start)
        stands = [number.found for number in self.numbers] + [mark.found for mark in self.marks]
        before = max(
            (other.end for other in stands if other.end <= one.start and other.start >= clause.start),
            default=clause.start,
        )
        after = min(
            (number.start for number in self.numbers if clause.end > number.start >= one.end), default=clause.end
        )
        return range(before, one.start), range(one.start, after)


class Assigning:
    """Which complaints a number is a number of."""

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
            return []
        sentence = self.message.sentence_at(number.start)
        since = max((other.end for other in self.numbers if other.end <= number.start), default=0)
        return [
            mark
            for mark in self.marks
            if since <= mark.found.start < number.start and self.message.sentence_at(mark.found.start) == sentence
        ]

    def _nearest(self, number: Number, marks: list[Mark]) -> list[Mark]:
        free = [mark for mark in marks if not self._another_between(number, mark)]
        if not free:
            return []
        numbers_first = self._numbers_first(number)

        def far(mark: Mark) -> tuple[int, bool]:
            before = mark.found.end <= number.start
            return gap(number.found, mark.found), before is numbers_first

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
        before = self.message.clauses[clause - 1]
        marks = [mark for mark in self.marks if before.start <= mark.found.start < before.end]
        if not marks:
            return self.given.get(clause - 1, []) if not self.places.here(number.found) else []
        if self._another_between(number, marks[-1]):
            return self.given.get(clause - 1, []) if not self.places.here(number.found) else []
        last, placed = marks[-1], bool(self.places.here(number.found))
        if last.status is Status.DENIED and not self._asks(before.sentence):
            return []
        if last.scale in {OTHER, SLEEP}:
            return [last] if last.found.end == before.end else []
        if placed and (last.scale == FATIGUE or last.places):
            return []
        return [last]

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
        if after.sentence != self.message.clauses[clause].sentence or self._holds_number(after.start, after.end):
            return []
        leading = [mark for mark in self.marks if after.start <= mark.found.start <= after.start + LEADS]
        return [mark for mark in leading if mark.band is None and mark.status in SAID][:1]

    def _holds_number(self, start: int, end: int) -> bool:
        return any(start <= other.start < end for other in self.numbers)


def gap(one: Found, other: Found) -> int:
    return max(0, one.start - other.end, other.start - one.end)


def of_scale(measures: Iterable[Measure], scale: str) -> list[Measure]:
    return [one for one in measures if one.scale == scale]
