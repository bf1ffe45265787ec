"""How much: scores out of ten beside what they measure, degrees told in words, minutes of stiffness."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coach.understand.findings import SAID, Finder, Finding
from coach.understand.numbers import Number, number_at, scores
from coach.understand.phrases import Found
from coach.understand.places import distance, place_name
from coach.understand.scopes import Status
from coach.understand.vocabulary import Vocabulary

PAIN, SORENESS, SLEEP, OTHER, MINUTES = "pain", "soreness", "sleep", "other", "stiffness-minutes"
MUSCLES = frozenset({"calf", "soleus", "hamstring", "quad", "legs"})
SCORED = frozenset(
    {
        "achilles", "calf", "soleus", "ankle", "ankle-outer", "ankle-inner", "ankle-front", "heel", "arch", "forefoot",
        "toes", "foot", "shin", "knee",
    }
)  # fmt: skip
"""A number beside one of these is how much it hurts."""
FAR = 8
"""Words between a share of ten and what it measures."""
CLOSE = 4
"""Words between a bare number and what it measures."""
AHEAD = 4
"""Words from "a 6" to what it measures."""
HOUR, HALF = 60, 30


@dataclass(frozen=True, slots=True)
class Amount:
    scale: str
    value: float
    at: int


def amounts(finder: Finder, findings: Iterable[Finding], vocabulary: Vocabulary) -> tuple[tuple[str, float], ...]:
    """On each scale the highest of the present values; of sleep, where ten is best, the lowest."""
    reader = AmountReader(finder, vocabulary)
    values: dict[str, float] = {}
    for one in reader.present([*reader.scored(), *reader.degrees(findings), *reader.minutes()]):
        worse = min if one.scale == SLEEP else max
        values[one.scale] = worse(one.value, values.get(one.scale, one.value))
    return tuple(values.items())


class AmountReader:
    def __init__(self, finder: Finder, vocabulary: Vocabulary) -> None:
        self.finder = finder
        self.message = finder.message
        self.vocabulary = vocabulary
        self.marks: dict[int, list[tuple[Found, str]]] = {}

    def scored(self) -> Iterator[Amount]:
        numbers = scores(self.message, self.vocabulary)
        if not numbers:
            return
        self.mark()
        before: tuple[int, str] = (-1, "")
        for number in numbers:
            scale = before[1] if self.goes_on(number, before[0]) else self.scale_of(number)
            before = (number.end, scale)
            if scale != OTHER and self.is_said(Found(scale, number.start, number.end)) and scale:
                yield Amount(scale, number.value, number.start)

    def mark(self) -> None:
        """What a number may belong to, clause by clause."""
        named = [
            (one, scale)
            for scale, names in self.vocabulary.scales.items()
            for name in names
            for one in self.message.named(name)
        ]
        named += [(one, "") for one in self.finder.places.all if place_name(one) in SCORED]
        for one, scale in named:
            self.marks.setdefault(self.message.clause_of[one.start], []).append((one, scale))

    def goes_on(self, number: Number, end: int) -> bool:
        """The second of "3 or 4", "6-7"."""
        return number.start == end or (
            number.start == end + 1 and self.message.word(end) in self.vocabulary.classes["range"]
        )

    def scale_of(self, number: Number) -> str:
        """A word that names the scale comes before a body part, which only says where it hurts."""
        marks = self.marks_of(number)
        for wanted in ([mark for mark in marks if mark[1]], [mark for mark in marks if not mark[1]]):
            near = [mark for mark in wanted if self.belongs(number, mark[0])]
            if near:
                one, scale = min(near, key=lambda mark: self.gap(number, mark[0]))
                return self.pain_or_soreness(one, scale or PAIN)
        return ""

    def marks_of(self, score: Number) -> list[tuple[Found, str]]:
        """A clause that names nothing goes on from the one before ("calf stiffer than yesterday, about 5"), or to the
        next.
        """
        clause = self.message.clause_of[score.start]
        near = (clause, clause - 1, clause + 1)
        return next((marks for number in near if (marks := self.marks.get(number)) and self.joins(number, clause)), [])

    def joins(self, one: int, other: int) -> bool:
        return self.message.clauses[one].sentence == self.message.clauses[other].sentence

    def belongs(self, number: Number, one: Found) -> bool:
        gap, before = self.gap(number, one), self.message.word(number.start - 1)
        if number.is_share:
            return gap <= FAR
        if one.start > number.start:
            return gap <= AHEAD and before in self.vocabulary.classes["article"]
        return gap == 0 or (gap <= CLOSE and before in self.vocabulary.classes["amounting"])

    def gap(self, number: Number, one: Found) -> int:
        return distance(one, Found("", number.start, number.end))

    def pain_or_soreness(self, one: Found, scale: str) -> str:
        """Of a muscle one is sore, of everything else it is pain."""
        if scale != SORENESS:
            return scale
        return SORENESS if self.finder.places.of(one) <= MUSCLES else PAIN

    def degrees(self, findings: Iterable[Finding]) -> Iterator[Amount]:
        for one in findings:
            if one.claim.kind == "degree" and one.status is Status.ASSERTED:
                yield Amount(self.pain_or_soreness(one.head, one.name), one.claim.least, one.head.start)

    def minutes(self) -> Iterator[Amount]:
        for one in self.message.named("stiff-time"):
            value = self.duration(one)
            if value is not None and self.is_said(one):
                yield Amount(MINUTES, value, one.start)

    def duration(self, one: Found) -> float | None:
        words = self.message.words[one.start : one.end]
        number = next(
            (n for at in range(one.start, one.end) if (n := number_at(at, self.message, self.vocabulary))), None
        )
        if self.vocabulary.classes["hour"].isdisjoint(words):
            return number.value if number else None
        if not self.vocabulary.classes["half"].isdisjoint(words):
            return HALF
        return HOUR * (number.value if number else 1)

    def is_said(self, one: Found) -> bool:
        return self.finder.scopes.status(one, lasting=True) in SAID

    def present(self, told: list[Amount]) -> Iterable[Amount]:
        """Not what was before and has changed, unless the load itself is spoken of."""
        return [one for one in told if not self.is_old(one, told)]

    def is_old(self, one: Amount, told: list[Amount]) -> bool:
        clause = self.message.clause_of[one.at]
        if self.has("in-load", clause):
            return False
        if self.has("earlier", clause):
            return True
        others = {self.message.clause_of[other.at] for other in told if other.scale == one.scale} - {clause}
        return self.is_past(clause) and any(self.is_now(other) for other in others)

    def has(self, cue: str, clause: int) -> bool:
        part = self.message.clauses[clause]
        return any(self.message.begins(cue, at) for at in range(part.start, part.end))

    def is_past(self, clause: int) -> bool:
        return not self.vocabulary.classes["past"].isdisjoint(self.words(clause))

    def is_now(self, clause: int) -> bool:
        return not self.vocabulary.classes["now"].isdisjoint(self.words(clause))

    def words(self, clause: int) -> list[str]:
        part = self.message.clauses[clause]
        return list(self.message.words[part.start : part.end])
