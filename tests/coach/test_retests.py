"""When the tests come by themselves: in the tune-up's place, on a day that is calm as far as one can foresee."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import retests
from coach.day_plan import DayPlan
from coach.desk import Paused
from coach.diary import Diary
from coach.journal import Run
from coach.judgement import judgement
from coach.layout import HARD
from coach.moved import Moved
from coach.outlook import Outlook
from coach.profile import WEEKDAYS, Goal, RunDay
from coach.retests import AHEAD, free_days, hard_run_before, unrest_of
from coach.standing import fold
from coach.standing.values import Measure
from coach.week import laid_out, plan_day
from tests.coach.runners import BERLIN, LIBRARY, TU_TH_SA, a_context, a_runner, berlin, with_desk

MONDAY, FRIDAY = date(2026, 5, 4), date(2026, 5, 8)
KINDS = ["easy", *sorted(HARD)]
NOW = berlin(4, 9)
run_days = st.lists(
    st.builds(RunDay, st.sampled_from(WEEKDAYS), st.sampled_from([time(7), time(18)]), st.sampled_from(KINDS)),
    max_size=7,
    unique_by=lambda run: run.day,
).map(tuple)  # fmt: skip


def measured(person, day):
    measure = Measure("knee-to-wall", "left", day.toordinal(), 9)
    return replace(person, standing=replace(person.standing, measures=(measure,)))


def running(week):
    person = a_runner()
    return replace(person, runner=replace(person.runner, week=week))


def day_of_tests(person, now=NOW):
    return retests.test_day(Diary(person, LIBRARY.book), judgement(person, a_context(now)), now, LIBRARY)


def test_the_first_tests_take_the_place_of_the_first_tune_up():
    person = a_runner(*TU_TH_SA)

    assert day_of_tests(person) == FRIDAY
    assert plan_day(person, FRIDAY, LIBRARY, Outlook(test_on=FRIDAY)).session.occurrence == "test:2026-05-08"


def test_four_weeks_later_they_come_again_and_not_before():
    person = measured(a_runner(*TU_TH_SA), FRIDAY)

    assert day_of_tests(person, berlin(11, 9)) is None
    assert day_of_tests(person, berlin(25, 9)) == FRIDAY + timedelta(days=28)


def test_whoever_has_not_joined_is_not_tested():
    assert day_of_tests(replace(a_runner(*TU_TH_SA), joined_at=None)) is None


def test_a_tune_up_that_is_done_already_leaves_the_tests_to_the_next():
    person = with_desk(a_runner(*TU_TH_SA), done=("mobility:2026-05-08",))

    assert day_of_tests(person, berlin(8, 9)) == FRIDAY + timedelta(days=7)


def test_a_pause_and_a_race_are_waited_for():
    person = a_runner(*TU_TH_SA)
    paused = with_desk(person, paused=Paused(berlin(4, 8), date(2026, 5, 11), "holiday"))
    racing = replace(person, runner=replace(person.runner, goal=Goal("10k", date(2026, 5, 10))))

    assert day_of_tests(paused) == FRIDAY + timedelta(days=7)
    assert day_of_tests(racing) not in {FRIDAY, None}


def test_what_the_runner_has_chosen_stands_instead():
    moved = Moved("test:2026-05-08", date(2026, 5, 10).toordinal(), berlin(10, 18))
    person = a_runner(*TU_TH_SA)
    person = replace(person, standing=replace(person.standing, moved=(moved,)))

    assert day_of_tests(person) is None
    assert laid_out(person, date(2026, 5, 10), LIBRARY).session.plan == "test"
    assert laid_out(person, FRIDAY, LIBRARY).session.plan == "mobility"


def hard_thursday():
    return tuple(RunDay(day, time(18), "hard" if day is WEEKDAYS[3] else "easy") for day in TU_TH_SA)


def test_a_hard_run_that_was_planned_keeps_the_next_two_days_free_of_tests():
    person = running(hard_thursday())
    diary = Diary(person, LIBRARY.book)

    assert hard_run_before(diary, berlin(9, 18, 59), LIBRARY) == berlin(7, 19)
    assert hard_run_before(diary, berlin(9, 19, 1), LIBRARY) is None


def test_a_hard_run_that_was_called_over_without_being_run_does_not_count():
    person = with_desk(running(hard_thursday()), done=("run:2026-05-07",))
    ran = Run(at=berlin(7, 18), id="e1", minutes=60)
    ran_after_all = replace(person, standing=fold(person.standing, ran, person.runner, LIBRARY.book))

    assert hard_run_before(Diary(person, LIBRARY.book), berlin(8, 18), LIBRARY) is None
    assert hard_run_before(Diary(ran_after_all, LIBRARY.book), berlin(8, 18), LIBRARY) == berlin(7, 19)


@pytest.mark.parametrize(("effort", "is_hard"), [(6, False), (7, True)])
def test_a_run_is_hard_from_an_effort_of_seven(effort, is_hard):
    person = a_runner(*TU_TH_SA)
    ran = Run(at=berlin(4, 7), minutes=40, effort=effort)
    tired = fold(person.standing, ran, person.runner, LIBRARY.book)

    assert (tired.hard_at is not None) is is_hard


def test_in_a_pause_the_reason_is_the_pause():
    person = with_desk(a_runner(), paused=Paused(berlin(4, 8), None, "holiday"))
    decision = judgement(person, a_context(berlin(5, 9)))

    assert unrest_of(Diary(person, LIBRARY.book), decision, berlin(5, 9), LIBRARY).reason == "paused"


@given(run_days)
def test_whatever_the_runs_no_test_falls_on_strength_or_within_two_days_of_a_hard_run(week):
    person = running(week)

    day = day_of_tests(person)

    if day is None:
        return
    before = laid_out(person, day, LIBRARY)
    plan: DayPlan = plan_day(person, day, LIBRARY, Outlook(test_on=day))
    assert plan.session.plan == "test"
    assert before.session is None or before.session.plan == "mobility"
    assert MONDAY <= day < MONDAY + timedelta(days=AHEAD)
    assert hard_run_before(Diary(person, LIBRARY.book), plan.session.at, LIBRARY) is None


@given(run_days)
def test_the_days_that_are_offered_hold_neither_a_run_nor_strength(week):
    person = running(week)

    for at in free_days(person, MONDAY, None, LIBRARY):
        plan = laid_out(person, at.astimezone(BERLIN).date(), LIBRARY)
        assert not plan.runs
        assert plan.session is None or plan.session.plan == "mobility"
