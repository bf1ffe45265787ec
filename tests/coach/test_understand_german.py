"""German, held to phrases of its own: labelled by hand, read in the language of whoever wrote them."""

import importlib.util
from functools import cache
from pathlib import Path

import pytest

from bot.understand import reported
from coach.understand import read_in
from content.words import Spoken

PHRASES = Path(__file__).parents[1] / "data" / "phrases"
WHOLE = ["de-1.jsonl", "de-2.jsonl"]
FLAGS = [*WHOLE, "de-own.jsonl"]
"""`de-own.jsonl` is labelled only in flags, some wordings for each."""
RECALL = 0.98
PRECISION = 0.95
ACCURACY = 0.9

SPOKEN = Spoken()


def scorer():
    spec = importlib.util.spec_from_file_location("score", PHRASES / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


score = scorer()


@cache
def read_all(name: str) -> list[tuple[dict, dict]]:
    rows = score.load(PHRASES / name).values()
    return [(row["expect"], {"text": row["text"], **reported(read_in(row["text"], "de", SPOKEN))}) for row in rows]


def test_red_flags_are_found_and_not_made_up():
    pairs = [score.flag_sets(gold, said) for name in FLAGS for gold, said in read_all(name)]

    right = sum(len(gold & found) for gold, found in pairs)
    assert right >= RECALL * sum(len(gold) for gold, _ in pairs)
    assert right >= PRECISION * sum(len(found) for _, found in pairs)


@pytest.mark.parametrize("name", WHOLE)
def test_whole_phrases_are_read(name):
    rows = read_all(name)

    wrong = [said["text"] for gold, said in rows if not all(score.right(field, gold, said) for field in score.WHOLE)]
    assert len(wrong) <= (1 - ACCURACY) * len(rows), wrong


def test_every_flag_has_phrases_of_its_own():
    labelled = {flag for gold, _ in read_all("de-own.jsonl") for flag in gold["flags"]}

    assert labelled == set(SPOKEN["de"].flags)


def flags(text: str) -> tuple[str, ...]:
    return read_in(text, "de", SPOKEN).flags


@pytest.mark.parametrize(
    "text", ["kann nicht auftreten", "Auftreten geht nicht", "keinen Schritt mehr gehen", "der Fuß trägt mich nicht"]
)
def test_what_cannot_be_done_is_no_denial(text):
    assert flags(text) == ("cannot-bear-weight",)


@pytest.mark.parametrize("text", ["Knöchel geschwollen", "KNÖCHEL GESCHWOLLEN", "Knoechel geschwollen"])
def test_an_umlaut_may_be_written_out(text):
    assert flags(text) == ("swelling",)


def test_words_written_as_one_are_taken_apart():
    reading = read_in("leichte Wadenschmerzen links", "de", SPOKEN)

    assert (reading.sites, reading.side, dict(reading.scales)) == (("calf",), "left", {"soreness": 3})


@pytest.mark.parametrize("text", ["tut nicht weh", "keine Schmerzen", "tut gar nicht mehr weh", "schmerzfrei"])
def test_what_does_not_hurt_is_zero(text):
    assert dict(read_in(text, "de", SPOKEN).scales) == {"soreness": 0}
