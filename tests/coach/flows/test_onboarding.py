"""Set-up: fourteen taps at most, nothing typed, and no plan before everything alarming was looked at."""

from datetime import UTC, datetime, time, timedelta

from coach.cards.onboarding import Onboarding
from coach.events import Followed
from coach.journal import Cleared, ProfileChange
from coach.profile import Weekday
from tests.coach.flows.driver import MONDAY, Talk, find_clock, joined, newly_joined


def begun(start: datetime = MONDAY) -> Talk:
    talk = Talk(now=start)
    talk.commands("start")
    talk.presses("Start – about a minute", "I'm 18 or over and agree")
    return talk


def test_it_takes_at_most_fourteen_taps_and_nothing_typed() -> None:
    talk = newly_joined()

    assert talk.taps <= 14
    assert talk.person.joined_at == talk.now


def test_it_is_one_card_from_the_first_question_to_today() -> None:
    talk = joined()

    assert list(talk.screens) == [1]


def test_the_answers_become_the_profile() -> None:
    talk = joined()

    runner = talk.person.runner
    assert runner.time_zone == "Europe/Berlin"
    assert [run.day for run in runner.week] == [Weekday.TUE, Weekday.THU, Weekday.SAT]
    assert {run.time for run in runner.week} == {time(18)}
    assert runner.equipment == ("band", "step", "weight")
    assert talk.person.settings.first_dose == "easily"
    assert talk.person.settings.consented_at is not None
    assert isinstance(talk.journal[0], ProfileChange)


def test_nothing_is_recorded_before_the_plan_is_agreed() -> None:
    talk = begun()
    talk.presses("None of these ▸", "None of these ▸", "Left", "It varies", "Varies")

    assert talk.journal == ()
    assert talk.person.joined_at is None


def test_something_alarming_right_now_makes_no_plan() -> None:
    talk = begun()
    talk.presses("Numb, or a hot red calf", "Next ▸")

    assert "looked at first" in talk.words(talk.screen)
    assert not any(talk.said(one.label).startswith("Next") for one in talk.buttons(1))


def test_a_professional_who_cleared_it_opens_the_way_and_is_journalled() -> None:
    talk = begun()
    talk.presses("Told not to exercise", "Next ▸", "A professional cleared me", "None of these ▸", "No", "It varies")
    talk.presses("Varies")
    find_clock(talk)
    talk.presses("Berlin", "Nothing", "No, or not sure", "Looks right")

    assert any(isinstance(entry, Cleared) and entry.by == "professional" for entry in talk.journal)
    assert talk.person.runner.conditions == ("told-not-to-exercise",)


def test_chest_pain_is_referred_even_after_the_first_page_was_cleared() -> None:
    talk = begun()
    talk.presses("Can't put full weight on it", "Next ▸", "A professional cleared me")
    talk.presses("Chest pain or fainting with effort", "Next ▸")

    assert "doctor" in talk.words(talk.screen)


def test_whoever_waits_two_weeks_is_asked_once() -> None:
    talk = begun()
    talk.presses("Can't put full weight on it", "Next ▸", "Remind me in 2 weeks")

    talk.waits(days=20)

    assert talk.transcript.count("looked at first") == 1
    assert talk.transcript.count("Has someone looked at it by now?") == 1


def test_whoever_was_cleared_while_waiting_goes_on_with_set_up() -> None:
    talk = begun()
    talk.presses("None of these ▸", "Chest pain or fainting with effort", "Next ▸", "Remind me in 2 weeks")
    talk.waits(days=20)
    asked = talk.words(talk.screen)

    talk.presses("A professional cleared me")

    assert "Has a doctor looked at the chest pain" in asked
    assert "last year" in talk.words(talk.screen)


def test_changing_the_days_on_the_plan_returns_to_the_plan() -> None:
    talk = joined_until_plan()

    talk.presses("Change days", "✓ Tu", "Next ▸")

    assert "Your week" in talk.words(talk.screen)
    assert "Tue: run" not in talk.words(talk.screen)


def joined_until_plan(start: datetime = MONDAY) -> Talk:
    talk = begun(start)
    talk.presses("None of these ▸", "None of these ▸", "No", "Tu Th Sa", "After work 17–19")
    find_clock(talk)
    talk.presses("Berlin", "Band", "Just about")
    return talk


def test_the_plan_shows_the_hours_of_the_clock_that_was_chosen() -> None:
    talk = joined_until_plan()

    assert "Tue: run 18:00" in talk.words(talk.screen)


def test_start_again_in_the_middle_goes_on_where_it_was() -> None:
    talk = begun()
    talk.presses("None of these ▸", "None of these ▸")

    talk.commands("start")

    state = talk.person.desk.cards[-1].state
    assert isinstance(state, Onboarding)
    assert state.page == "past"


def test_a_refusal_stores_nothing_and_leaves_the_door_open() -> None:
    talk = Talk()
    talk.commands("start")
    talk.presses("Start – about a minute", "No thanks")

    assert talk.person.settings.consented_at is None
    talk.presses("Start")
    assert "I keep your answers" in talk.words(talk.screen)


def test_two_minutes_now_opens_a_short_primer() -> None:
    talk = joined_until_plan()
    talk.presses("Looks right", "2 minutes now")

    assert talk.words(talk.screen).startswith("1/")


def test_the_first_test_comes_at_the_training_hour_of_the_next_day_without_a_run() -> None:
    talk = joined_until_plan()
    talk.presses("Looks right", "Test Wed 18:00")
    assert "Wed 18:00" in talk.words(talk.screen)

    talk.now += timedelta(days=2)
    talk.waits_until("18:00")

    assert "-- Wed 18:00 session" in talk.lines
    assert "Your first test" in talk.words(talk.screen)


def test_it_is_tomorrow_where_tomorrow_has_room() -> None:
    talk = joined_until_plan(datetime(2026, 5, 5, 7, tzinfo=UTC))
    talk.presses("Looks right")

    assert talk.can_press("Test tomorrow 18:00")


def test_a_club_link_says_that_the_club_sees_nothing() -> None:
    talk = Talk()
    talk.happens(Followed("join", of=7, nonce=0, fresh=True))

    assert "see nothing unless you say so" in talk.words(talk.screen)


def test_words_in_the_middle_of_set_up_do_not_lose_what_was_answered() -> None:
    talk = begun()
    talk.presses("Numb, or a hot red calf", "Next ▸")

    talk.types("hello")
    talk.commands("today")

    assert "looked at first" in talk.words(talk.screen)


def test_whoever_runs_when_it_suits_learns_how_to_tell() -> None:
    talk = begun()

    talk.presses("None of these ▸", "None of these ▸", "No", "It varies", "Varies")
    find_clock(talk)
    talk.presses("Berlin", "Nothing", "Easily")

    assert "/ran" in talk.words(talk.screen)
