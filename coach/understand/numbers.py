"""Numbers in a message that may be a score out of ten: not those that count, measure or tell the time."""

from collections.abc import Iterator
from dataclasses import dataclass

from coach.understand.lexicon import REPEATS
from coach.understand.message import Message
from coach.understand.vocabulary import Vocabulary

TEN = 10


@dataclass(frozen=True, slots=True)
class Number:
    """The words from `start` up to `end`. `is_share`: written as a share of ten, it can be nothing but a score."""

    start: int
    end: int
    value: float
    is_share: bool


def scores(message: Message, vocabulary: Vocabulary) -> list[Number]:
    found = list(candidates(message, vocabulary))
    return found if len(found) <= 2 * REPEATS else found[:REPEATS] + found[-REPEATS:]


def candidates(message: Message, vocabulary: Vocabulary) -> Iterator[Number]:
    units, counted = vocabulary.classes["unit"], vocabulary.classes["counted"]
    for at, token in enumerate(message.tokens.items):
        if not token.typed[0].isdigit() and token.word not in vocabulary.numerals:
            continue
        number = number_at(at, message, vocabulary)
        if number is None or number.value > TEN:
            continue
        if message.word(number.end) not in units and message.word(at - 1) not in counted:
            yield number


def number_at(at: int, message: Message, vocabulary: Vocabulary) -> Number | None:
    token = message.tokens.items[at]
    whole, _, most = token.typed.partition("/")
    value = vocabulary.numerals.get(token.word) if most == "" else None
    if token.typed[0].isdigit():
        value = decimal(whole)
    if value is None or most not in ("", "10"):
        return None
    out_of = message.begins("out-of", at + 1)
    if out_of:
        return Number(at, min(out_of.end + 1, len(message.words)), value, is_share=True)
    return Number(at, at + 1, value, is_share=bool(most))


def decimal(digits: str) -> float | None:
    try:
        return float(digits.replace(",", "."))
    except ValueError:
        return None
