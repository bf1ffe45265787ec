"""The labelled phrases decide whether red flags are read well enough; the scorer is the one the labels came with."""

import importlib.util
import json
from pathlib import Path

import pytest

from coach.understand import Reading, read
from content.words import load_vocabulary

PHRASES = Path(__file__).parents[1] / "data" / "phrases"
RECALL = 0.99
PRECISION = 0.95


def scorer():
    spec = importlib.util.spec_from_file_location("score", PHRASES / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


score = scorer()


def read_all(name: str) -> list[tuple[dict, Reading]]:
    vocabulary = load_vocabulary("en")
    return [(row["expect"], read(row["text"], vocabulary)) for row in score.load(PHRASES / name).values()]


@pytest.mark.parametrize("name", ["dev.jsonl", "own.jsonl"])
def test_red_flags_are_found_and_not_made_up(name):
    pairs = [score.flag_sets(gold, {"flags": list(reading.flags)}) for gold, reading in read_all(name)]

    right = sum(len(gold & found) for gold, found in pairs)
    assert right >= RECALL * sum(len(gold) for gold, _ in pairs)
    assert right >= PRECISION * sum(len(found) for _, found in pairs)


@pytest.mark.parametrize("name", ["dev.jsonl", "own.jsonl"])
def test_sharp_pain_is_told_from_sharp_turns(name):
    rows = read_all(name)

    wrong = [reading for gold, reading in rows if gold["sharp"] != reading.sharp]
    assert len(wrong) <= len(rows) // 100


def test_sides_and_sites_are_read_where_stated():
    rows = read_all("dev.jsonl")

    wrong = [gold for gold, reading in rows if (gold["side"], set(gold["sites"])) != (reading.side, set(reading.sites))]
    assert wrong == []


def test_every_flag_has_phrases_of_its_own():
    labelled = {
        flag
        for line in (PHRASES / "own.jsonl").read_text(encoding="utf-8").splitlines()
        for flag in json.loads(line)["expect"]["flags"]
    }

    assert labelled == set(load_vocabulary("en").flags)
