"""The parts of the reading, each by itself."""

import pytest

from coach.understand.phrases import Found, PhraseBook, PhraseError
from coach.understand.spelling import Speller
from coach.understand.tokens import tokenise

SPELLER = Speller({"cant": "can not"}, {"ciprof": "ciprofloxacin"}, {"swollen", "achilles"}, {"woollen"})
CLASSES = {"be": frozenset({"is", "was"})}


def found(phrase: str, text: str) -> list[tuple[int, int]]:
    tokens = tokenise(text, SPELLER).items
    book = PhraseBook({"it": [phrase]}, CLASSES, barriers=frozenset({"no"}), joints=frozenset({"but"}))
    hits = book.find([token.word for token in tokens], [*(token.pause for token in tokens), True])
    return [(one.start, one.end) for one in hits]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cant", ("can", "not")),
        ("swolen", ("swollen",)),
        ("swolllllen", ("swollen",)),
        ("sowllen", ("swollen",)),
        ("swlolen", ("swollen",)),
        ("achiles", ("achilles",)),
        ("woollen", ("woollen",)),
        ("ciprofloxin", ("ciprofloxacin",)),
        ("run", ("run",)),
        ("wollen", ("wollen",)),
    ],
)
def test_a_slip_of_the_finger_is_read_as_the_word_that_was_meant(typed, meant):
    assert SPELLER.meant(typed) == meant


def test_apostrophes_hyphens_and_shapes_of_numbers():
    tokens = tokenise("Can\u2019t, ankle's push-off 4/10 38.5 2014 7", SPELLER, "s").items

    assert [token.word for token in tokens] == [
        "can", "not", "ankle", "s", "push", "off", "SHARE", "HEAT", "YEAR", "NUM",
    ]  # fmt: skip
    assert [token.pause for token in tokens] == [True, False, True, *[False] * 7]


def test_sentences_know_whether_they_are_questions():
    tokens = tokenise("Sore. Pop? No", SPELLER)

    assert [token.sentence for token in tokens.items] == [0, 1, 2]
    assert tokens.asked == {1}


@pytest.mark.parametrize(
    ("phrase", "text", "spans"),
    [
        ("a|b c", "b c", [(0, 2)]),
        ("a b? c", "a c", [(0, 2)]),
        ("a ..2 c", "a x y c", [(0, 4)]),
        ("a ..2 c", "a x y z c", []),
        ("a ..2 c", "a no c", []),
        ("a c", "a, c", []),
        ("a $", "a but c", [(0, 1)]),
        ("a $", "a c", []),
        ("a <be> c", "a was c", [(0, 3)]),
    ],
)
def test_phrases_are_found_as_they_are_written(phrase, text, spans):
    assert found(phrase, text) == spans


@pytest.mark.parametrize("phrase", ["..2 a", "$", "a <nobody>", "a ..x", "a?"])
def test_a_phrase_that_cannot_be_read_is_refused(phrase):
    with pytest.raises(PhraseError):
        PhraseBook({"it": [phrase]}, CLASSES)


def test_a_longer_phrase_holds_a_shorter_one_but_not_itself():
    longer, shorter = Found("one", 0, 3), Found("other", 1, 3)

    assert longer.holds(shorter)
    assert not shorter.holds(longer)
    assert not longer.holds(longer)
