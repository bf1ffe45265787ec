"""From characters to words: folded, respelled, with the pauses and the question marks that stood between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from coach.understand.spelling import Sparing, Speller

MARKS = "'\u2019`\u00b4\u02bc"
"""What phones put for an apostrophe."""
HYPHENS = "-\u2010\u2011"
WORD = rf"[^\W\d_]\d+[^\W\d_]\w*|[^\W\d_]+(?:[{MARKS}][^\W\d_]+)*|\d+(?:[.,:/]\d+)*"
PIECE = rf"{WORD}|\n|[^\w\s]"
WORDS = re.compile(WORD)
APOSTROPHE = re.compile(f"[{MARKS}]")
PRIME = re.compile(rf"(\d)[{MARKS}\u2032](?![\w{MARKS}\u2032])")
"""Minutes as runners write them: 45'."""
SENTENCE_ENDS = frozenset(".!?;\n…")

NUMBER = "NUM"
"""Shapes of numbers are written in capitals, which no typed word keeps."""
YEAR = "YEAR"
BODY_HEAT = "HEAT"
"""A number that a thermometer shows in a fever, in degrees of either scale."""
OUT_OF = "SHARE"
"""A number written as a share, such as 4/10."""
MOST_SHARES = frozenset({"8/10", "9/10", "10/10"})
MOST_OF = "MOST"
"""Eight of ten or more. Where a phrase has a SHARE it may be one of these."""
ZERO = "zero"


class Token(NamedTuple):
    """`word` is what was meant, `typed` what stood there; `pause`: something other than a space stood before it."""

    word: str
    typed: str
    sentence: int
    pause: bool


@dataclass(frozen=True, slots=True)
class Tokens:
    items: tuple[Token, ...]
    asked: frozenset[int]
    """Sentences that end with a question mark."""


def tokenise(text: str, speller: Speller | Sparing, possessive: str = "") -> Tokens:
    """`text` is folded already."""
    text = PRIME.sub(r"\1 min ", text)
    pieces = pieces_with(speller.signed)
    meant: dict[str, tuple[str, ...]] = {}
    items: list[Token] = []
    asked: set[int] = set()
    sentence, pause = 0, True
    for piece in pieces.finditer(text):
        typed = piece[0]
        words = meant.get(typed)
        if words is None:
            words = meant[typed] = tuple(words_of(typed, speller, possessive))
        for word in words:
            items.append(Token(word, typed, sentence, pause))
            pause = False
        if words or is_hyphen(text, piece.start()):
            continue
        if typed == "?" and items:
            asked.add(items[-1].sentence)
        pause = True
        if typed in SENTENCE_ENDS and items and items[-1].sentence == sentence:
            sentence += 1
    return Tokens(tuple(items), frozenset(asked))


def words_in(text: str) -> Iterator[str]:
    """Each different word of letters once, in small letters, without its apostrophes."""
    found = dict.fromkeys(WORDS.findall(text.casefold()))
    return (APOSTROPHE.sub("", word) for word in found if word[0].isalpha())


@cache
def pieces_with(signed: tuple[str, ...]) -> re.Pattern[str]:
    """Shortened words that hold a sign, such as w/, are one piece where no letter follows."""
    whole = "".join(rf"{re.escape(word)}(?![^\W\d_])|" for word in signed)
    return re.compile(whole + PIECE)


def is_hyphen(text: str, at: int) -> bool:
    """Between two letters the dash joins one term, as in push-off; anywhere else it is a pause."""
    return text[at] in HYPHENS and 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()


def words_of(typed: str, speller: Speller | Sparing, possessive: str) -> Iterator[str]:
    lower = typed.casefold()
    if lower[0].isdigit():
        yield number_shape(lower)
    elif lower[0].isalpha():
        yield from letters(lower, speller, possessive)
    else:
        meant = speller.meant(lower)
        if meant != (lower,):
            yield from meant


def letters(lower: str, speller: Speller | Sparing, possessive: str) -> Iterator[str]:
    """A possessive or shortened 's is a word of its own, unless the whole is listed (it's, that's)."""
    plain = APOSTROPHE.sub("", lower)
    if plain != lower and plain not in speller.spellings and possessive and APOSTROPHE.split(lower)[-1] == possessive:
        yield from speller.meant(plain.removesuffix(possessive))
        yield possessive
    else:
        yield from speller.meant(plain)


def number_shape(typed: str) -> str:
    if "/" in typed or ":" in typed:
        return ZERO if typed.startswith("0/") else MOST_OF if typed in MOST_SHARES else OUT_OF
    value = float(typed.replace(",", ".")) if typed.count(".") + typed.count(",") <= 1 else 0.5
    if value == 0:
        return ZERO
    if 1950 <= value < 2050 and typed.isdigit():
        return YEAR
    return BODY_HEAT if 37.4 < value < 42.5 or 99.5 < value < 107 else NUMBER
