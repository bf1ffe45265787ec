"""The weekly review: on the morning's card, agreed to with one tap, and what it asks is recorded at the tap."""

from datetime import UTC, datetime, timedelta

from coach.cards.closing import Closed
from coach.cards.daily import MorningDecision
from coach.cards.review import WeekQuestions, WeekReview
from coach.events import Pressed
from coach.journal import CheckIn, Decided, Override, PlanChange, Session
from coach.localtime import day_of
from coach.opinions import Feedback, Weekly
from coach.week_form import form_of
from tests.coach.flows.driver import Talk, joined

TAPS = (
    "Done ·", "All good", "Right", "Fine", "Normal", "Did it", "Strength", "Mobility", "Test", "12 min", "6 min",
    "None", "Good", "OK", "Start", "9", "Skip",
)  # fmt: skip
"""What a runner taps for whom all is well, the first of them that the newest card has."""


def acts(talk: Talk, taps: tuple[str, ...] = TAPS) -> None:
    for _ in range(80):
        labels = [talk.said(one.label) for one in talk.buttons(max(talk.screens))]
        wanted = next((tap for tap in taps if any(label.startswith(tap) for label in labels)), None)
        if wanted is None or " · your week" in " ".join(labels) or isinstance(state(talk), WeekReview):
            return
        talk.presses(wanted)


def lives(talk: Talk, until: datetime, taps: tuple[str, ...] = TAPS) -> Talk:
    """Answers whatever comes, until then; reviews are left alone."""
    while talk.person.agenda and (at := min(due.at for due in talk.person.agenda)) < until:
        talk.waits(until=max(at, talk.now) + timedelta(minutes=1))
        acts(talk, taps)
    talk.waits(until=until)
    return talk


def sunday(week: int, hour: int = 9) -> datetime:
    return datetime(2026, 5, 3, hour, tzinfo=UTC) + timedelta(weeks=week)


def state(talk: Talk) -> object:
    return max(talk.person.desk.cards, key=lambda card: card.number).state


def entries(talk: Talk, kind: type) -> list:
    return [entry for entry in talk.journal if isinstance(entry, kind)]


def review(talk: Talk) -> WeekReview:
    found = state(talk)
    assert isinstance(found, WeekReview)
    return found


def at_review(week: int, taps: tuple[str, ...] = TAPS) -> Talk:
    """That Sunday's review lies open."""
    talk = lives(joined(), sunday(week), taps)
    if isinstance(state(talk), MorningDecision):
        talk.presses("OK · your week")
    return talk


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
