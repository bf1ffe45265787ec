"""How far and how long something was done: not what lay ahead, what was left, nor how fast."""

from collections.abc import Iterator
from dataclasses import dataclass

from coach.understand.hours import FASTEST, HOUR, HOURS, SLOWEST, minutes_of
from coach.understand.lexicon import few
from coach.understand.message import Message
from coach.understand.numbers import decimal, numerals_in, with_half
from coach.understand.scopes import Scopes
from coach.understand.suppositions import Supposed
from coach.understand.vocabulary import Vocabulary

TENS = 10
UNITS = ("km", "mile", "metre")
SHORTEST_KM = 0.2
LONGEST_M = 150
"""What "150m" is: minutes up to here, metres beyond."""
AHEAD = 4
"""Words from a distance to what tells that it is planned: "8k easy tomorrow"."""
NEAR = 2
"""Words before a distance that tell where, not how far: "at about 3k"."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A distance in kilometres or a duration in minutes, and the words it stands in."""

    start: int
    end: int
    value: float


class Stretches:
    def __init__(self, message: Message, scopes: Scopes, vocabulary: Vocabulary) -> None:
        self.message = message
        self.scopes = scopes
        self.vocabulary = vocabulary
        self.classes = vocabulary.classes
        self.numerals = numerals_in(message, vocabulary)
        self.stiff = {at for one in message.named("stiff-time") for at in range(one.start, one.end)}

    def kilometres(self) -> float | None:
        """What was cut short counts for what was done of it; else the first that tells how far."""
        told = self._after_correction([one for one in self._distances() if self._is_done(one)])
        cut = [one for one in told if self._is_somewhere(one) and self._in_sentence("cut-short", one.start)]
        whole = [one for one in told if not self._is_somewhere(one)]
        best = next(iter(cut or whole or [one for one in told if self._is_behind(one)]), None)
        return round(best.value, 2) if best else self._named()

    def _named(self) -> float | None:
        for name, kilometres in self.vocabulary.distances.items():
            for found in self.message.named(name):
                if self._is_done(Stretch(found.start, found.end, kilometres)):
                    return kilometres
        return None

    def _distances(self) -> Iterator[Stretch]:
        for at in self.numerals:
            value, end = self._value(at)
            if value is None:
                continue
            if self._is_run(at, end):
                yield Stretch(at, end, value)
            if self._is_mark(at - 1) and self._in_sentence("cut-short", at):
                yield Stretch(at - 1, end, value)
            end = self._of_more(end)
            for unit in UNITS:
                if self.message.begins("climbed", end + 1) or self.message.begins("climbing", at - 1):
                    continue
                if self.message.word(end) in self.classes[f"unit-{unit}"] and not self._paused(at + 1, end):
                    kilometres = value * self.vocabulary.kilometres[unit]
                    if kilometres >= SHORTEST_KM:
                        yield Stretch(at, end + 1, kilometres)
                        yield from self._corrected(end + 1, self.vocabulary.kilometres[unit])

    def _corrected(self, at: int, unit: float) -> Iterator[Stretch]:
        """The 9 of "8 km, no, 9"."""
        said = self.message.begins("correction", at)
        value, end = self._value(said.end) if said and said.end < len(self.message.words) else (None, at)
        if value is not None and self.message.word(end) not in self.classes["unit"]:
            yield Stretch(at, end, value * unit)

    def _after_correction(self, told: list[Stretch]) -> list[Stretch]:
        """Of two with nothing but a correction between them the second."""
        return [
            one
            for one in told
            if not any(
                (said := self.message.begins("correction", one.end)) and other.start in {one.end, said.end}
                for other in told
            )
        ]

    def _of_more(self, end: int) -> int:
        """The unit of "6 of 10k" stands behind what was planned."""
        if self.message.word(end) not in self.classes["of"] or end + 1 >= len(self.message.words):
            return end
        more, after = self._value(end + 1)
        return after if more is not None else end

    def _is_run(self, at: int, end: int) -> bool:
        """As in "i ran 4", in the runner's usual unit."""
        unit = self.message.word(end)
        timed = unit in self.classes["minute"] or unit in self.classes["hour"] or unit in self.classes["unit"]
        apart = at > 0 and self.message.sentence_at(at - 1) != self.message.sentence_at(at)
        return self.message.word(at - 1) in self.classes["ran-verb"] and not (timed or apart)

    def _value(self, at: int) -> tuple[float | None, int]:
        token = self.message.tokens.items[at]
        value = self.vocabulary.numerals.get(token.word)
        if token.typed[0].isdigit():
            value = decimal(token.typed)
        if value is None:
            return None, at + 1
        value, end = with_half(at, value, self.message)
        more = self.vocabulary.numerals.get(self.message.word(end), TENS)
        if value >= 2 * TENS and value % TENS == 0 and more < TENS and not token.typed[0].isdigit():
            value, end = value + more, end + 1
        while self.message.word(end) in self.classes["eased"]:
            end += 1
        return value, end

    def _paused(self, start: int, end: int) -> bool:
        return any(self.message.pauses[at] for at in range(start, end + 1))

    def _is_mark(self, at: int) -> bool:
        """As in "stopped at km 6"."""
        if self.message.word(at) not in self.classes["unit-km"] or at + 1 >= len(self.message.words):
            return False
        return not self.message.pauses[at + 1] and self.message.tokens.items[at + 1].typed.isdigit()

    def _is_somewhere(self, one: Stretch) -> bool:
        if self._is_mark(one.start):
            return True
        if self.message.word(one.start - 1) in self.classes["ran-verb"]:
            return False
        first = max(self.message.clause_at(one.start).start, one.start - NEAR)
        before = {self.message.word(back) for back in range(first, one.start)}
        after = "" if self.message.word(one.start - 1) in self.classes["did"] else self.message.word(one.end)
        return not before.isdisjoint(self.classes["from-where"]) or after in self.classes["left-over"]

    def _is_behind(self, one: Stretch) -> bool:
        return self.message.word(one.start - 1) in self.classes["part-of"]

    def _is_done(self, one: Stretch) -> bool:
        if self.scopes.owners.of[one.start]:
            return False
        if self.message.word(one.start - 1) in self.classes["did"]:
            return True
        supposed = self.scopes.suppositions.level[one.start] == Supposed.YES
        return not (supposed or self._is_planned(one.start))

    def _is_planned(self, at: int) -> bool:
        """In its clause, with nothing said to be done in between: "should have run 12 but did 5"."""
        clause = self.message.clause_at(at)
        plans = [one for one in self.message.named("planned") if clause.start <= one.start < clause.end]
        ahead = any(at < one.start <= at + AHEAD for one in plans)
        return ahead or any(
            one.start < at and not any(self.message.words[word] in self.classes["did"] for word in range(one.end, at))
            for one in plans
        )

    def _in_clause(self, cue: str, at: int) -> bool:
        clause = self.message.clause_at(at)
        return self.message.inside(cue, clause.start, clause.end)

    def _in_sentence(self, cue: str, at: int) -> bool:
        sentence = self.message.sentence_at(at)
        return any(self.message.sentence_at(one.start) == sentence for one in self.message.named(cue))

    def minutes(self, kilometres: float | None) -> float | None:
        for one in (*self._clocked(kilometres), *self._spoken(), *self._after_in(kilometres)):
            fits = kilometres is not None and FASTEST <= one.value / kilometres <= SLOWEST
            if self._is_done(one) and (fits or not self._is_pace(one)) and not self._is_part(one):
                return round(one.value)
        return None

    def _clocked(self, kilometres: float | None) -> Iterator[Stretch]:
        for at, token in enumerate(self.message.tokens.items):
            parts = token.typed.split(":")
            if len(parts) == 1 or not all(part.isdigit() for part in parts):
                continue
            value = minutes_of([int(part) for part in parts[:3]], kilometres)
            if value is not None and self.message.word(at - 1) not in self.classes["at-time"]:
                yield Stretch(at, at + 1, value)

    def _spoken(self) -> Iterator[Stretch]:
        halves = [one.start for name in HOURS for one in self.message.named(name)]
        units = self.classes["minute"] | self.classes["hour"]
        before_unit = [at - 1 for at, word in enumerate(self.message.words) if at and word in units]
        end = 0
        for at in sorted({*halves, *self.numerals, *few(before_unit)}):
            one = None if at < end or at in self.stiff else self._hours_and_minutes(at)
            if one:
                yield one
                end = one.end

    def _hours_and_minutes(self, at: int) -> Stretch | None:
        for name, share in HOURS.items():
            named = self.message.begins(name, at)
            if named:
                return Stretch(at, named.end, HOUR * share)
        value, end = self._value(at)
        if value is None and self.message.word(at) in self.classes["article"]:
            value, end = 1.0, at + 1
        if value is None or self._paused(at + 1, end):
            return None
        unit = self.message.word(end)
        if unit in self.classes["minute"] and not (unit in self.classes["unit-metre"] and value > LONGEST_M):
            return Stretch(at, end + 1, value)
        if unit not in self.classes["hour"]:
            return None
        more_half = self.message.begins("and-a-half", end + 1)
        if more_half:
            return Stretch(at, more_half.end, (value + 0.5) * HOUR)
        joined = self.message.word(end + 1) in self.classes["and"]
        begin = end + 1 + joined
        more, after = self._value(begin) if begin < len(self.message.words) else (None, begin)
        minuted = self.message.word(after) in self.classes["minute"]
        if more is None or self._paused(end + 1, begin) or (joined and not minuted):
            return Stretch(at, end + 1, value * HOUR)
        return Stretch(at, after + minuted, value * HOUR + more)

    def _after_in(self, kilometres: float | None) -> Iterator[Stretch]:
        """As in "8k in 45"."""
        for at, word in enumerate(self.message.words[:-1]):
            value, end = self._value(at + 1) if word in self.classes["in-time"] else (None, 0)
            if value and kilometres and FASTEST <= value / kilometres <= SLOWEST:
                yield Stretch(at, end, value)

    def _is_part(self, one: Stretch) -> bool:
        return self.message.word(one.start - 1) in self.classes["part-of"] and not self.message.pauses[one.start]

    def _is_pace(self, one: Stretch) -> bool:
        between = self.message.word(one.end) in self.classes["pace-between"]
        beside = {self.message.word(at) for at in range(one.end, one.end + 1 + between)}
        return not beside.isdisjoint(self.classes["per"]) or self.message.word(one.start - 1) in self.classes["paced"]
