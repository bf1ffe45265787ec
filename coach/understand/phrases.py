"""Phrases and how they are found among words.

A phrase is a row of steps: a word, `one|other`, `<class>` (also among alternatives), each optional with a `?` at its
end; `..` stands for up to three words, `..5` for up to five; `$` is the end of a clause. None crosses a pause.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

END = "$"
GAP = ".."
USUAL_GAP = 3

Step = frozenset[str] | int
Steps = tuple[Step, ...]


class PhraseError(ValueError):
    """A phrase that cannot be read."""


@dataclass(frozen=True, slots=True)
class Found:
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
        book: dict[str, list[tuple[str, Steps]]] = {}
        self._words: dict[str, set[str]] = {}
        for name, texts in phrases.items():
            for text in texts:
                for steps in compiled(text, classes):
                    self._enter(book, name, steps)
        self._book = {word: tuple(entries) for word, entries in book.items()}

    def _enter(self, book: dict[str, list[tuple[str, Steps]]], name: str, steps: Steps) -> None:
        first = steps[0]
        if isinstance(first, int) or END in first:
            raise PhraseError("a phrase begins with a word")
        for word in first:
            book.setdefault(word, []).append((name, steps[1:]))
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
        for start, word in enumerate(words):
            for name, steps in self._book.get(word, ()):
                end = reach(line, start + 1, steps, 0)
                if end:
                    found[Found(name, start, end)] = None
        return list(found)


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
    for skipped in range(gap + 1):
        end = reach(line, at + skipped, steps, k)
        if end or line.stops[at + skipped]:
            return end
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
    return frozenset(words)


def class_words(name: str, classes: Mapping[str, frozenset[str]]) -> frozenset[str]:
    try:
        return classes[name.strip("<>")]
    except KeyError as error:
        raise PhraseError(f"{name} is not a class of words") from error
