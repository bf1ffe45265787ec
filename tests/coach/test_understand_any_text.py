"""Whatever is typed: no text raises, and nothing cheerful added takes a red flag away."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.understand import read
from content.words import load_vocabulary

PHRASES = Path(__file__).parents[1] / "data" / "phrases"
TEXTS = [
    json.loads(line)["text"]
    for name in ("dev.jsonl", "own.jsonl")
    for line in (PHRASES / name).read_text(encoding="utf-8").splitlines()
]
WORDS = sorted({word for text in TEXTS for word in text.split()})
FILLER = "the run was steady and the weather was kind to us all day long. "

runners_words = st.lists(st.sampled_from([*WORDS, ",", ".", "?", "\n", "no", "not", "if", "my mate"]), max_size=40)


def flags(text: str) -> set[str]:
    return set(read(text, load_vocabulary("en")).flags)


@given(st.text(max_size=300))
def test_no_text_raises(text):
    reading = read(text, load_vocabulary("en"))

    assert set(reading.doubtful) <= set(reading.flags)
    assert not set(reading.flags) & set(reading.denied)


@given(runners_words)
def test_no_jumble_of_runners_words_raises_and_the_reading_is_the_same_each_time(words):
    text = " ".join(words)

    assert read(text, load_vocabulary("en")) == read(text, load_vocabulary("en"))


@given(st.sampled_from(TEXTS))
@settings(max_examples=300)
def test_no_pain_elsewhere_takes_no_flag_away(text):
    assert flags(text) <= flags(f"{text} no pain elsewhere")


@given(st.sampled_from(TEXTS))
@settings(max_examples=300)
def test_cheer_takes_no_flag_away(text):
    assert flags(text) <= flags(f"{text}. great run, feeling good")


@given(st.sampled_from(TEXTS))
@settings(max_examples=300)
def test_capitals_take_no_flag_away(text):
    assert flags(text) <= flags(text.upper())


@pytest.mark.parametrize("before", [0, 5_000, 9_900, 60_000])
@pytest.mark.parametrize("sentence", ["i heard a pop in my calf.", "my foot is numb.", "cant put weight on it."])
def test_a_flag_at_the_end_of_a_long_text_is_found(before, sentence):
    text = (FILLER * 1000)[:before].rpartition(".")[0] + ". " + sentence

    assert flags(text) == flags(sentence) != set()


def test_a_flag_in_the_middle_of_a_long_text_is_found():
    half = FILLER * 80

    assert flags(f"{half} my calf is hot and swollen. {half}") == {"calf-hot-swollen"}


@pytest.mark.parametrize(
    "repeated", ["swollen ", "no swelling, ", "is it? ", "can not ", "if it pops ", "left calf and "]
)
def test_a_word_repeated_a_thousand_times_is_weighed_a_few_times(repeated):
    text = repeated * (10_000 // len(repeated)) + ". heard a pop in my heel"

    assert "pop-or-snap" in flags(text)


@pytest.mark.parametrize(
    "text", ["\ud800", "\ufdfa" * 10_000, "\u0000", "1" * 9_999, "'s" * 999, "a'" * 999, "?" * 9_999]
)
def test_strange_characters_are_read_as_nothing(text):
    assert flags(text) == set()
