"""Numbers in a message that may be a score out of ten: not those that count, measure or tell the time."""

from collections.abc import Iterator
from dataclasses import dataclass

from coach.understand.lexicon import few
from coach.understand.message import Message
from coach.understand.phrases import Found
from coach.understand.vocabulary import Vocabulary

TEN = 10
PLACE = "place:"
TIMES = ("time-now", "time-today", "time-past", "time-late", "time-early")
MOVED = ("finite", "to")
"""Classes of the words between a value and what became of it."""
FOR = 4
"""Words after "for" in which it is said what a number is for."""


@dataclass(frozen=True, slots=True)
class Number:
    """The words from `start` up to `end`; `low` and `high` differ in "2-3". `was`: the value that it came from, in
    "4 to 2". `is_share`: written as a share of ten, it can be nothing but a score.
    """

    start: int
    end: int
    low: float
    high: float
    is_share: bool = False
    was: float | None = None

    @property
    def found(self) -> Found:
        return Found("", self.start, self.end)


class Numbers:
    def __init__(self, message: Message, vocabulary: Vocabulary, marked: frozenset[int]) -> None:
        """`marked`: the words that name what a score is of."""
        self.message = message
        self.vocabulary = vocabulary
        self.classes = vocabulary.classes
        self.marked = marked

    def scores(self) -> list[Number]:
        return list(self._joined())

    def _joined(self) -> Iterator[Number]:
        """Two that belong together are one: "2-3", "3 or 4", "from 5 to 2"."""
        before: Number | None = None
        for number in self._single():
            pair = before and self._pair(before, number)
            if before and not pair:
                yield before
            before = pair or number
        if before:
            yield before

    def _pair(self, one: Number, two: Number) -> Number | None:
        words = self.message.words[one.end : two.start]
        kept = self.classes["to"] | self.classes["from"]
        between = [word for word in words if word not in self.classes["amounting"] or word in kept]
        if len(between) == 1 and between[0] in self.classes["no-answer"] and between[0] in self.classes["no"]:
            return two
        paused = any(self.message.pauses[at] for at in range(one.end, two.start + 1))
        share = one.is_share or two.is_share
        if len(between) == 1 and between[0] in self.classes["from"] and not paused:
            return Number(one.start, two.end, one.low, one.high, share, two.high)
        becomes = self.classes["becomes"]
        if len(between) == 1 and between[0] in becomes:
            return Number(one.start, two.end, two.low, two.high, share, one.high)
        if not paused and len(between) == len(MOVED) and self._is_moved(between):
            return Number(one.start, two.end, two.low, two.high, share, one.high)
        if paused or len(between) > 1 or one.was is not None:
            return None
        word = between[0] if between else ""
        if word in self.classes["to"]:
            changed = two.high < one.low or self._comes_from(one.start)
            if changed:
                return Number(one.start, two.end, two.low, two.high, share, one.high)
        if word in self.classes["and"]:
            high = max(one.high, two.high)
            return Number(one.start, two.end, high, high, share)
        if not word or (word in self.classes["range"] and abs(two.low - one.high) <= 2):
            return Number(one.start, two.end, min(one.low, two.low), max(one.high, two.high), share)
        return None

    def _is_moved(self, between: list[str]) -> bool:
        """As in "de 6 bajó a 3"."""
        return all(word in self.classes[name] for name, word in zip(MOVED, between, strict=True))

    def _comes_from(self, at: int) -> bool:
        before = at - 1 - (self.message.word(at - 1) in self.classes["article"])
        return self.message.word(before) in self.classes["from"]

    def _single(self) -> Iterator[Number]:
        end = -1
        scale = {at for one in self.message.named("whole-scale") for at in range(one.start, one.end)}
        for at in numerals_in(self.message, self.vocabulary):
            if at < end or at in scale:
                continue
            number = number_at(at, self.message, self.vocabulary)
            if number and number.high <= TEN and self._scores(at, number):
                end = number.end
                yield number

    def _scores(self, at: int, number: Number) -> bool:
        message = self.message
        if self._counts(number) or self._corrects_a_count(at):
            return False
        if number.is_share:
            return True
        before = "" if message.pauses[at] else message.word(at - 1)
        if before in self.classes["counted"] or (self._is_exercise(at) and at - 1 not in self.marked):
            return False
        placed = self._stands(at - 1) and self._speaks_of_it(at)
        if not (message.pauses[number.end] or placed or self._goes_on(number.end)):
            return False
        elsewhere = before in self.classes["did"] or (before in self.classes["at-time"] and not self._stands(at - 2))
        if elsewhere and not self._speaks_of_it(at):
            return False
        return message.tokens.items[at].typed[0].isdigit() or self._is_meant(at, number, before)

    def _counts(self, number: Number) -> bool:
        """A measure, a count of twinges, or marks for something else ("8/10 for the shoes")."""
        word = self.message.word(number.end)
        if self.message.pauses[number.end]:
            return False
        if word in self.classes["unit"] or word in self.classes["countable"]:
            return True
        if self.message.word(number.end + 1) in self.classes["now"]:
            return False
        rest = range(number.end + 1, min(number.end + 1 + FOR, self.message.clause_at(number.start).end))
        return word in self.classes["for"] and not any(at in self.marked or self._is_place(at) for at in rest)

    def _corrects_a_count(self, at: int) -> bool:
        """As in "8 km, no, 9"."""
        return any(
            one.end == at and self.message.word(one.start - 1) in self.classes["unit"]
            for one in self.message.named("correction")
        )

    def _stands(self, at: int) -> bool:
        """As in "i am at 3"."""
        word = self.message.word(at)
        return word in self.classes["present"] or word in self.classes["was"]

    def _is_exercise(self, at: int) -> bool:
        """A number of an exercise is how many: "calf raises 12"."""
        clause = self.message.clause_at(at)
        return self.message.inside("exercise", clause.start, min(clause.end, at + 2))

    def _goes_on(self, at: int) -> bool:
        """Whether what follows may follow a score: any other word is what is counted."""
        word = self.message.word(at)
        if any(self.message.begins(name, at) for name in TIMES):
            return True
        known = word in self.classes["after-score"] or word in self.classes["sidewords"] or at in self.marked
        return known or self._is_place(at) or self.message.tokens.items[at].typed[0].isdigit()

    def _is_meant(self, at: int, number: Number, before: str) -> bool:
        """A number in letters needs more: "a six", "pain five", or nothing beside it."""
        clause = self.message.clause_at(at)
        end = self._end_of_range(number.end)
        alone = (clause.start, clause.end) == (at, end) and self.message.pauses[end]
        beside = at - 1 in self.marked or self._ends_place(at) or number.high == 0
        beside = beside or self.message.begins("on-scale", number.end) is not None
        introduced = before in self.classes["amounting"] and number.high != 1
        return alone or beside or introduced or before in self.classes["article"] or before in self.classes["all"]

    def _end_of_range(self, at: int) -> int:
        """Behind the second number of "two to three"."""
        upper = self.message.word(at) in self.classes["range"] and self.message.word(at + 1) in self.vocabulary.numerals
        return at + 2 if upper else at

    def _ends_place(self, at: int) -> bool:
        return any(self._is_place(back) for back in range(max(0, at - 2), at))

    def _speaks_of_it(self, at: int) -> bool:
        clause = self.message.clause_at(at)
        return any(inside in self.marked or self._is_place(inside) for inside in range(clause.start, clause.end))

    def _is_place(self, at: int) -> bool:
        return any(one.name.startswith(PLACE) for one in self.message.starts.get(at, ()))


