"""What a typed word was meant to be: known spellings, stems, then one slip of the finger away from a known word."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from coach.understand.sounds import Sounds

SHORTEST = 5
"""Letters; shorter words have too many neighbours one letter away."""
LONGEST = 24

SHORTEST_PART = 3
"""Letters of the first part of a word written as one."""

LENGTHENED = re.compile(r"(.)\1{2,}")


class Speller:
    """Slips are found by leaving out one letter on both sides: dropped, doubled, wrong and swapped letters all meet."""

    def __init__(
        self,
        spellings: Mapping[str, str],
        stems: Mapping[str, str],
        words: Iterable[str],
        known: Iterable[str],
        short: Iterable[str] = (),
        compounds: "Compounds | None" = None,
        endings: Mapping[str, str] | None = None,
        sounds: Mapping[str, str] | None = None,
    ) -> None:
        """`words` are looked for in every slip, `short` ones only where two letters changed places.

        `endings` tell a degree, `sounds` are letters that sound alike.
        """
        self.spellings = {typed: tuple(meant.split()) for typed, meant in spellings.items()}
        self._stems = tuple(stems.items())
        self._beginnings = tuple(stems)
        targets = sorted(set(words), key=lambda word: (len(word), word))
        self.known = frozenset(targets) | frozenset(known) | self.spellings.keys()
        self.signed = tuple(
            typed
            for typed in sorted(self.spellings, key=len, reverse=True)
            if typed[0].isalpha() and not typed.isalpha()
        )
        """Spellings that hold a sign."""
        self._compounds = compounds or Compounds({}, ())
        self._endings = tuple((endings or {}).items())
        self._sounds = Sounds(sounds or {}, (*targets, *sorted(self.known)), stems)
        self._slips: dict[str, str] = {}
        self._swapped = {shape: word for word in sorted(short) for shape in swapped(word)}
        for target in targets:
            if SHORTEST <= len(target) <= LONGEST and target.isalpha():
                for shape in shapes(target):
                    self._slips.setdefault(shape, target)

    def meant(self, typed: str) -> tuple[str, ...]:
        respelled = self.spellings.get(typed)
        if respelled is not None:
            return respelled
        if typed in self.known:
            return (typed,)
        return self._unknown(typed)

    def knows(self, typed: str) -> bool:
        """Not only as a slip."""
        return typed in self.known or typed.startswith(self._beginnings)

    def _unknown(self, typed: str) -> tuple[str, ...]:
        for kept in (r"\1", r"\1\1") if LENGTHENED.search(typed) else ():
            shorter = LENGTHENED.sub(kept, typed)
            if shorter != typed and shorter in self.known:
                return self.meant(shorter)
        if typed[-1:] == typed[-2:-1] and typed[:-1] in self.known:
            return self.meant(typed[:-1])
        graded = self._graded(typed)
        if graded:
            return graded
        first, last = self._compounds.parts(typed, self.known)
        if last:
            return (*self.meant(first), last)
        if typed.startswith(self._beginnings):
            return (next(word for stem, word in self._stems if typed.startswith(stem)),)
        alike = self._sounds.meant(typed)
        if alike:
            return self.meant(alike)
        swapped = self._swapped.get(typed)
        return self.meant(swapped) if swapped else (self._nearest(typed) or typed,)

    def _graded(self, typed: str) -> tuple[str, ...]:
        """The degree, and the word without the ending that tells it; empty for any other word."""
        for ending, degree in self._endings:
            first = typed.removesuffix(ending)
            if first != typed and len(first) >= SHORTEST_PART:
                whole = next((word for vowel in "oe" if self.knows(word := first + vowel)), "")
                return (degree, *self.meant(whole)) if whole else ()
        return ()

    def _nearest(self, typed: str) -> str | None:
        if not SHORTEST <= len(typed) <= LONGEST or not typed.isalpha():
            return None
        for shape in shapes(typed):
            target = self._slips.get(shape)
            if target is not None and target[0] == typed[0] and abs(len(target) - len(typed)) <= 1:
                return target
        return None


@dataclass(frozen=True, slots=True)
class Sparing:
    """Takes no word of another language for a slip of its own: Spanish "infección" for "infection".

    `heard` are the words that tell something in that language and are left to it: it knows whether they are denied.
    """

    own: Speller
    other: Speller
    heard: Collection[str]

    @property
    def signed(self) -> tuple[str, ...]:
        return self.own.signed

    @property
    def spellings(self) -> Mapping[str, tuple[str, ...]]:
        return self.own.spellings

    def meant(self, typed: str) -> tuple[str, ...]:
        if typed in self.heard or self._is_heard(typed):
            return ()
        spared = self.other.knows(typed) and not self.own.knows(typed)
        return (typed,) if spared else self.own.meant(typed)

    def _is_heard(self, typed: str) -> bool:
        """Also by its stem, where the word stands in no list itself."""
        return self.other.knows(typed) and any(word in self.heard for word in self.other.meant(typed))


class Compounds:
    """Words written as one, taken apart where the first part is known by itself."""

    def __init__(self, lasts: Mapping[str, str], joints: Iterable[str]) -> None:
        self._lasts = tuple(sorted(lasts.items(), key=lambda entry: -len(entry[0])))
        self._joints = ("", *joints)

    def parts(self, typed: str, known: frozenset[str]) -> tuple[str, str]:
        """The first part as it is known, and what the last part means; both empty for any other word."""
        for ending, meant in self._lasts:
            first = typed.removesuffix(ending)
            if first != typed and len(first) >= SHORTEST_PART:
                for joint in self._joints:
                    if first.endswith(joint) and (whole := first.removesuffix(joint)) in known:
                        return whole, meant
        return "", ""


def swapped(word: str) -> Iterator[str]:
    """The word with two neighbouring letters changed round."""
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def shapes(word: str) -> list[str]:
    """The word, and the word with each letter but the first left out."""
    return [word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))]


def clipped_forms(words: Collection[str], endings: Mapping[str, str]) -> dict[str, str]:
    """Words with an ending cut short, and what they are: "swellin", "popd"."""
    return {
        form: word
        for word in sorted(words)
        for short, full in endings.items()
        if word.endswith(full) and len(stem := word.removesuffix(full)) >= SHORTEST_PART
        for form in (stem + short, stem[:-1] + short if stem[-1] == stem[-2] else "")
        if form and form not in words
    }
