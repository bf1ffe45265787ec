"""The goal and the race calendar: by buttons, or a typed date that is asked back."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from coach.flows.dates import day_typed
from coach.journal import ProfileChange, Race, Run
from coach.profile import Goal
from content.library import load_library
from tests.coach.flows.driver import Talk, joined

TODAY = date(2026, 5, 4)
MONTHS = load_library().months


def opened() -> Talk:
    talk = joined()
    talk.commands("settings")
    talk.presses("Goal, races")
    return talk


def test_a_goal_takes_a_distance_a_month_and_a_day() -> None:
    talk = opened()

    talk.presses("Set a goal", "Half marathon", "Oct 2026", "4")

    assert talk.person.runner.goal == Goal("half", date(2026, 10, 4))
    assert isinstance(talk.journal[-1], ProfileChange)
    assert "Goal: half marathon on 4 October 2026." in talk.words(talk.screen)


def test_a_typed_date_is_asked_back() -> None:
    talk = opened()
    talk.presses("Set a goal", "10 km")

    talk.types("4.10.")
    assert talk.person.runner.goal is None
    talk.presses("Yes")

    assert talk.person.runner.goal == Goal("10k", date(2026, 10, 4))


def test_a_misread_date_is_typed_again() -> None:
    talk = opened()
    talk.presses("Set a goal", "10 km")

    talk.types("10/4")
    talk.presses("No")
    talk.types("4 oct")
    talk.presses("Yes")

    assert talk.person.runner.goal == Goal("10k", date(2026, 10, 4))


def test_a_goal_needs_no_date() -> None:
    talk = opened()

    talk.presses("Set a goal", "Trail race", "No date yet")

    assert talk.person.runner.goal == Goal("trail")


def test_no_goal_is_a_goal_too() -> None:
    talk = opened()

    talk.presses("Set a goal", "10 km", "No date yet", "Change the goal", "No goal")

    assert talk.person.runner.goal == Goal("none")
    assert "No goal so far" in talk.words(talk.screen)


def test_races_are_added_and_removed() -> None:
    talk = opened()
    talk.presses("Add a race", "5 km", "May 2026", "17", "Add a race", "10 km", "Jun 2026", "7")
    assert "17 May 2026: 5 km\n7 June 2026: 10 km" in talk.words(talk.screen)

    talk.presses("Remove 5 km")

    assert [distance for _, distance, _ in talk.person.standing.races] == ["10k"]
    assert sum(isinstance(entry, Race) for entry in talk.journal) == 2


def test_a_day_that_has_passed_is_not_offered() -> None:
    talk = opened()

    talk.presses("Add a race", "5 km", "May 2026")

    assert not talk.can_press("3")
    assert talk.can_press("4")


def test_a_marathon_is_warned_of_where_the_weeks_are_short_or_unknown() -> None:
    talk = opened()

    talk.presses("Set a goal", "Marathon", "Oct 2026", "4")
    assert "I don't know your kilometres so far" in talk.words(talk.screen)

    for _ in range(3):
        talk.waits_until("20:00", days=7)
        talk.commands("ran")
        talk.presses("All good", "Normal", "Add detail", "How far", "12 km")
    talk.commands("settings")
    talk.presses("Goal, races")
    assert "Your last weeks had about 12 km" in talk.words(talk.screen)


@pytest.mark.parametrize(("km", "is_warned"), [(29, True), (30, False)])
def test_thirty_kilometres_a_week_are_enough_for_a_marathon(km: float, is_warned: bool) -> None:
    talk = opened()
    talk.presses("Set a goal", "Marathon", "Oct 2026", "4")
    this_week = talk.local().date().toordinal() // 7
    weeks = tuple((this_week - back, km, 0.0) for back in (3, 2, 1))
    talk.person = replace(talk.person, standing=replace(talk.person.standing, weeks=weeks))

    talk.commands("settings")
    talk.presses("Goal, races")

    assert ("Your last weeks had about" in talk.words(talk.screen)) is is_warned


def test_a_race_is_run_as_a_race() -> None:
    talk = opened()
    talk.presses("Add a race", "10 km", "May 2026", "5")
    talk.waits_until("07:05", days=1)
    talk.presses("None", "OK")
    talk.waits_until("21:00")

    assert "How was the race for your ankles?" in talk.words(talk.screen)
    talk.presses("All good", "Heavy")

    (run,) = [entry for entry in talk.journal if isinstance(entry, Run)]
    assert (run.race, run.km) == (True, 10)
    assert "race · 10 km" in talk.words(talk.screen)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2026-10-04", date(2026, 10, 4)),
        ("4.10.2026", date(2026, 10, 4)),
        ("4/10/26", date(2026, 10, 4)),
        ("4.10.", date(2026, 10, 4)),
        ("1.2.", date(2027, 2, 1)),
        ("4 Oct", date(2026, 10, 4)),
        ("October 4th, 2027", date(2027, 10, 4)),
        ("on sunday, 4 oct", date(2026, 10, 4)),
        ("4 May", TODAY),
        ("3 May", date(2027, 5, 3)),
        ("31.4.", None),
        ("3.5.2026", None),
        ("4.10.2040", None),
        ("29.2.", None),
        ("soon", None),
        ("12", None),
    ],
)
def test_dates_are_read_as_they_are_typed(words, day) -> None:
    assert day_typed(words, TODAY, MONTHS) == day


@given(some.dates(TODAY, date(2029, 12, 31)))
def test_every_day_ahead_can_be_typed(day) -> None:
    assert day_typed(day.isoformat(), TODAY, MONTHS) == day
    assert day_typed(f"{day:%d.%m.%Y}", TODAY, MONTHS) == day
    assert day_typed(f"{day.day} {day:%b %Y}", TODAY, MONTHS) == day


@given(some.text())
def test_no_words_break_the_reading_of_dates(words) -> None:
    day = day_typed(words, TODAY, MONTHS)

    assert day is None or day >= TODAY
