"""How much on which scale: each number and each degree, with when it was so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from coach.understand.assigning import OTHER, SORENESS, Assigning
from coach.understand.degrees import Complaints, Mark
from coach.understand.message import Message
from coach.understand.numbers import Number, Numbers
from coach.understand.phrases import Found
from coach.understand.places import Places
from coach.understand.scopes import Scopes, Status
from coach.understand.timing import Timing, When
from coach.understand.vocabulary import Vocabulary

WEAK, NONE = "touch", "none"
"""Bands of what is "not very" so, and not so at all."""
DENIED_FOR = 3
"""Words from a "not" to the number that it denies: "not quite a 5"."""


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
        self.timing = Timing(
            message, vocabulary, [number.found for number in self.numbers], [mark.found for mark in self.marks]
        )
        named_scales = [mark for mark in self.marks if not mark.complaint.later]
        self.assigning = Assigning(message, places, vocabulary, named_scales, self.numbers)

    def all(self) -> list[Measure]:
        numbered = [measure for number in self.numbers for measure in self._numbered(number)]
        told = [measure for mark in self.marks for measure in self._told(mark)]
        return sorted((*numbered, *told), key=lambda one: one.found.start)

    def _numbered(self, number: Number) -> Iterator[Measure]:
        if not self._is_said(number):
            return
        marks = self.assigning.marks_of(number)
        if self._is_denied_behind(number):
            return
        self.taken.update(mark.found for mark in marks)
        value = (number.low + number.high) / 2
        places = self.places.here(number.found)
        for scale in dict.fromkeys(mark.scale for mark in marks) or (SORENESS,):
            yield Measure(
                scale, number.low, number.high, value, Source.NUMBER, number.found, self.timing.when(number.found),
                places, muscular=any(mark.complaint.muscular for mark in marks), was=number.was,
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
        if self._is_advice(number) or self._is_put_as_question(number):
            return False
        return not (self.scopes.is_somebody_elses(one) or self.scopes.is_remote(one) or self.scopes.is_supposed(one))

    def _is_denied_behind(self, number: Number) -> bool:
        """As in "a 6 no, more of a 4": another value follows in the next clause."""
        here, classes = self.message.clause_of[number.start], self.vocabulary.classes
        rest = self.message.words[number.end : self.message.clauses[here].end]
        denied = bool(rest) and rest[0] in classes["no-answer"] | classes["not"]
        if not denied or any(word not in classes["amounting"] for word in rest[1:]):
            return False
        after = (other.found for other in self.numbers if self.message.clause_of[other.start] == here + 1)
        return any(not self.places.here(one) for one in after)

    def _is_put_as_question(self, number: Number) -> bool:
        """As in "one to ten? a two": the number of the answer counts."""
        sentence = self.message.sentence_at(number.start)
        later = any(self.message.sentence_at(other.start) == sentence + 1 for other in self.numbers)
        return later and sentence in self.message.tokens.asked

    def _is_advice(self, number: Number) -> bool:
        """As in "physio says 4 max"."""
        clause = self.message.clause_at(number.start)
        span = range(clause.start, number.start)
        advised = self.message.inside("professional", clause.start, number.start)
        return advised and any(self.message.words[at] in self.vocabulary.classes["reports"] for at in span)

    def _told(self, mark: Mark) -> Iterator[Measure]:
        if mark.status is Status.ABSENT or mark.scale == OTHER:
            return
        scale = self._before(mark.found) if mark.complaint.later else mark.scale
        if scale is None:
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
            scale, band.low, band.high, band.value, Source.BARE if plain else Source.DEGREE, mark.found,
            self.timing.when(mark.found), mark.places, mark.complaint.muscular, denied,
        )  # fmt: skip

    def _before(self, found: Found) -> str | None:
        """The scale that was spoken of before these words."""
        marks = [mark for mark in self.marks if mark.found.start < found.start and mark.scale != OTHER]
        if marks:
            return marks[-1].scale
        return SORENESS if any(number.start < found.start for number in self.numbers) else None

    def _gone(self, mark: Mark) -> Iterator[Measure]:
        """What had a number and is gone since."""
        if mark.is_gone:
            none = self.vocabulary.bands[NONE]
            yield Measure(mark.scale, none.low, none.high, none.value, Source.DEGREE, mark.found, When.NOW, mark.places)


def of_scale(measures: Iterable[Measure], scale: str) -> list[Measure]:
    return [one for one in measures if one.scale == scale]
