"""`talus understand`: lines in, lines out."""

import orjson
import pytest

from bot.understand import PhraseLineError, readings

LINE = b'{"id": "p1", "text": "8k in 45, left calf 3/10 and a bit stiff, rpe 6"}\n'


def test_a_phrase_comes_back_under_its_id_in_every_field():
    (line,) = readings([LINE], "en")

    assert orjson.loads(line) == {
        "id": "p1",
        "soreness": 3,
        "stiffness": 3,
        "fatigue": None,
        "side": "left",
        "sites": ["calf"],
        "sharp": False,
        "trend": None,
        "flags": [],
        "activity": {"kind": "run", "distance_km": 8, "minutes": 45, "effort": 6},
    }


@pytest.mark.parametrize("told", [b'"language": "es", ', b""])
def test_a_line_may_tell_its_language_or_be_known_by_its_words(told):
    (line,) = readings([b'{"id": "p1", ' + told + b'"text": "no me sostengo con el pie izquierdo"}'], "en")

    assert orjson.loads(line)["flags"] == ["cannot-bear-weight"]


def test_empty_lines_are_passed_over():
    assert len(list(readings([LINE, b"\n", LINE], "en"))) == 2


@pytest.mark.parametrize("line", [b"calf 3", b'{"id": 1, "text": "calf"}', b'{"id": "p1"}', b"[]"])
def test_a_line_that_is_no_phrase_is_named(line):
    with pytest.raises(PhraseLineError, match=r"^line 2: expected"):
        list(readings([LINE, line], "en"))


def test_a_language_without_words_is_refused():
    with pytest.raises(PhraseLineError, match=r"^--language: expected one of"):
        list(readings([LINE], "xx"))
