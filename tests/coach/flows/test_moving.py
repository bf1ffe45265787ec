"""Later, skip and move: nothing rings twice, nothing is left behind."""

import pytest

from coach.events import Pressed
from coach.journal import Illness, Missed, PlanChange, Recovered
from tests.coach.flows.driver import Talk, joined
from tests.coach.flows.test_post_run import asked


def rest_day() -> Talk:
    """Wednesday's easy day, offered in today's card."""
    talk = joined()
    talk.waits_until("12:00", days=2)
    talk.commands("today")
    talk.presses("Easy range")
    return talk


def test_an_hour_later_it_comes_once() -> None:
    talk = rest_day()
    talk.presses("Later ▾", "1 h")
    shown = len(talk.lines)

    talk.waits(hours=3)

    assert sum(line.endswith("rest-day") for line in talk.lines[shown:]) == 1


@pytest.mark.parametrize("hour", [6, 18])
def test_what_was_left_in_later_yesterday_is_past(hour: int) -> None:
    talk = joined()
    talk.waits_until("18:00")
    talk.presses("Later ▾")
    number, button = talk.find("Tonight")
    talk.waits_until(f"{hour:02}:00", days=1)

    talk.happens(Pressed(number, button.verb, button.arg))
    talk.waits_until("23:00")

    assert "That day has passed" in talk.words(talk.screens[number])
    assert talk.person.desk.snoozed == ()
    assert "-- Tue 20:00 rest-day" not in talk.lines


def test_a_run_left_in_later_can_still_be_told_the_day_after() -> None:
    talk = asked()
    talk.presses("Later ▾")
    number, back = talk.find("◀ Back")
    talk.waits(hours=26)

    talk.happens(Pressed(number, back.verb, back.arg))

    assert "All good" in [talk.said(one.label) for one in talk.buttons(number)]


def test_a_time_can_be_picked() -> None:
    talk = rest_day()
    talk.presses("Later ▾", "Pick time", "19:00")
    shown = len(talk.lines)

    talk.waits_until("20:00")

    assert "-- Wed 19:00 rest-day" in talk.lines[shown:]


def test_hours_that_are_gone_are_not_offered() -> None:
    talk = rest_day()

    talk.presses("Later ▾", "Pick time")

    hours = [talk.said(one.label) for one in talk.buttons(max(talk.screens))]
    assert "11:00" not in hours
    assert "13:00" in hours


def test_back_returns_to_what_was_offered() -> None:
    talk = rest_day()
    talk.presses("Skip", "◀ Back")

    assert "Easy day" in talk.words(talk.screen)


def test_rest_on_purpose_is_recorded_as_rest() -> None:
    talk = rest_day()

    talk.presses("Skip", "Rest on purpose")

    (missed,) = [entry for entry in talk.journal if isinstance(entry, Missed)]
    assert (missed.plan, missed.reason) == ("rest-day", "rest")


def test_ill_eases_off_until_a_day() -> None:
    talk = rest_day()

    talk.presses("Skip", "Ill", "A fever", "1 week")

    assert any(isinstance(entry, Illness) and entry.fever for entry in talk.journal)
    assert talk.person.desk.paused is not None


def test_sore_asks_where_and_how_much() -> None:
    talk = rest_day()

    talk.presses("Skip", "Sore", "Left · sore")

    assert "OK" in [talk.said(one.label) for one in talk.buttons(max(talk.screens))]


def test_bored_brings_other_exercises() -> None:
    talk = rest_day()
    before = talk.words(talk.screen)

    talk.presses("Skip", "Bored of these")

    assert any(isinstance(entry, PlanChange) and entry.what == "swap" for entry in talk.journal)
    assert talk.words(talk.screen) != before


def test_travelling_asks_for_the_clock() -> None:
    talk = rest_day()

    talk.presses("Skip", "Travelling")

    assert "What does your clock say there?" in talk.words(talk.screen)


def test_a_moved_run_moves_its_question() -> None:
    talk = joined()
    talk.waits_until("17:31", days=1)
    talk.presses("Run moved", "20:00")
    shown = len(talk.lines)

    talk.waits_until("22:30")

    assert not any("19:30 post-run" in line for line in talk.lines[shown:])


def test_no_run_swaps_in_the_short_mobility() -> None:
    talk = joined()
    talk.waits_until("17:31", days=1)
    talk.presses("No run today", "Yes, at 18:00")
    shown = len(talk.lines)

    talk.waits_until("21:00")

    said = [line for line in talk.lines[shown:] if line.startswith("-- ")]
    assert said == ["-- Tue 18:00 rest-day"]


def test_after_a_fever_feeling_well_again_is_a_tap_on_the_mornings_card() -> None:
    talk = rest_day()
    talk.presses("Skip", "Ill", "A fever", "3 days", "I'm back", "Gentle")

    talk.presses("I feel well again")

    assert any(isinstance(entry, Recovered) for entry in talk.journal)
    assert not talk.can_press("I feel well again")


def test_back_from_travelling_leads_to_the_card_and_the_easy_day_is_still_there() -> None:
    talk = rest_day()
    entries = talk.person.entries

    talk.presses("Skip", "Travelling", "◀ Back", "◀ Back")

    assert "Easy day" in talk.words(talk.screen)
    assert talk.person.entries == entries


def test_a_journey_of_a_week_follows_its_clock_and_comes_home_by_itself() -> None:
    talk = rest_day()

    talk.presses("Skip", "Travelling", "11:00", "London", "For a week")
    there = talk.person.runner.time_zone
    talk.waits(days=8)

    assert there == "Europe/London"
    assert talk.person.runner.time_zone == "Europe/Berlin"
    assert [entry.reason for entry in talk.journal if isinstance(entry, Missed)] == ["travel"]


def test_who_keeps_the_times_of_home_only_leaves_the_day_out() -> None:
    talk = rest_day()

    talk.presses("Skip", "Travelling", "Keep home times")

    assert talk.person.runner.time_zone == "Europe/Berlin"
    assert [entry.reason for entry in talk.journal if isinstance(entry, Missed)] == ["travel"]


def test_ill_and_sore_can_be_left_again_and_nothing_was_told() -> None:
    talk = rest_day()
    entries = talk.person.entries

    talk.presses("Skip", "Ill", "◀ Back", "Sore", "◀ Back", "◀ Back")

    assert "Easy day" in talk.words(talk.screen)
    assert talk.person.entries == entries


def test_an_illness_without_a_pause_leaves_only_today_out_and_the_plan_says_rest() -> None:
    talk = rest_day()

    talk.presses("Skip", "Ill", "A fever", "Only today")
    talk.commands("plan")

    assert talk.person.desk.paused is None
    assert "Rest until you have felt well for a whole day." in talk.words(talk.screen)
    assert "Wed: easy range" in talk.words(talk.screen)


def test_what_was_skipped_is_put_back_with_one_tap() -> None:
    talk = rest_day()

    talk.presses("Skip", "No time", "Put it back")
    talk.commands("today")

    assert talk.can_press("Easy range")
