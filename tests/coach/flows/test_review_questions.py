"""What the review asks: how a change worked out, and four questions every fourth week."""

from coach.cards.closing import Closed
from coach.cards.daily import MorningDecision
from coach.cards.review import WeekQuestions, WeekReview
from coach.events import Pressed
from coach.journal import CheckIn, Override
from coach.opinions import Feedback, Weekly
from tests.coach.flows.sundays import at_review, entries, lives, review, state, sunday


def test_how_a_change_worked_out_is_asked_once_and_stands_in_why():
    talk = at_review(3)
    change = review(talk).change
    assert change

    talk.presses("Better")

    assert [(entry.of, entry.felt) for entry in entries(talk, Feedback)] == [(change.id, "better")]
    assert not any(talk.said(one.label) == "Same" for one in talk.buttons(max(talk.screens)))
    talk.commands("why")
    while "you said: better" not in talk.words(talk.screen):
        talk.presses("◀ Earlier")


def test_worse_leads_to_taking_the_step_back():
    talk = at_review(3)
    change = review(talk).change
    assert change

    talk.presses("Worse", "Take that step back")

    assert [entry.of for entry in entries(talk, Override)] == [change.id]
    assert isinstance(state(talk), WeekReview)
    assert "Worse since the change" in talk.words(talk.screen)


def test_worse_leads_to_the_questions_that_every_pain_is_asked():
    talk = at_review(3)

    talk.presses("Worse", "Left · sore")

    decision, told = state(talk), next(one for one in entries(talk, CheckIn) if one.pain == 4)
    assert isinstance(decision, MorningDecision)
    assert (decision.told.changes, told.side) == ((), "left")


def test_worse_can_ease_the_week_or_leave_it():
    eased, left = at_review(3), at_review(3)

    eased.presses("Worse", "Make it lighter")
    left.presses("Worse", "Leave it as it is")

    assert "lighter week" in eased.words(eased.screen)
    assert review(left).felt == "worse"
    assert left.person.standing.eased == ()


def test_every_fourth_week_asks_four_questions_with_one_tap_each():
    talk = at_review(4)

    talk.presses("OK", "Not at all", "A little less", "No", "A little")

    told = [(one.participation, one.volume, one.performance, one.pain) for one in entries(talk, Weekly)]
    assert told == [(0, None, None, None), (None, 1, None, None), (None, None, 0, None), (None, None, None, 1)]
    assert talk.words(talk.screen) == "✓ Noted: 17 of 100 on the trouble scale, where 0 is none."
    again = lives(talk, sunday(5))
    again.presses("OK · your week", "OK")
    assert isinstance(state(again), Closed)


def test_the_questions_can_be_skipped_and_are_not_asked_again_for_four_weeks():
    talk = at_review(4)

    talk.presses("OK", "Skip")

    assert [(one.participation, one.pain) for one in entries(talk, Weekly)] == [(None, None)]
    lives(talk, sunday(7))
    talk.presses("OK · your week")
    assert not review(talk).asks


def test_a_double_tap_answers_one_question():
    talk = at_review(4)
    talk.presses("OK")
    number, button = talk.find("Not at all")

    talk.happens(Pressed(number, button.verb, button.arg))
    talk.happens(Pressed(number, button.verb, button.arg))

    found = state(talk)
    assert isinstance(found, WeekQuestions)
    assert found.answers == (0,)


def test_trouble_in_the_answers_asks_where_and_the_rules_decide():
    talk = at_review(4)
    talk.presses("OK", "I left some out", "No", "No", "Clearly")

    talk.presses("Right · sore")

    decision, told = state(talk), next(one for one in entries(talk, CheckIn) if one.pain == 4)
    assert isinstance(decision, MorningDecision)
    assert (decision.told.changes, told.side) == ((), "right")


def test_a_runner_who_is_asked_where_may_say_nothing():
    talk = at_review(4)
    talk.presses("OK", "I left some out", "No", "No", "Clearly", "Not now")

    assert talk.words(talk.screen) == "✓ Noted: 33 of 100 on the trouble scale, where 0 is none."
