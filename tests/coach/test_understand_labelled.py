"""German and Spanish, held to phrases of their own: labelled by hand, read in the language of whoever wrote them."""

from functools import cache

import pytest

from coach.understand import read_in
from content.words import load_vocabularies
from tests.coach.labelled import Row, flag_counts, misread, rows_of

FILES = {"de": 4, "es": 7}
"""How many of each language are labelled in whole; `own` is labelled only in flags, some wordings for each."""
RECALL = 0.99
PRECISION = 0.95
ACCURACY = {"de": 0.95, "es": 0.92}

SPOKEN = load_vocabularies()
WHOLE = [(language, f"{language}-{number}.jsonl") for language, most in FILES.items() for number in range(1, most + 1)]


@cache
def read_all(language: str, name: str) -> list[Row]:
    return rows_of(name, lambda text: read_in(text, language, SPOKEN))


@pytest.mark.parametrize("language", FILES)
def test_red_flags_are_found_and_not_made_up(language):
    names = [*(name for spoken, name in WHOLE if spoken == language), f"{language}-own.jsonl"]
    right, labelled, found = flag_counts(row for name in names for row in read_all(language, name))

    assert right >= RECALL * labelled
    assert right >= PRECISION * found


@pytest.mark.parametrize(("language", "name"), WHOLE)
def test_whole_phrases_are_read(language, name):
    rows = read_all(language, name)

    wrong = misread(rows)
    assert len(wrong) <= (1 - ACCURACY[language]) * len(rows), wrong


@pytest.mark.parametrize("language", FILES)
def test_every_flag_has_phrases_of_its_own(language):
    labelled = {flag for gold, _ in read_all(language, f"{language}-own.jsonl") for flag in gold["flags"]}

    assert labelled == set(SPOKEN[language].flags)
