"""The labelled phrases decide whether free text is read well enough; the scorer is the one the labels came with."""

import json
from functools import cache

import pytest

from coach.understand import read
from content.words import load_vocabulary
from tests.coach.labelled import PHRASES, Row, flag_counts, misread, rows_of, score

WHOLE = ["dev.jsonl", *(f"en-{number}.jsonl" for number in range(1, 11))]
"""Labelled in every field; `own.jsonl` only in flags and sharpness."""
RECALL = 0.99
PRECISION = 0.95
ACCURACY = 0.95


@cache
def read_all(name: str) -> list[Row]:
    return rows_of(name, lambda text: read(text, load_vocabulary("en")))


@pytest.mark.parametrize("names", [["dev.jsonl"], ["own.jsonl"], WHOLE])
def test_red_flags_are_found_and_not_made_up(names):
    right, labelled, found = flag_counts(row for name in names for row in read_all(name))

    assert right >= RECALL * labelled
    assert right >= PRECISION * found


@pytest.mark.parametrize("name", WHOLE)
def test_whole_phrases_are_read(name):
    rows = read_all(name)

    wrong = misread(rows)
    assert len(wrong) <= (1 - ACCURACY) * len(rows), wrong


@pytest.mark.parametrize("name", ["dev.jsonl", "own.jsonl"])
def test_sharp_pain_is_told_from_sharp_turns(name):
    rows = read_all(name)

    wrong = [said["text"] for gold, said in rows if gold["sharp"] != said["sharp"]]
    assert len(wrong) <= len(rows) // 100


@pytest.mark.parametrize(("field", "most"), [("side", 0), ("sites", 0), ("sharp", 0), ("trend", 3), ("activity", 2)])
def test_of_the_first_phrases_hardly_a_field_is_missed(field, most):
    wrong = [said["text"] for gold, said in read_all("dev.jsonl") if not score.right(field, gold, said)]

    assert len(wrong) <= most, wrong


def test_every_flag_has_phrases_of_its_own():
    labelled = {
        flag
        for line in (PHRASES / "own.jsonl").read_text(encoding="utf-8").splitlines()
        for flag in json.loads(line)["expect"]["flags"]
    }

    assert labelled == set(load_vocabulary("en").flags)
