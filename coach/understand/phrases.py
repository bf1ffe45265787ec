"""Phrases and how they are found among words.

A phrase is a row of steps: a word, `one|other`, `<class>` (also among alternatives), each optional with a `?` at its
end; `..` stands for up to three words, `..5` for up to five; `$` is the end of a clause. None crosses a pause.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from coach.understand.tokens import MOST_OF, OUT_OF

END = "$"
GAP = ".."
USUAL_GAP = 3
FEW = 3
"""Phrases that begin alike; so few are just tried."""

Step = frozenset[str] | int
Steps = tuple[Step, ...]
Entry = tuple[str, Steps]
"""A meaning, and the steps that are left."""


class PhraseError(ValueError):
    """A phrase that cannot be read."""


class Found(NamedTuple):
    """The meaning `name` in the words from `start` up to `end`, which is not included."""

    name: str
    start: int
    end: int

    def holds(self, other: "Found") -> bool:
        return self.start <= other.start and other.end <= self.end and self.end - self.start > other.end - other.start


class PhraseBook:
    """All phrases of a vocabulary, looked up by their first word, so the cost grows with the words and not the book."""

    def __init__(
        self,
        phrases: Mapping[str, Iterable[str]],
        classes: Mapping[str, frozenset[str]],
        barriers: frozenset[str] = frozenset(),
        joints: frozenset[str] = frozenset(),
    ) -> None:
        """A gap never spans one of the `barriers`: "felt no pop" is not a case of "felt .. pop".

        `joints` end a clause without a pause, as "but" does.
        """
        self._barriers = barriers
        self._joints = joints
        self._single: dict[str, list[str]] = {}
        self._pairs: dict[str, dict[str, list[Entry]]] = {}
        """By the first word, then by the second: most phrases end there."""
        self._loose: dict[str, list[Entry]] = {}
        self._words: dict[str, set[str]] = {}
        for name, texts in phrases.items():
            for text in texts:
                for steps in compiled(text, classes):
                    self._enter(name, steps)

    def _enter(self, name: str, steps: Steps) -> None:
        first, second = steps[0], steps[1] if len(steps) > 1 else None
        if isinstance(first, int) or END in first:
            raise PhraseError("a phrase begins with a word")
        for word in first:
            if second is None:
                self._single.setdefault(word, []).append(name)
            elif isinstance(second, int) or END in second:
                self._loose.setdefault(word, []).append((name, steps[1:]))
            else:
                pairs = self._pairs.setdefault(word, {})
                for other in second:
                    pairs.setdefault(other, []).append((name, steps[2:]))
        own = self._words.setdefault(name, set())
        own.update(word for step in steps if not isinstance(step, int) for word in step)

    @property
    def words(self) -> frozenset[str]:
        return self.words_of(self._words)

    def words_of(self, names: Iterable[str]) -> frozenset[str]:
        """Every word in the phrases of these meanings."""
        return frozenset().union(*(self._words.get(name, ()) for name in names))

    def find(self, words: Sequence[str], pauses: Sequence[bool]) -> list[Found]:
        """Every phrase at every place; `pauses[i]` says that a pause stands before word i, and one more at the end."""
        stops = [pause or at == len(words) or words[at] in self._barriers for at, pause in enumerate(pauses)]
        ends = [pause or words[at] in self._joints for at, pause in enumerate(pauses)]
        line = Line(words, pauses, stops, ends)
        found: dict[Found, None] = {}
        possible = Possible(words)
        for start, word in enumerate(words):
            for name in self._single.get(word, ()):
                found[Found(name, start, start + 1)] = None
            for name, steps in possible.entries(word, "", self._loose.get(word, ())):
                end = reach(line, start + 1, steps, 0)
                if end:
                    found[Found(name, start, end)] = None
            pairs = self._pairs.get(word)
            if pairs is None or pauses[start + 1]:
                continue
            for name, steps in possible.entries(word, words[start + 1], pairs.get(words[start + 1], ())):
                end = reach(line, start + 2, steps, 0)
                if end:
                    found[Found(name, start, end)] = None
        return list(found)


class Possible:
    """Of the phrases that begin alike, those whose next word stands in the text at all: weighed once a text."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = frozenset(words)
        self._known: dict[tuple[str, str], list[Entry]] = {}

    def entries(self, first: str, second: str, entries: Sequence[Entry]) -> Sequence[Entry]:
        if len(entries) <= FEW:
            return entries
        key = (first, second)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = [one for one in entries if self._may_follow(one[1])]
        return known

    def _may_follow(self, steps: Steps) -> bool:
        for step in steps:
            if not isinstance(step, int):
                return END in step or not step.isdisjoint(self._words)
        return True


class Line(NamedTuple):
    words: Sequence[str]
    pauses: Sequence[bool]
    stops: Sequence[bool]
    """Where a gap may not go on."""
    ends: Sequence[bool]


def reach(line: Line, at: int, steps: Steps, k: int) -> int:
    """Where the phrase ends, or 0. Gaps are short and few, so trying them out is bounded."""
    while k < len(steps):
        step = steps[k]
        k += 1
        if isinstance(step, int):
            return over_gap(line, at, steps, k, step)
        if line.ends[at] and END in step and k == len(steps):
            return at
        if line.pauses[at]:
            return 0
        if line.words[at] not in step:
            return 0
        at += 1
    return at


def over_gap(line: Line, at: int, steps: Steps, k: int, gap: int) -> int:
    after = steps[k] if k < len(steps) else ()
    for here in range(at, at + gap + 1):
        if isinstance(after, int) or END in after or (not line.pauses[here] and line.words[here] in after):
            end = reach(line, here, steps, k)
            if end:
                return end
        if line.stops[here]:
            return 0
    return 0


def compiled(text: str, classes: Mapping[str, frozenset[str]]) -> list[Steps]:
    rows: list[Steps] = [()]
    for part in text.split():
        optional = part.endswith("?")
        step = one_step(part.removesuffix("?"), classes)
        longer = [(*row, step) for row in rows]
        rows = [*longer, *rows] if optional else longer
    if any(not row for row in rows):
        raise PhraseError(f"{text!r}: a phrase has a word that is not optional")
    return rows


def one_step(part: str, classes: Mapping[str, frozenset[str]]) -> Step:
    if part.startswith(GAP):
        width = part.removeprefix(GAP)
        if width and not width.isdecimal():
            raise PhraseError(f"{part!r}: a gap is written .. or ..2")
        return int(width or USUAL_GAP)
    words: set[str] = set()
    for word in part.split("|"):
        words |= class_words(word, classes) if word.startswith("<") else {word}
    return frozenset(words | {MOST_OF} if OUT_OF in words else words)


def class_words(name: str, classes: Mapping[str, frozenset[str]]) -> frozenset[str]:
    try:
        return classes[name.strip("<>")]
    except KeyError as error:
        raise PhraseError(f"{name} is not a class of words") from error
