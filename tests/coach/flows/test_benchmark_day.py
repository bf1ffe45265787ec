"""The day of the tests: a calm one, in the place of the tune-up, asked about the morning after."""

from datetime import timedelta

from coach.desk import Reminder
from tests.coach.flows.benchmarks import FRIDAY, begun, finished, knee_to_wall, skips_to, times
from tests.coach.flows.driver import joined


def test_on_a_day_that_is_not_calm_the_card_says_why_and_offers_another() -> None:
    talk = joined()
    talk.has_tested()
    talk.now = FRIDAY
    talk.commands("ran")
    talk.presses("Right · sore")
    talk.commands("test")

    assert "sore in the last two days" in talk.words(talk.screen)
    assert not talk.can_press("Start")
    talk.presses("Sun 18:00")
    assert "Moved to Sun 18:00" in talk.words(talk.screen)


def test_a_test_put_on_another_day_is_planned_there() -> None:
    talk = joined()
    talk.now = FRIDAY
    talk.commands("test")
    talk.presses("Another day", "Sun 18:00")
    talk.commands("plan")

    words = talk.words(talk.screen)
    assert "Sun: test" in words
    assert "Fri: mobility tune-up" in words
    assert not [due for due in talk.person.agenda if due.occurrence == "mobility:2026-05-08"]


def test_the_tests_take_the_place_of_the_tune_up_every_four_weeks() -> None:
    talk = joined()
    talk.commands("plan")
    assert "Fri: test" in talk.words(talk.screen)

    talk.has_tested()
    talk.commands("plan")
    assert "Fri: mobility tune-up" in talk.words(talk.screen)
    talk.now += timedelta(days=28)
    talk.commands("plan")
    assert "Fri: test" in talk.words(talk.screen)


def test_with_the_test_the_tune_up_of_its_day_is_done() -> None:
    talk = begun()
    knee_to_wall(talk)
    finished(talk)
    talk.commands("today")

    assert "Today's session is done" in talk.words(talk.screen)
    shown = len(talk.lines)
    talk.waits_until("23:00")
    assert not any(line.endswith(" session") for line in talk.lines[shown:])


def test_a_test_of_what_tires_is_asked_about_the_next_morning() -> None:
    talk = begun("P3")
    skips_to(talk, "heel-raise")
    times(talk, 40, "20")
    talk.presses("Ready")
    times(talk, 40, "20")
    talk.presses("Skip this")

    mornings = [due for due in talk.person.agenda if due.reminder is Reminder.MORNING]

    assert [due.occurrence for due in mornings] == ["morning:2026-05-09"]
