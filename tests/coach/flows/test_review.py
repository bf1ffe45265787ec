"""The weekly review: on the morning's card, agreed to with one tap, and taken back."""

from datetime import UTC, datetime, timedelta

from coach.cards.closing import Closed
from coach.cards.review import WeekReview
from coach.events import Pressed
from coach.journal import Decided, PlanChange, Session
from coach.localtime import day_of
from coach.week_form import form_of
from tests.coach.flows.driver import Talk, joined
from tests.coach.flows.sundays import TAPS, acts, at_review, entries, lives, review, state, sunday


def test_on_sunday_the_review_is_the_next_face_of_the_morning_card():
    talk = lives(joined(), sunday(1))
    number, rang = max(talk.screens), len(talk.rang)

    talk.presses("OK · your week")

    assert max(talk.screens) == number
    assert len(talk.rang) == rang
    assert (review(talk).kept, review(talk).planned, review(talk).primers) == (3, 3, 3)


def test_one_tap_agrees_and_leaves_one_line():
    talk = at_review(1)

    talk.presses("OK")

    assert isinstance(state(talk), Closed)
    assert talk.words(talk.screen) == "✓ Week 1: 3 of 3."
    talk.commands("today")
    assert not talk.can_press("Your week")


def idle_saturday(talk: Talk) -> Talk:
    """Nothing on Saturday that a morning would be asked about."""
    lives(talk, datetime(2026, 5, 9, 6, tzinfo=UTC))
    talk.commands("ran")
    talk.presses("Didn't run")
    talk.commands("today")
    return talk


def test_where_no_check_is_asked_the_review_is_the_mornings_card_and_carries_the_day():
    talk = idle_saturday(joined())
    talk.commands("today")
    talk.presses("Strength", "Skip", "No time", "Skip it")

    talk.waits(until=sunday(1, 4))
    rang = len(talk.rang)
    talk.waits(until=sunday(1, 20))

    assert len(talk.rang) == rang + 1
    assert review(talk).kept == 2
    assert "Today: easy range." in talk.words(talk.screen)
    talk.presses("Easy range", "6 min")


def test_a_check_that_has_nothing_to_ask_any_more_brings_no_second_ring():
    talk = idle_saturday(joined())
    talk.commands("today")
    talk.presses("Strength", "Skip", "Sore", "Right · aware")
    talk.waits(until=sunday(1, 5))
    rang = len(talk.rang)

    talk.presses("Gone in a few min")
    talk.waits(minutes=5)
    talk.presses("Same as usual")

    assert len(talk.rang) == rang
    assert talk.can_press("OK · your week ▸")


def test_a_review_that_was_missed_stays_within_reach():
    talk = lives(joined(), sunday(1))
    talk.waits_until("19:00", days=2)

    talk.commands("today")
    talk.presses("Your week")
    assert review(talk).day == sunday(1).date()

    talk.waits_until("19:00", days=3)
    talk.commands("today")
    assert not talk.can_press("Your week")
    talk.presses("Plan", "Your week")
    assert review(talk).week == 1


def test_before_a_week_lies_behind_there_is_none():
    talk = joined(datetime(2026, 5, 8, 7, tzinfo=UTC))
    talk.waits(until=sunday(1, 20))

    talk.commands("plan")

    assert not any(isinstance(card.state, WeekReview) for card in talk.person.desk.cards)
    assert not talk.can_press("Your week")


def test_a_busy_week_is_for_the_week_to_come_and_can_be_taken_back():
    talk = at_review(1)
    monday = sunday(1).date() + timedelta(days=1)

    talk.presses("Busy week")
    assert form_of(talk.person.standing.eased, monday) == "busy"
    assert form_of(talk.person.standing.eased, sunday(1).date()) == "usual"

    talk.presses("Back to usual")
    assert talk.person.standing.eased == ()
    assert [change.to for change in entries(talk, PlanChange)] == ["busy", "usual"]


def test_a_double_tap_eases_once():
    talk = at_review(1)
    number, button = talk.find("Make it lighter")

    talk.happens(Pressed(number, button.verb, button.arg))
    talk.happens(Pressed(number, button.verb, button.arg))

    assert len(entries(talk, PlanChange)) == 1


def test_a_busy_week_is_offered_short_and_counts_in_full():
    talk = at_review(1)
    talk.presses("Busy week", "OK")

    lives(talk, sunday(2), ("6 min", "2 min", *TAPS))
    talk.presses("OK · your week")

    assert (review(talk).kept, review(talk).planned) == (3, 3)
    assert not talk.person.standing.eased or form_of(talk.person.standing.eased, talk.local().date()) == "busy"


def test_what_is_predicted_for_the_week_comes():
    talk = at_review(1)
    assert "a step up in mobility" in talk.words(talk.screen)

    talk.presses("OK")
    lives(talk, sunday(2))

    steps = [step for decision in entries(talk, Decided) for step in decision.changes or ()]
    assert {step.strand for step in steps} >= {"mobility"}


def test_reviews_ring_no_more_than_mornings_do():
    """Every day of five weeks stays within the cap, and a Sunday rings once as any day without a run."""
    talk = lives(joined(), sunday(5, 20))

    days = [day_of(at, talk.zone) for at in talk.rang]

    assert max(days.count(day) for day in days) <= 3
    sundays = [sunday(week).date() for week in range(1, 6)]
    assert [days.count(day) for day in sundays] == [1] * 5


def test_a_session_of_the_week_is_done_from_the_review():
    talk = at_review(1)
    before = len(entries(talk, Session))

    talk.presses("Easy range", "6 min")
    acts(talk)

    assert len(entries(talk, Session)) == before + 1
