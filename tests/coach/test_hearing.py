"""Words lift what was entered, never lower it."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.hearing import is_alarming, joined, worries
from coach.journal import CheckIn
from coach.understand import Reading, read
from coach.understand.vocabulary import QUESTIONS
from content.words import load_vocabulary

ENTERED = CheckIn(at=dt.datetime(2026, 5, 4, 12, tzinfo=dt.UTC))


def heard(text: str, **entered: object) -> CheckIn:
    return joined(replace(ENTERED, **entered), read(text, load_vocabulary("en")))


@pytest.mark.parametrize(
    ("text", "entered", "pain"),
    [
        ("the pain after the last set was 7 out of 10", 0, 7),
        ("pain 2 in the heel", 6, 6),
        ("achilles about a 6 after the run", None, 6),
        ("no pain", 3, 3),
        ("no pain", None, 0),
        ("great session", None, None),
    ],
)
def test_the_higher_of_the_number_and_the_words_counts(text, entered, pain):
    assert heard(text, pain=entered).pain == pain


def test_soreness_of_a_muscle_is_no_pain():
    said = heard("both calves 5/10 sore")

    assert (said.soreness, said.pain) == (5, None)


@pytest.mark.parametrize(
    ("text", "entered", "limp"),
    [
        ("had to limp the last kilometre", False, True),
        ("walking normally", True, True),
        ("walking normally", None, False),
        ("lovely day", None, None),
    ],
)
def test_a_limp_told_in_words_or_by_a_button_is_a_limp(text, entered, limp):
    assert heard(text, limp=entered).limp is limp


def test_a_painkiller_told_in_words_counts_though_the_button_said_none():
    assert heard("took an ibuprofen before the session", painkiller=False).painkiller is True


def test_lost_trust_weighs_more_than_the_button():
    assert heard("i dont trust the ankle", confident=True).confident is False


def test_words_that_worry_are_added_to_the_answers():
    assert ("injured", True) in heard("rolled my left ankle on a root", answers=(("injured", False),)).answers


def test_words_that_reassure_change_no_answer():
    said = heard("can walk on it fine", answers=(("four-steps", False),))

    assert said.answers == (("four-steps", False),)


def test_words_that_reassure_are_not_heard_beside_the_flag():
    said = heard("hopping is fine again", flags=("hop-refusal",))

    assert "hop-hurts" not in dict(said.answers)


def test_a_side_that_was_entered_stays():
    assert heard("left heel is stiff", side="right").side == "right"


answers = st.lists(st.tuples(st.sampled_from(sorted(QUESTIONS)), st.booleans()), unique_by=lambda pair: pair[0])
scores = st.none() | st.integers(0, 10)


@given(answers, scores, scores, st.sampled_from([None, True, False]))
def test_no_words_lower_a_number_or_take_back_what_worries(told, said, entered, limp):
    reading = Reading(answers=tuple(told), amounts=() if said is None else (("pain", said),))
    before = replace(ENTERED, pain=entered, limp=limp, answers=(("four-steps", False), ("wound", True)))

    after = joined(before, reading)

    assert entered is None or (after.pain is not None and after.pain >= entered)
    assert after.limp is True or not limp
    assert set(before.answers) <= set(after.answers)


@given(answers)
def test_a_reading_is_alarming_where_an_answer_worries(told):
    assert is_alarming(Reading(answers=tuple(told))) is any(worries(name, yes=yes) for name, yes in told)
