"""A text as a row of items: numbers, clock times in digits, dates, and words that have to do with time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from coach.times.said import Kind, TimeWords
from coach.times.spelling import meant_by
from coach.understand.folding import Folding

LONGEST = 200
"""Characters: whoever writes more tells something else."""
DATE = (
    r"\d{4}-\d{1,2}-\d{1,2}(?!\d)|\d{1,2}-\d{1,2}-\d{4}(?!\d)|\d{1,2}/\d{1,2}/\d{2,4}(?!\d)|\d{1,2}/\d{1,2}(?!\d)"
    r"|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2}(?!\d|[:.h]))?"
)
NTH = r"\d{1,2}(?:st|nd|rd|th)(?![^\W\d_])"
TOKEN = re.compile(
    rf"{DATE}|{NTH}|\d{{1,2}}[:.h]\d{{2}}(?!\d)|\d{{1,2}}\.\d(?!\d)|\d+|[^\W\d_]+(?:[.'][^\W\d_]+)*|[-\u2013]"
)
CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}")
DAY = re.compile(rf"{DATE}|{NTH}|\d{{1,2}}\.\d")
PLAIN = Folding({})
DASHES = ("-", "\u2013")


@dataclass(frozen=True, slots=True)
class Item:
    """`clock` and `date`: in digits, `value` as it stood there. `other` has to do with no time."""

    kind: Kind | Literal["clock", "date", "other"]
    value: str = ""


def items(text: str, words: TimeWords) -> list[Item]:
    return [] if len(text) > LONGEST else list(read(tokens(text), words))


def tokens(text: str) -> list[str]:
    return TOKEN.findall(PLAIN.folded(text).casefold().replace("\u2019", "'"))


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
            yield from alone(tokens[place], words)
            place += 1


def alone(token: str, words: TimeWords) -> Iterator[Item]:
    if CLOCK.fullmatch(token):
        yield Item("clock", token)
    elif DAY.fullmatch(token):
        yield Item("date", token)
    elif token.isdigit():
        yield Item("number", token)
    elif token in DASHES:
        yield Item("range")
    else:
        meant = meant_by(token, words)
        yield from (Item(*one) for one in meant) if meant else (Item("other", token),)
