"""When a value was so: its own words of time stand between what is measured before it and after it."""

from collections.abc import Sequence
from enum import IntEnum

from coach.understand.message import Clause, Message
from coach.understand.phrases import Found
from coach.understand.vocabulary import Vocabulary


class When(IntEnum):
    PAST = 0
    EARLY = 1
    OPEN = 2
    LATE = 3
    NOW = 4


TIMES = (
    ("time-now", When.NOW),
    ("time-today", When.OPEN),
    ("time-past", When.PAST),
    ("time-late", When.LATE),
    ("time-early", When.EARLY),
)


class Timing:
    def __init__(
        self, message: Message, vocabulary: Vocabulary, numbers: Sequence[Found], marks: Sequence[Found]
    ) -> None:
        self.message = message
        self.vocabulary = vocabulary
        self.numbers = numbers
        self.measured = [*numbers, *marks]

    def when(self, one: Found) -> When:
        before, after = self._window(one)
        spans = (before,) if self._timed_before(one) else (before, after)
        for name, when in TIMES:
            if any(self.message.inside(name, span.start, span.stop) for span in spans):
                return when
        if self.message.inside("time-then", before.start, before.stop):
            return When.LATE
        tense = any(self.message.words[at] in self.vocabulary.classes["was"] for at in before)
        return When.EARLY if tense else When.OPEN

    def _timed_before(self, one: Found) -> bool:
        """Whoever writes "yesterday 4 today 3" tells the time first; the words behind the 4 are not the 4's."""
        numbers = self._with_times_first(self.message.clause_at(one.start))
        return bool(numbers) and one.start != numbers[-1]

    def _with_times_first(self, clause: Clause) -> list[int]:
        """Where the numbers of a clause stand that tells the time before each; none of any other."""
        numbers = [number.start for number in self.numbers if clause.start <= number.start < clause.end]
        if len(numbers) < 2 or not any(self.message.inside(name, clause.start, numbers[0]) for name, _ in TIMES):
            return []
        return numbers

    def _window(self, one: Found) -> tuple[range, range]:
        clause = self.message.clause_at(one.start)
        before = max(
            (other.end for other in self.measured if other.end <= one.start and other.start >= clause.start),
            default=clause.start,
        )
        after = min(
            (number.start for number in self.numbers if clause.end > number.start >= one.end), default=clause.end
        )
        begin = before if self._with_times_first(clause) else self._past_cue(before, clause.start)
        return range(begin, one.start), range(one.start, after)

    def _past_cue(self, at: int, start: int) -> int:
        """Words of time right behind another number are that one's: "3 now was 6 saturday"."""
        cues = (self.message.begins(name, at) for name, _ in TIMES) if at > start else ()
        return max((cue.end for cue in cues if cue), default=at)
