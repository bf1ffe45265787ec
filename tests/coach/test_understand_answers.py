"""Labelled phrases: what words answer and how much they say, as the rules hear it."""

import datetime as dt
import json
from pathlib import Path

import pytest

from coach.followups import FOLLOW_UPS, flag_of
from coach.hearing import joined, worries
from coach.journal import CheckIn
from coach.understand import read
from coach.understand.vocabulary import QUESTIONS
from content.catalogue import english
from content.words import load_vocabulary

PHRASES = Path(__file__).parents[1] / "data" / "phrases"
ROWS = [json.loads(line) for line in (PHRASES / "answers.jsonl").read_text(encoding="utf-8").splitlines()]
NOON = dt.datetime(2026, 5, 4, 12, tzinfo=dt.UTC)
ANSWERED_BY_FLAGS = frozenset({"wound", "quinolone-before", "feverish"})
"""Told as the flag that the answer is, or beside it."""


def heard(text: str) -> CheckIn:
    return joined(CheckIn(at=NOON, text=text), read(text, load_vocabulary("en")))


def flags(entry: CheckIn) -> set[str]:
    return {*entry.flags, *(flag for pair in entry.answers if (flag := flag_of(*pair)))}


def answers(entry: CheckIn) -> dict[str, bool]:
    fields = {name: getattr(entry, name) for name in ("limp", "painkiller", "confident")}
    return dict(entry.answers) | {name: value for name, value in fields.items() if value is not None}


def worrying(found: dict[str, bool]) -> set[str]:
    return {name for name, yes in found.items() if worries(name, yes=yes)} - ANSWERED_BY_FLAGS


def gold_worrying(gold: dict) -> set[str]:
    return worrying(gold.get("answers", {}))


def heard_worrying(entry: CheckIn) -> set[str]:
    return worrying(answers(entry))


def amounts(entry: CheckIn) -> dict[str, float]:
    pain = entry.soreness if entry.pain is None else entry.pain
    told = {"pain": pain, "stiffness-minutes": entry.stiffness_minutes}
    return {name: value for name, value in told.items() if value is not None}


PAIRS = [(row["heard"], heard(row["text"])) for row in ROWS]


@pytest.mark.parametrize(
    ("named", "found"),
    [
        pytest.param(lambda gold: set(gold["flags"]), flags, id="red flags"),
        pytest.param(gold_worrying, heard_worrying, id="answers"),
    ],
)
def test_what_worries_is_heard_and_not_made_up(named, found):
    pairs = [(named(gold), found(entry)) for gold, entry in PAIRS]

    right = sum(len(gold & got) for gold, got in pairs)
    assert right >= 0.99 * sum(len(gold) for gold, _ in pairs)
    assert right >= 0.95 * sum(len(got) for _, got in pairs)


def test_what_reassures_is_heard():
    labelled = [(name, yes, answers(entry)) for gold, entry in PAIRS for name, yes in gold.get("answers", {}).items()]

    missed = [name for name, yes, got in labelled if got.get(name) is not yes]
    assert len(missed) <= 0.03 * len(labelled)


def test_amounts_are_those_that_were_said():
    wrong = [entry.text for gold, entry in PAIRS if gold.get("amounts", {}) != amounts(entry)]

    assert len(wrong) <= 0.01 * len(PAIRS)


def test_sharp_pain_is_told_from_a_time_of_day():
    assert [entry.text for gold, entry in PAIRS if gold.get("sharp", False) is not bool(entry.sharp)] == []


def test_every_question_that_words_may_answer_is_one_of_ours_and_has_words():
    answered = load_vocabulary("en").answers

    assert answered.keys() == QUESTIONS
    assert QUESTIONS - FOLLOW_UPS.keys() == {"limp", "painkiller"}


def test_the_worrying_answer_is_the_same_in_words_as_on_a_button():
    answered = load_vocabulary("en").answers

    assert {name: words.alarm for name, words in answered.items() if name in FOLLOW_UPS} == {
        name: FOLLOW_UPS[name].alarm for name in answered if name in FOLLOW_UPS
    }


def test_every_answer_that_worries_can_be_said_back():
    answered = load_vocabulary("en").answers
    can_worry = {name for name, words in answered.items() if (words.affirms if words.alarm else words.negates)}

    assert {f"understood.{name}" for name in can_worry} == {key for key in english() if key.startswith("understood.")}
