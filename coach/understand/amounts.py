"""What the rules hear of how much: numbers as told, degrees for the least they can mean, minutes of stiffness."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coach.understand.assigning import OTHER, SLEEP, SORENESS
from coach.understand.findings import Finder
from coach.understand.measures import Measure, Source
from coach.understand.numbers import number_at
from coach.understand.phrases import Found
from coach.understand.places import MUSCLES
from coach.understand.scopes import SAID
from coach.understand.timing import When
from coach.understand.vocabulary import Vocabulary

PAIN, MINUTES = "pain", "stiffness-minutes"
TELLING = 4
"""A degree that can mean less than this decides nothing: it is asked with buttons."""
HOUR, HALF = 60, 30


@dataclass(frozen=True, slots=True)
class Amount:
    scale: str
    value: float


def amounts(finder: Finder, measures: Iterable[Measure], vocabulary: Vocabulary) -> tuple[tuple[str, float], ...]:
    """On each scale the highest that is not over; of sleep, where ten is best, the lowest."""
    reader = AmountReader(finder, vocabulary, list(measures))
    values: dict[str, float] = {}
    for one in (*reader.measured(), *reader.minutes()):
        worse = min if one.scale == SLEEP else max
        values[one.scale] = worse(one.value, values.get(one.scale, one.value))
    return tuple(values.items())


class AmountReader:
    def __init__(self, finder: Finder, vocabulary: Vocabulary, measures: list[Measure]) -> None:
        self.finder = finder
        self.message = finder.message
        self.vocabulary = vocabulary
        self.told = measures

    def measured(self) -> Iterator[Amount]:
        for one in self.told:
            if one.scale != OTHER and self.decides(one) and not self.is_over(one):
                value = one.high if one.source is Source.NUMBER else one.low
                if one.was is not None and self.in_load(one):
                    value = max(value, one.was)
                yield Amount(self.pain_or_soreness(one), value)

    def decides(self, one: Measure) -> bool:
        """That nothing hurts in one place says nothing of another."""
        if one.source is Source.NUMBER:
            return True
        if one.scale != SORENESS or one.source is Source.BARE:
            return False
        nothing = any(said.start <= one.found.start < said.end for said in self.message.named("no-pain"))
        return nothing if one.high == 0 else one.low >= TELLING

    def is_over(self, one: Measure) -> bool:
        """What was before and has changed, unless the load itself is spoken of."""
        if self.in_load(one):
            return False
        if one.when is When.PAST:
            return True
        return one.when is When.EARLY and any(
            other.scale == one.scale and other.when is When.NOW for other in self.told
        )

    def in_load(self, one: Measure) -> bool:
        clause = self.message.clause_at(one.found.start)
        return self.message.inside("in-load", clause.start, clause.end)

    def pain_or_soreness(self, one: Measure) -> str:
        """Of a muscle one is sore, of everything else it is pain."""
        if one.scale != SORENESS:
            return one.scale
        return SORENESS if one.muscular and self.finder.places.of(one.found) <= MUSCLES else PAIN

    def minutes(self) -> Iterator[Amount]:
        for one in self.message.named("stiff-time"):
            value = self.duration(one)
            if value is not None and self.finder.scopes.status(one, lasting=True) in SAID:
                yield Amount(MINUTES, value)

    def duration(self, one: Found) -> float | None:
        words = self.message.words[one.start : one.end]
        number = next(
            (n for at in range(one.start, one.end) if (n := number_at(at, self.message, self.vocabulary))), None
        )
        if self.vocabulary.classes["hour"].isdisjoint(words):
            return number.high if number else None
        if not self.vocabulary.classes["half"].isdisjoint(words):
            return HALF
        return HOUR * (number.high if number else 1)
