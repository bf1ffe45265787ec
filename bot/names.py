"""Names that strangers chose, as they may stand among our words: on one line, to be seen, and turning nothing round."""

from itertools import groupby
from unicodedata import category

LONGEST = 64
JOINERS = "\u200c\u200d"  # within words of some scripts, and within emoji
BLANK = "\u2800\u3164\u115f\u1160\uffa0"  # are drawn as nothing, although they count as letters or signs
MARKS = 3  # on one letter; more of them reach into the lines around
NAMELESS = "\u2013"


def name_of(update: object) -> str:
    match update:
        case {"message": {"from": {"first_name": str(name)}}} | {"callback_query": {"from": {"first_name": str(name)}}}:
            return spoken(name)
        case _:
            return ""


def spoken(name: str, longest: int = LONGEST) -> str:
    """Never empty: a button must say something."""
    plain = "".join(kept(letter) for letter in name)
    calm = "".join("".join(run)[: MARKS if marked else None] for marked, run in groupby(plain, is_mark))
    short = " ".join(calm.split())[:longest].strip()
    return short if any(is_seen(letter) for letter in short) else NAMELESS


def kept(letter: str) -> str:
    if letter in JOINERS:
        return letter
    return {"Cc": " ", "Zl": " ", "Zp": " ", "Cf": "", "Cs": "", "Co": ""}.get(category(letter), letter)


def is_mark(letter: str) -> bool:
    return category(letter) in ("Mn", "Me")


def is_seen(letter: str) -> bool:
    return category(letter)[0] in "LNSP" and letter not in BLANK
