"""A text as a row of items: numbers, clock times in digits, and words that have to do with time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from coach.times.said import Kind, TimeWords
from coach.understand.folding import Folding

LONGEST = 200
"""Characters: whoever writes more tells something else."""
TOKEN = re.compile(r"\d{1,2}[:.h]\d{2}(?!\d)|\d+|[^\W\d_]+(?:[.'][^\W\d_]+)*|[-\u2013]")
DIGITS = re.compile(r"\d{1,2}[:.h]\d{2}")
PLAIN = Folding({})
DASHES = ("-", "\u2013")


@dataclass(frozen=True, slots=True)
class Item:
    """`clock`: hour and minute in digits, `value` as it stood there. `other` has to do with no time."""

    kind: Kind | Literal["clock", "other"]
    value: str = ""


def items(text: str, words: TimeWords) -> list[Item]:
    if len(text) > LONGEST:
        return []
    tokens = TOKEN.findall(PLAIN.folded(text).casefold().replace("\u2019", "'"))
    return list(read(tokens, words))


def read(tokens: list[str], words: TimeWords) -> Iterator[Item]:
    """The longest phrase that begins at each place."""
    place = 0
    while place < len(tokens):
        for length in range(min(words.longest, len(tokens) - place), 0, -1):
            known = words.phrases.get(tuple(tokens[place : place + length]))
            if known:
                yield Item(*known)
                place += length
                break
        else:
            yield alone(tokens[place])
            place += 1


def alone(token: str) -> Item:
    if DIGITS.fullmatch(token):
        return Item("clock", token)
    if token.isdigit():
        return Item("number", token)
    return Item("range") if token in DASHES else Item("other", token)
