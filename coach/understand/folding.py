"""One form for each character: composed, nothing invisible, without accents. Words of content and of messages alike."""

import re
import unicodedata
from collections.abc import Mapping

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff]")
ACCENTS = re.compile("[\u0300-\u036f]")
CHARACTERS = 12_000
"""Three times what a chat message can hold."""


class Folding:
    def __init__(self, letters: Mapping[str, str]) -> None:
        """`letters` are written out in full, as in German ä for ae; of every other letter the accent falls away.

        The capital of ß is two letters that need nothing.
        """
        self._letters = str.maketrans(
            {form: full for letter, full in letters.items() for form in (letter, letter.upper()) if len(form) == 1}
        )

    def folded(self, text: str) -> str:
        """Of bounded length, also where one character becomes many."""
        if text.isascii():
            return shortened(text)
        plain = INVISIBLE.sub("", unicodedata.normalize("NFKC", shortened(text)))
        full = plain.translate(self._letters) if self._letters else plain
        written = unicodedata.normalize("NFD", full)
        return shortened(unicodedata.normalize("NFC", ACCENTS.sub("", written)))


def shortened(text: str) -> str:
    if len(text) <= CHARACTERS:
        return text
    return f"{text[: CHARACTERS // 2]}\n{text[-CHARACTERS // 2 :]}"
