"""What the review says of weeks that did not go as planned."""

from datetime import UTC, datetime, timedelta

from coach.cards.review import WeekReview
from coach.week_form import form_of
from tests.coach.flows.driver import joined
from tests.coach.flows.sundays import lives, review, sunday

RUNS_ONLY = ("All good", "Normal", "None", "Good", "OK")


def test_a_plan_that_thins_after_week_eight_is_offered_smaller_and_the_habit_told_once():
    talk = lives(joined(), sunday(8))
    talk.presses("OK · your week", "OK")
    lives(talk, sunday(10), RUNS_ONLY)
    talk.presses("OK · your week")
    assert review(talk).smaller
    assert "two to five months" in talk.words(talk.screen)
    assert " 0 " not in talk.words(talk.screen)

    talk.presses("Four short weeks", "OK")
    monday = sunday(10).date() + timedelta(days=1)
    forms = [form_of(talk.person.standing.eased, monday + timedelta(weeks=number)) for number in range(5)]
    assert forms == ["busy"] * 4 + ["usual"]

    lives(talk, sunday(11), RUNS_ONLY)
    talk.presses("OK · your week")
    assert review(talk).smaller
    assert "two to five months" not in talk.words(talk.screen)


def test_coming_back_after_a_missed_week_is_what_is_praised():
    talk = lives(joined(), sunday(2), RUNS_ONLY)
    talk.presses("OK · your week", "OK")

    lives(talk, sunday(3))
    talk.presses("OK · your week")

    assert "You came back" in talk.words(talk.screen)


def test_a_week_of_illness_is_on_plan():
    talk = lives(joined(), sunday(1))
    talk.presses("OK · your week", "OK")
    talk.waits_until("19:00", days=1)
    talk.commands("today")
    talk.presses("Mobility" if talk.can_press("Mobility") else "Easy range", "Skip", "Ill", "A fever", "2 weeks")

    talk.waits(until=sunday(2, 20))
    talk.commands("plan")
    talk.presses("Your week")

    assert (review(talk).kept, review(talk).planned) == (3, 3)
    assert "pause" in talk.words(talk.screen)


def test_during_a_stop_no_review_comes():
    talk = lives(joined(), datetime(2026, 5, 9, 12, tzinfo=UTC))
    talk.types("I felt a pop in my calf and cannot push off")

    lives(talk, sunday(1, 20), ())

    assert not any(isinstance(card.state, WeekReview) for card in talk.person.desk.cards)
