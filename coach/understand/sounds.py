"""Words that are written otherwise and sound alike: "rijidez" is rigidez, "ase" is hace."""

from collections.abc import Iterable, Mapping

SHORTEST = 4
"""Letters; shorter words sound like too many others."""
SHORTEST_STEM = 5


class Sounds:
    """A word, or the stem that it begins with, by how it sounds."""

    def __init__(self, letters: Mapping[str, str], words: Iterable[str], stems: Mapping[str, str]) -> None:
        """`letters` are replaced in their order; none of them: nothing sounds alike."""
        self._letters = tuple(letters.items())
        self._words: dict[str, str] = {}
        self._stems: dict[str, str] = {}
        for word in words if letters else ():
            self._words.setdefault(self.of(word), word)
        for stem, word in stems.items() if letters else ():
            if len(stem) >= SHORTEST_STEM:
                self._stems.setdefault(self.of(stem), word)
        self._beginnings = tuple(self._stems)

    def of(self, word: str) -> str:
        for letter, sound in self._letters:
            word = word.replace(letter, sound)
        return word

    def meant(self, typed: str) -> str | None:
        if not self._letters or len(typed) < SHORTEST:
            return None
        sound = self.of(typed)
        if sound in self._words:
            return self._words[sound]
        if not sound.startswith(self._beginnings):
            return None
        return next(word for stem, word in self._stems.items() if sound.startswith(stem))