def numerals_in(message: Message, vocabulary: Vocabulary) -> list[int]:
    """Where a number may begin; of very many the first and the last."""
    items, numerals = message.tokens.items, vocabulary.numerals
    return few([at for at, token in enumerate(items) if token.typed[0].isdigit() or token.word in numerals])


def number_at(at: int, message: Message, vocabulary: Vocabulary) -> Number | None:
    token = message.tokens.items[at]
    whole, _, most = token.typed.partition("/")
    value = vocabulary.numerals.get(token.word) if most == "" else None
    if token.typed[0].isdigit():
        value = decimal(whole)
    if value is None:
        return None
    if most not in ("", "10"):
        next_one = decimal(most)
        return Number(at, at + 1, value, next_one) if next_one == value + 1 else None
    value, end = with_half(at, value, message)
    share = end_of_share(end, message, vocabulary)
    return Number(at, share or end, value, value, is_share=bool(most or share))


def end_of_share(at: int, message: Message, vocabulary: Vocabulary) -> int:
    """Where "out of ten" ends, or 0."""
    said = message.begins("out-of", at)
    if not said or said.end == len(message.words):
        return 0
    ten = message.tokens.items[said.end]
    is_ten = ten.typed == str(TEN) or vocabulary.numerals.get(ten.word) == TEN
    return said.end + 1 if is_ten else 0


def with_half(at: int, value: float, message: Message) -> tuple[float, int]:
    half = message.begins("and-a-half", at + 1)
    return (value + 0.5, half.end) if half else (value, at + 1)


def decimal(digits: str) -> float | None:
    try:
        return float(digits.replace(",", "."))
    except ValueError:
        return None
