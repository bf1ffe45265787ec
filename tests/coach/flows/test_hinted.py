"""Words about the body: what they leave out is asked with buttons, and nothing is guessed."""

import pytest

from coach.cards.tell import Telling
from coach.journal import CheckIn
from tests.coach.flows.driver import Talk, joined


def newest(talk: Talk) -> object:
    return max(talk.person.desk.cards, key=lambda card: card.number).state


def check_in(talk: Talk) -> CheckIn:
    return next(entry for entry in reversed(talk.journal) if isinstance(entry, CheckIn))


def told(words: str, *taps: str) -> Talk:
    talk = joined()
    talk.types(words)
    talk.presses(*taps)
    return talk


def test_words_without_a_side_are_asked_which():
    talk = told("my ankle hurts", "It hurts")

    assert talk.words(talk.screen) == "Which side?"
    assert all(talk.can_press(label) for label in ("Left", "Right", "Both", "Not an ankle"))


def test_not_an_ankle_asks_where_and_then_which_side():
    talk = told("my ankle hurts", "It hurts", "Not an ankle", "Shin", "Left", "3", "Dull", "Just so")

    assert (check_in(talk).sites, check_in(talk).side, check_in(talk).pain) == (("shin",), "left", 3)


def test_a_side_and_a_place_that_were_said_are_not_asked_again():
    talk = told("my left calf is tight", "It hurts", "4", "Dull", "Just so")

    assert (check_in(talk).sites, check_in(talk).side, check_in(talk).pain) == (("calf",), "left", 4)


@pytest.mark.parametrize("words", ["both ankles hurt, left worse", "my left ankle hurts, or the right ankle"])
def test_words_that_name_both_sides_get_two_buttons(words):
    talk = told(words, "It hurts")

    assert talk.words(talk.screen) == "Both the same, or is one worse?"
    talk.presses("One is worse")
    assert not talk.can_press("Both")
    talk.presses("Left", "Outer ankle", "4", "Dull", "Just so")
    assert check_in(talk).side == "left"


def test_both_the_same_speaks_for_both():
    talk = told("both ankles hurt", "It hurts", "Both the same", "Outer ankle", "3", "Dull", "Just so")

    assert check_in(talk).side == "both"


def test_a_calf_that_grabs_may_be_more_than_sore():
    talk = told("my left calf grabbed on the hill", "Sudden, like a kick")

    assert [stop.rule for stop in talk.person.standing.stops] == ["A2"]
    assert talk.person.standing.stops[0].side == "left"


def test_nothing_is_recorded_before_the_last_step():
    talk = told("my left calf is tight")

    assert isinstance(newest(talk), Telling)
    assert not any(isinstance(entry, CheckIn) for entry in talk.journal)


def test_what_does_not_hurt_opens_nothing():
    talk = told("left ankle 0 out of 10 pain")

    assert not isinstance(newest(talk), Telling)


def test_an_alarm_without_a_side_counts_for_both_until_one_is_named():
    talk = told("a calf is swollen and hot")
    assert talk.person.standing.stops[0].side == "both"
    assert "Which side?" in talk.words(talk.screen)

    talk.presses("Right")

    assert [(stop.rule, stop.side) for stop in talk.person.standing.stops] == [("A4", "right")]
    assert "Are you short of breath" in talk.words(talk.screen)


def test_an_alarm_of_the_whole_runner_asks_for_no_side():
    talk = told("chest pain on my run")

    assert "Which side?" not in talk.words(talk.screen)


def test_words_that_were_not_meant_so_stop_nothing():
    talk = told("maybe a pop in my left calf, not sure")
    assert "Did you mean this: a pop or a snap?" in talk.words(talk.screen)
    assert talk.person.standing.stops

    talk.presses("No, not that")

    assert talk.person.standing.stops == ()
    assert "pop" not in talk.words(talk.screen)


def test_a_twist_in_words_has_one_side_once_it_is_named():
    talk = told("i twisted my ankle", "Right")

    assert talk.person.standing.left.sprain is None
    sprain = talk.person.standing.right.sprain
    assert sprain is not None
    assert sprain.first_pain is None
