"""Words answer the card that lies open, as its button reads or as runners say it, and move it below themselves."""

from dataclasses import replace

import pytest

from coach.cards.daily import AskNormal, MorningDecision
from coach.cards.post_run import AskLegs, AskRun, Receipt
from coach.cards.recovery import Advice
from coach.cards.session import GuidedSession
from coach.cards.upkeep import MoveOrSkip
from coach.journal import CheckIn, Run
from tests.coach.flows.driver import Talk, joined


def in_language(talk: Talk, language: str) -> Talk:
    talk.person = replace(talk.person, settings=replace(talk.person.settings, language=language))
    return talk


def asked_about_the_run(language: str = "en") -> Talk:
    talk = joined()
    talk.waits_until("12:00", days=1)
    talk.commands("today")
    talk.waits_until("20:15")
    assert isinstance(newest(talk), AskRun)
    return in_language(talk, language)


def asked_in_the_morning(language: str = "en") -> Talk:
    talk = asked_about_the_run()
    talk.presses("Left · sore", "Normal")
    talk.waits_until("07:30", days=1)
    return in_language(talk, language)


def in_a_session() -> Talk:
    talk = joined()
    talk.presses("Easy range", "6 min")
    return talk


def newest(talk: Talk) -> object:
    return talk.person.desk.cards[-1].state


@pytest.mark.parametrize(
    ("language", "words", "card"),
    [
        ("en", "all good", AskLegs),
        ("en", "Left sore", AskLegs),
        ("en", "felt great", AskLegs),
        ("en", "no pain at all", AskLegs),
        ("en", "didn't run", MoveOrSkip),
        ("en", "not yet", MoveOrSkip),
        ("de", "alles gut", AskLegs),
        ("de", "noch nicht", MoveOrSkip),
        ("es", "todo bien", AskLegs),
        ("es", "todavía no", MoveOrSkip),
    ],
)
def test_the_question_after_a_run(language: str, words: str, card: type):
    talk = asked_about_the_run(language)

    talk.types(words)

    assert isinstance(newest(talk), card)


def test_a_plain_no_says_nothing_of_the_ankles():
    talk = asked_about_the_run()

    talk.types("no")

    assert not any(isinstance(entry, Run | CheckIn) for entry in talk.journal)


@pytest.mark.parametrize(
    ("words", "legs"), [("heavy", "heavy"), ("tired", "heavy"), ("fine", "normal"), ("Fresh", "fresh")]
)
def test_the_legs_after_it(words: str, legs: str):
    talk = asked_about_the_run()
    talk.types("all good")

    talk.types(words)

    receipt = newest(talk)
    assert isinstance(receipt, Receipt)
    assert receipt.legs == legs


@pytest.mark.parametrize(
    ("language", "words", "card"),
    [
        ("en", "no", MorningDecision),
        ("en", "none", MorningDecision),
        ("en", "15 min or so", AskNormal),
        ("en", "stiff for 10 minutes", AskNormal),
        ("de", "nein", MorningDecision),
        ("es", "nada", MorningDecision),
    ],
)
def test_the_morning(language: str, words: str, card: type):
    talk = asked_in_the_morning(language)

    talk.types(words)

    assert isinstance(newest(talk), card)


def test_red_flags_come_before_any_answer():
    talk = asked_in_the_morning()

    talk.types("none, but my calf is hot and swollen")

    assert isinstance(newest(talk), Advice)


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("done", "set"),
        ("next", "set"),
        ("it hurts", "hurts"),
        ("too hard", "fewer"),
        ("how", "how"),
        ("Finish here", "effort"),
    ],
)
def test_a_session_is_led_in_words(words: str, page: str):
    talk = in_a_session()

    talk.types(words)

    session = newest(talk)
    assert isinstance(session, GuidedSession)
    assert session.page == page
    assert session.step == (words in ("done", "next"))


def test_an_answer_leaves_nothing_open_above():
    talk = asked_about_the_run()
    talk.types("all good")
    talk.types("normal")

    assert not any(isinstance(card.state, AskRun | AskLegs) for card in talk.person.desk.cards)
    assert sum(isinstance(entry, Run) for entry in talk.journal) == 1


def test_a_label_of_a_card_whose_day_has_passed_presses_nothing():
    talk = joined()
    talk.types("too busy today")
    talk.waits_until("12:00", days=1)
    before = len(talk.journal)

    talk.types("No time")

    assert len(talk.journal) == before
