"""German answers to the coach's follow-up questions, labelled phrases of their own."""

import datetime as dt
import json
from pathlib import Path

from coach.hearing import joined, worries
from coach.journal import CheckIn
from coach.understand import read_in
from coach.understand.vocabulary import QUESTIONS
from content.words import load_vocabularies

PHRASES = Path(__file__).parents[1] / "data" / "phrases" / "answers-de.jsonl"
ROWS = [json.loads(line) for line in PHRASES.read_text(encoding="utf-8").splitlines()]
NOON = dt.datetime(2026, 5, 4, 12, tzinfo=dt.UTC)
SPOKEN = load_vocabularies()


def heard(text: str) -> dict[str, bool]:
    entry = joined(CheckIn(at=NOON, text=text), read_in(text, "de", SPOKEN))
    fields = {name: getattr(entry, name) for name in ("limp", "painkiller", "confident")}
    return dict(entry.answers) | {name: value for name, value in fields.items() if value is not None}


PAIRS = [(row["heard"]["answers"], heard(row["text"])) for row in ROWS]


def pairs_in(answers: dict[str, bool]) -> set[tuple[str, bool]]:
    return set(answers.items())


def test_what_is_answered_is_heard_and_not_made_up():
    right = sum(len(pairs_in(gold) & pairs_in(found)) for gold, found in PAIRS)

    assert right >= 0.98 * sum(len(gold) for gold, _ in PAIRS)
    assert right >= 0.95 * sum(len(found) for _, found in PAIRS)


def test_no_worry_is_taken_for_its_opposite():
    turned = [(name, gold) for gold, found in PAIRS for name in gold if name in found and found[name] is not gold[name]]

    assert turned == []
    assert any(worries(name, yes=yes) for gold, _ in PAIRS for name, yes in gold.items())


def test_german_has_words_for_every_question_and_phrases_for_them():
    assert SPOKEN["de"].answers.keys() == QUESTIONS
    assert {name for gold, _ in PAIRS for name in gold} == QUESTIONS
