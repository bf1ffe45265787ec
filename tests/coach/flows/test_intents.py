"""What runners want in words: each wish opens a card that asks, in any order and with or without a slash."""

from datetime import date

import pytest

from coach.cards.closing import Closed
from coach.cards.daily import RestDay, SessionOffer, Today, WhyShown
from coach.cards.how_to import HowTo
from coach.cards.post_run import AskRun
from coach.cards.reading import ReadBack
from coach.cards.recovery import Advice
from coach.cards.session import GuidedSession
from coach.cards.tell import Telling
from coach.cards.upkeep import MoveOrSkip, PauseMenu, StopMenu, WordsHeard
from coach.journal import CheckIn, Missed
from tests.coach.flows.driver import Talk, joined


def states(talk: Talk) -> list[object]:
    return [card.state for card in sorted(talk.person.desk.cards, key=lambda card: card.number)]


@pytest.mark.parametrize(
    ("words", "card"),
    [
        ("stop", StopMenu()),
        ("please stop messaging me", StopMenu()),
        ("no more reminders", StopMenu()),
        ("pause", PauseMenu()),
        ("I'm going on holiday until sunday", PauseMenu("reason", date(2026, 5, 10))),
        ("need a break from training", PauseMenu()),
        ("plan", Today("plan")),
        ("what's the plan?", Today("plan")),
        ("what's planned this week", Today("plan")),
        ("help", Today("help")),
        ("what can I say?", Today("help")),
        ("what now?", Today()),
        ("hi coach", Today()),
        ("thanks!", Closed),
        ("cheers", Closed),
        ("why", WhyShown),
        ("why no strength today?", WhyShown),
        ("ran", AskRun),
        ("just went for a run", AskRun),
        ("thanks, just back from my run", AskRun),
        ("it hurts", Telling),
        ("ouch", Telling),
        ("how do I do heel raises?", HowTo("heel-raise", "sitting", "2-1-2")),
        ("single leg calf raise, how?", HowTo("heel-raise-single")),
    ],
)
def test_a_wish_opens_its_card(words, card):
    talk = joined()

    talk.types(words)

    newest = states(talk)[-1]
    assert newest == card or (isinstance(card, type) and isinstance(newest, card))


@pytest.mark.parametrize("words", ["not today", "/skip", "skip today please", "please skip today", "too busy today"])
def test_what_is_left_out_is_asked_about_and_not_left_out_yet(words):
    talk = joined()

    talk.types(words)

    newest = states(talk)[-1]
    assert isinstance(newest, MoveOrSkip | WordsHeard)
    assert not any(isinstance(entry, Missed) for entry in talk.journal)


@pytest.mark.parametrize("words", ["tomorrow instead", "not today, tomorrow instead", "move it to tomorrow"])
def test_what_is_put_off_is_not_left_out(words):
    talk = joined()

    talk.types(words)

    newest = states(talk)[-1]
    pages = {newest.page} if isinstance(newest, MoveOrSkip) else {choice[:5] for choice in newest.choices}
    assert pages <= {"later", "run-moved"}


def test_with_its_time_a_wish_is_done():
    talk = joined()

    talk.types("in 20 min")

    assert talk.words(talk.screen).endswith("09:20.")
    assert talk.person.desk.snoozed


def test_a_wish_with_a_slash_is_the_same_wish():
    talk = joined()

    talk.commands("skip")

    assert isinstance(states(talk)[-1], MoveOrSkip)


@pytest.mark.parametrize("words", ["don't skip", "my mate wants to skip", "if i skip today"])
def test_what_is_not_wanted_opens_nothing(words):
    talk = joined()

    talk.types(words)

    assert isinstance(states(talk)[-1], WordsHeard)


def test_two_meanings_are_two_buttons():
    talk = joined()
    talk.presses("Easy range", "6 min")

    talk.types("stop")

    assert isinstance(states(talk)[-1], WordsHeard)
    assert [talk.said(one.label) for one in talk.buttons(max(talk.screens))] == ["End this session", "No more messages"]
    talk.presses("End this session")
    newest = states(talk)[-1]
    assert isinstance(newest, GuidedSession)
    assert newest.page == "effort"


def test_done_in_a_session_is_its_button():
    talk = joined()
    talk.presses("Easy range", "6 min")

    talk.types("done")

    newest = states(talk)[-1]
    assert isinstance(newest, GuidedSession)
    assert len(newest.sets) == 1


@pytest.mark.parametrize("words", ["done", "finished my exercises", "did my calf raises"])
def test_done_leads_to_what_may_be_done_today(words):
    talk = joined()

    talk.types(words)

    assert isinstance(states(talk)[-1], WordsHeard | RestDay | SessionOffer)


def test_a_question_without_an_answer_gets_the_nearest_ones():
    talk = joined()

    talk.types("is running on sand ok?")

    assert [talk.said(one.label) for one in talk.buttons(max(talk.screens))] == ["Why?", "My plan"]


@pytest.mark.parametrize("words", ["left one hurts, what now", "what now, my left ankle hurts"])
def test_a_symptom_is_never_swallowed_by_a_wish(words):
    talk = joined()

    talk.types(words)

    assert isinstance(states(talk)[-1], Telling)


@pytest.mark.parametrize("words", ["skip today, calf 4/10 sore", "calf 4/10 sore, skip today"])
def test_a_wish_beside_a_symptom_keeps_a_card_of_its_own(words):
    talk = joined()

    talk.types(words)

    wish, body = states(talk)[-2:]
    assert isinstance(wish, MoveOrSkip | WordsHeard)
    assert isinstance(body, ReadBack)


@pytest.mark.parametrize(
    "words", ["stop, i heard a pop in my calf", "skip today, foot went numb", "thanks! chest feels tight"]
)
def test_a_red_flag_comes_before_every_wish(words):
    talk = joined()

    talk.types(words)

    assert isinstance(states(talk)[-1], Advice)


def test_what_was_heard_waits_for_its_yes_while_something_else_is_said():
    talk = joined()
    talk.types("left calf a bit sore, 3 out of 10")
    talk.types("plan")

    assert any(isinstance(state, ReadBack) for state in states(talk))
    talk.presses("Yes")
    assert any(isinstance(entry, CheckIn) for entry in talk.journal)
