"""Weeks lived by small made-up runners: how often it rings, and when it must not."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.cards.upkeep import AskHelp
from coach.desk import Paused, Reminder, seen
from coach.localtime import day_of
from coach.outlook import Outlook
from coach.profile import WEEKDAYS, QuietHours, RunDay, Settings, Weekday
from coach.week import plan_day
from tests.coach.runners import (
    LIBRARY,
    MO_WE_FR_SU,
    MONDAY,
    TU_TH_SA,
    Life,
    a_runner,
    answers,
    ignores,
    moved_to,
    run_week,
    snoozes_once,
    with_moves,
)

ZONES = ("Europe/London", "America/New_York", "America/Santiago", "Australia/Lord_Howe", "Pacific/Auckland")
NIGHTS = {
    "Europe/London": (date(2026, 3, 29), date(2026, 10, 25)),
    "America/New_York": (date(2026, 3, 8), date(2026, 11, 1)),
    "America/Santiago": (date(2026, 4, 5), date(2026, 9, 6)),
    "Australia/Lord_Howe": (date(2026, 4, 5), date(2026, 10, 4)),
    "Pacific/Auckland": (date(2026, 4, 5), date(2026, 9, 27)),
}
WEEK = timedelta(days=7)


def wall(life, instant):
    return instant.astimezone(life.zone)


def is_night(at, quiet):
    return quiet.start <= at < quiet.end if quiet.start < quiet.end else at >= quiet.start or at < quiet.end


def rings_a_day(life, first, days):
    rings = life.rings()
    return {first + timedelta(days=number): rings[first + timedelta(days=number)] for number in range(days)}


@pytest.mark.parametrize("hour", [time(7), time(12, 30), time(18), time(19, 30)], ids=str)
@pytest.mark.parametrize("days", [TU_TH_SA, MO_WE_FR_SU], ids=["three runs", "four runs"])
def test_a_usual_week_rings_twice_on_run_days_and_once_otherwise(days, hour):
    life = Life(a_runner(*days, at=hour), MONDAY).until(MONDAY + 9 * WEEK)

    lived = rings_a_day(life, date(2026, 5, 11), 56)
    run_days = [rings for day, rings in lived.items() if WEEKDAYS[day.weekday()] in days]
    others = [rings for day, rings in lived.items() if WEEKDAYS[day.weekday()] not in days]
    assert median(run_days) == 2
    assert median(others) == 1
    assert max(lived.values()) <= 3


@given(
    st.sets(st.sampled_from(WEEKDAYS)),
    st.times(time(5), time(22)).map(lambda at: at.replace(second=0, microsecond=0)),
    st.sampled_from(["answers", "ignores", "snoozes"]),
    st.integers(1, 3),
    st.sampled_from(ZONES),
    st.integers(0, 51),
)
def test_no_day_rings_more_often_than_the_cap_and_no_night_at_all(days, hour, habit, cap, zone, weeks):
    habits = {"answers": answers, "ignores": ignores, "snoozes": snoozes_once()}
    start = datetime(2026, 1, 1, 9, tzinfo=UTC) + weeks * WEEK
    person = a_runner(*days, at=hour, zone=zone, joined=start, settings=Settings(daily_cap=cap))

    life = Life(person, start, habits[habit]).until(start + 2 * WEEK)

    assert life.sent
    assert max(life.rings().values(), default=0) <= cap
    for sent in life.sent:
        local = wall(life, sent.at)
        early = hour < time(8) and timedelta(hours=hour.hour, minutes=hour.minute) - timedelta(
            hours=local.hour, minutes=local.minute
        ) <= timedelta(minutes=45)
        assert sent.chosen or not is_night(local.time(), QuietHours()) or early


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("night", [0, 1], ids=["first change", "second change"])
def test_over_the_nights_when_clocks_change_everything_comes_at_its_wall_clock_time_and_once(zone, night):
    changed = NIGHTS[zone][night]
    start = datetime.combine(changed - timedelta(days=3), time(12), UTC)
    person = a_runner(*WEEKDAYS, zone=zone, joined=start)

    life = Life(person, start).until(start + timedelta(days=6))

    times = {kind: {wall(life, sent.at).time() for sent in life.sent if sent.reminder is kind} for kind in Reminder}
    assert times[Reminder.MORNING] == {time(7)}
    assert times[Reminder.PRIMER] == {time(17, 30)}
    assert times[Reminder.POST_RUN] == {time(19, 30)}
    assert len({sent.occurrence for sent in life.sent}) == len(life.sent)
    assert Counter(sent.reminder for sent in life.sent)[Reminder.MORNING] >= 5


@pytest.mark.parametrize("zone", ZONES)
def test_a_run_in_the_hour_that_is_left_out_or_comes_twice_is_asked_about_once(zone):
    for changed in NIGHTS[zone]:
        start = datetime.combine(changed - timedelta(days=2), time(12), UTC)
        settings = Settings(quiet=QuietHours(time(12), time(12)))
        person = a_runner(*WEEKDAYS, zone=zone, at=time(1, 30), joined=start, settings=settings)

        life = Life(person, start).until(start + timedelta(days=4))

        asked = Counter(sent.occurrence for sent in life.sent if sent.reminder is Reminder.POST_RUN)
        assert set(asked.values()) == {1}


def test_an_ignoring_runner_gets_three_messages_one_question_and_two_more_in_a_quarter():
    life = Life(a_runner(*TU_TH_SA), MONDAY, ignores).until(MONDAY + 13 * WEEK)

    counted = [sent for sent in life.sent if sent.reminder is not Reminder.SILENCE]
    silences = [sent for sent in life.sent if sent.reminder is Reminder.SILENCE]
    assert len(counted) == 4
    assert isinstance(counted[-1].state, AskHelp)
    assert [day_of(sent.at, life.zone) - day_of(MONDAY, life.zone) for sent in silences] == [
        timedelta(days=10),
        timedelta(days=30),
    ]
    assert not any(sent.rang for sent in silences)


def test_one_act_after_the_silence_brings_the_coach_back():
    life = Life(a_runner(*TU_TH_SA), MONDAY, ignores).until(MONDAY + 3 * WEEK)
    life.habit = answers
    life.act()
    before = len(life.sent)

    life.until(life.now + WEEK)

    assert len(life.sent) - before >= 7


def test_a_pause_is_silent_until_its_last_day():
    life = Life(a_runner(*TU_TH_SA), MONDAY).until(MONDAY + WEEK)
    life.person = replace(
        life.person, desk=replace(life.person.desk, paused=Paused(life.now, date(2026, 5, 25), "holiday"))
    )
    life.derive()
    before = len(life.sent)

    life.until(MONDAY + 4 * WEEK)

    first = life.sent[before]
    assert first.reminder is Reminder.RETURN
    assert first.at == datetime(2026, 5, 25, 5, 0, tzinfo=UTC)
    assert sum(sent.reminder is Reminder.RETURN for sent in life.sent) == 1
    assert len(life.sent) > before + 4


@pytest.mark.parametrize("field", ["stopped", "unreachable"])
def test_nothing_comes_after_a_stop(field):
    life = Life(a_runner(*TU_TH_SA), MONDAY).until(MONDAY + WEEK)
    gone = {"stopped": True} if field == "stopped" else {"reachable": False}
    life.person = replace(life.person, desk=replace(life.person.desk, **gone))
    life.derive()
    before = len(life.sent)

    life.until(MONDAY + 4 * WEEK)

    assert len(life.sent) == before
    assert life.person.agenda == ()


@given(
    st.sets(st.sampled_from(WEEKDAYS), min_size=1),
    st.sampled_from([time(6), time(12, 30), time(18), time(20)]),
    st.sampled_from([timedelta(hours=6), timedelta(days=3)]),
    st.integers(0, 7 * 24 * 4),
)
def test_after_hours_of_downtime_there_is_at_most_one_message(days, hour, length, quarters):
    life = Life(a_runner(*days, at=hour), MONDAY).until(MONDAY + WEEK + quarters * timedelta(minutes=15))
    before = len(life.sent)

    life.sleep(length)
    stale = [row for row in life.person.agenda if row.at <= life.now]
    for row in stale:
        life.fire(row)

    assert len(life.sent) - before <= 1


def test_a_primer_is_never_sent_after_the_start_and_a_morning_never_after_noon():
    for hours in range(1, 60):
        life = Life(a_runner(*WEEKDAYS), MONDAY).until(MONDAY + WEEK).sleep(timedelta(hours=hours))

        life.until(life.now + timedelta(days=1))

        assert all(wall(life, sent.at).time() < time(18) for sent in life.sent if sent.reminder is Reminder.PRIMER)
        assert all(wall(life, sent.at).time() < time(12) for sent in life.sent if sent.reminder is Reminder.MORNING)


def test_a_moved_run_is_asked_about_once_where_it_went():
    life = Life(a_runner(*TU_TH_SA), MONDAY).until(MONDAY + timedelta(days=1))
    moved = moved_to("run:2026-05-05", datetime(2026, 5, 6, 10, 0, tzinfo=UTC))
    life.person = with_moves(replace(life.person, desk=seen(life.person.desk, life.now)), moved)
    life.derive()

    life.until(MONDAY + timedelta(days=2, hours=14))

    asked = [sent.at for sent in life.sent if sent.occurrence == "run:2026-05-05"]
    assert asked == [datetime(2026, 5, 6, 11, 30, tzinfo=UTC)]


def test_a_dense_week_of_runs_still_rings_twice_a_day():
    life = Life(a_runner(*WEEKDAYS), MONDAY).until(MONDAY + 5 * WEEK)

    lived = rings_a_day(life, date(2026, 5, 11), 28)
    assert median(lived.values()) == 2
    assert sum(sent.reminder is Reminder.PRIMER for sent in life.sent) >= 34


def test_a_stop_rings_once_a_day_and_asks_nothing_else():
    stop = Outlook(latched=True, recovering=True, rest_through=date.max)
    life = Life(a_runner(*TU_TH_SA), MONDAY, outlook=stop).until(MONDAY + 2 * WEEK)

    assert {sent.reminder for sent in life.sent} == {Reminder.RECOVERY}
    assert set(life.rings().values()) == {1}


def test_strength_of_a_long_run_week_is_never_offered_back_to_back():
    person = a_runner()
    week = (*run_week((Weekday.TUE, Weekday.THU)), RunDay(Weekday.SUN, time(9), "long"))
    person = replace(person, runner=replace(person.runner, week=week))
    life = Life(person, MONDAY).until(MONDAY + 4 * WEEK)

    days = [date(2026, 5, 4) + timedelta(days=number) for number in range(28)]
    plans = [plan_day(life.person, day, LIBRARY, life.outlook) for day in days]
    strong = [plan.day for plan in plans if plan.session and plan.session.plan == "strength"]
    assert len(strong) == 8
    assert all(later - earlier > timedelta(days=1) for earlier, later in pairwise(strong))
