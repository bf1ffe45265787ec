"""The labelled phrases decide whether free text is read well enough; the scorer is the one the labels came with."""

import importlib.util
import json
from functools import cache
from pathlib import Path

import pytest

from bot.understand import reported
from coach.understand import read
from content.words import load_vocabulary

PHRASES = Path(__file__).parents[1] / "data" / "phrases"
WHOLE = ["dev.jsonl", "en-1.jsonl", "en-2.jsonl", "en-3.jsonl", "en-4.jsonl", "en-5.jsonl", "en-6.jsonl"]
"""Labelled in every field; `own.jsonl` only in flags and sharpness."""
RECALL = 0.99
PRECISION = 0.95
ACCURACY = 0.95


def scorer():
    spec = importlib.util.spec_from_file_location("score", PHRASES / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


score = scorer()


@cache
def read_all(name: str) -> list[tuple[dict, dict]]:
    vocabulary = load_vocabulary("en")
    rows = score.load(PHRASES / name).values()
    return [(row["expect"], {"text": row["text"], **reported(read(row["text"], vocabulary))}) for row in rows]


@pytest.mark.parametrize("names", [["dev.jsonl"], ["own.jsonl"], WHOLE])
def test_red_flags_are_found_and_not_made_up(names):
    pairs = [score.flag_sets(gold, said) for name in names for gold, said in read_all(name)]

    right = sum(len(gold & found) for gold, found in pairs)
    assert right >= RECALL * sum(len(gold) for gold, _ in pairs)
    assert right >= PRECISION * sum(len(found) for _, found in pairs)


@pytest.mark.parametrize("name", WHOLE)
def test_whole_phrases_are_read(name):
    rows = read_all(name)

    wrong = [said["text"] for gold, said in rows if not all(score.right(field, gold, said) for field in score.WHOLE)]
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
