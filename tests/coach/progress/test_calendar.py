"""The weeks day by day: done, planned, rest, and how it felt."""

from datetime import date

import pytest

from coach.journal import CheckIn, Missed, Run
from coach.outlook import Outlook
from coach.progress.calendar import calendar_of
from coach.progress.values import Day
from tests.coach.journals import at, ordinal
from tests.coach.review.weeks import ann, daybook, done
from tests.coach.runners import LIBRARY

TODAY = date.fromordinal(ordinal(9))  # a Wednesday


def days(*entries) -> dict[int, Day]:
    """By days counted from the first Monday."""
    found = calendar_of(ann(), daybook(entries), TODAY, LIBRARY, Outlook())
    return {day.day.toordinal() - ordinal(0): day for day in found.days}


def test_whole_weeks_are_shown_and_the_present_one_is_the_last():
    found = days()

    assert len(found) == 6 * 7
    assert found[13].day.weekday() == 6
    assert found[7].day.weekday() == 0


def test_what_was_done_is_apart_from_what_was_planned():
    tuesday = days(Run(at=at(1, "18:00")))[1]

    assert (tuesday.done, tuesday.open) == (("run",), ("strength",))


def test_a_session_that_was_hardly_begun_is_not_done():
    assert days(done(1, share=0.2))[1].done == ()


def test_rest_on_plan_owes_nothing():
    tuesday = days(Missed(at=at(1), plan="strength", reason="rest"))[1]

    assert (tuesday.rest, tuesday.open) == (True, ())


@pytest.mark.parametrize(
    ("told", "grade"),
    [
        ({"pain": 0, "stiffness_minutes": 0}, "calm"),
        ({"pain": 1, "stiffness_minutes": 5}, "mild"),
        ({"pain": 2}, "sore"),
        ({"pain": 0, "stiffness_minutes": 15}, "sore"),
        ({"pain": 4}, "strong"),
        ({"sharp": True}, "strong"),
        ({"sleep": 3}, None),
    ],
)
def test_a_morning_is_graded_by_the_rule_books_limits(told, grade):
    assert days(CheckIn(at=at(2), moment="next-morning", side="left", **told))[2].grade == grade


def test_the_worst_of_the_day_counts_with_its_side():
    wednesday = days(
        CheckIn(at=at(2), moment="next-morning", side="right", pain=1),
        CheckIn(at=at(2, "19:00"), moment="any", side="left", pain=6),
    )[2]

    assert (wednesday.grade, wednesday.side) == ("strong", "left")
