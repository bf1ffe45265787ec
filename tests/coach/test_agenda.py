from collections import Counter
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.agenda import agenda, upcoming
from coach.desk import Asked, Desk, Reminder, settled
from coach.outlook import Outlook
from coach.profile import WEEKDAYS, QuietHours
from tests.coach.runners import (
    CLEAR,
    KNOWN,
    LIBRARY,
    MONDAY,
    TU_TH_SA,
    a_runner,
    berlin,
    rows,
    with_desk,
    with_settings,
)


def test_a_run_day_has_its_primer_and_its_question_on_time():
    found = rows(a_runner(*TU_TH_SA), berlin(5, 10), KNOWN)

    assert found[Reminder.PRIMER].at == berlin(5, 17, 30)
    assert found[Reminder.PRIMER].occurrence == "primer:2026-05-05"
    assert found[Reminder.POST_RUN].at == berlin(5, 19, 30)
    assert found[Reminder.POST_RUN].occurrence == "run:2026-05-05"


def test_the_morning_after_a_run_is_asked_at_the_end_of_quiet_hours():
    found = rows(a_runner(*TU_TH_SA), berlin(5, 20), KNOWN)

    assert found[Reminder.MORNING].at == berlin(6, 7)
    assert found[Reminder.MORNING].occurrence == "morning:2026-05-06"


def test_the_morning_after_a_run_that_did_not_happen_is_not_asked():
    person = replace(a_runner(*TU_TH_SA), desk=settled(Desk(), "run:2026-05-05"))

    found = rows(person, berlin(5, 20), KNOWN)

    assert Reminder.MORNING not in found


@pytest.mark.parametrize(
    "outlook",
    [
        replace(KNOWN, loads=(date(2026, 5, 6),)),
        replace(KNOWN, symptom_on=date(2026, 5, 6)),
        Outlook(morning_on=date(2026, 4, 30)),
        Outlook(),
    ],
    ids=["load", "symptom", "weekly baseline", "first baseline"],
)
def test_a_morning_is_asked_for_a_reason(outlook):
    found = rows(a_runner(), berlin(6, 20), outlook)

    assert found[Reminder.MORNING].at == berlin(7, 7)


def test_a_morning_without_a_reason_is_left_alone_and_the_day_rings_at_the_session_time():
    found = rows(a_runner(*TU_TH_SA), berlin(3, 20), replace(KNOWN, morning_on=date(2026, 5, 2)))

    assert Reminder.MORNING not in found
    assert found[Reminder.REST_DAY].at == berlin(4, 18)
    assert found[Reminder.REST_DAY].occurrence == "rest:2026-05-04"


def test_the_morning_card_carries_the_session_of_a_day_without_a_run():
    found = rows(a_runner(*TU_TH_SA), berlin(7, 20), KNOWN)

    assert found[Reminder.MORNING].at == berlin(8, 7)
    assert Reminder.SESSION not in found


def test_a_session_whose_morning_card_never_came_rings_by_itself():
    found = rows(a_runner(*TU_TH_SA), berlin(8, 12, 30), replace(KNOWN, loads=(date(2026, 5, 7),)))

    assert Reminder.MORNING not in found
    assert found[Reminder.SESSION].at == berlin(8, 18)
    assert found[Reminder.SESSION].occurrence == "mobility:2026-05-08"


def test_strength_on_a_run_day_does_not_ring():
    found = rows(a_runner(*TU_TH_SA), berlin(5, 10), KNOWN)

    assert Reminder.SESSION not in found
    assert Reminder.REST_DAY not in found


def test_quiet_hours_end_early_for_an_early_run():
    person = a_runner(*WEEKDAYS, at=time(6))

    found = rows(person, berlin(4, 20), KNOWN)

    assert found[Reminder.MORNING].at == berlin(5, 5, 15)
    assert found[Reminder.PRIMER].at == berlin(5, 5, 30)


def test_a_question_that_falls_into_quiet_hours_waits_for_the_morning_card():
    found = rows(a_runner(*TU_TH_SA, at=time(20, 45)), berlin(5, 10), KNOWN)
    morning = rows(a_runner(*TU_TH_SA, at=time(20, 45)), berlin(5, 23), KNOWN)

    assert Reminder.POST_RUN not in found
    assert morning[Reminder.MORNING].at == berlin(6, 7)


def test_quiet_hours_round_noon_do_not_hold_the_morning_back():
    person = with_settings(a_runner(), quiet=QuietHours(time(13), time(15)))

    found = rows(person, berlin(4, 20))

    assert found[Reminder.MORNING].at == berlin(5, 7)


def test_a_session_time_within_quiet_hours_comes_before_them():
    person = with_settings(a_runner(), session_time=time(22))

    found = rows(person, berlin(4, 12), KNOWN)

    assert found[Reminder.SESSION].at == berlin(4, 21)


@pytest.mark.parametrize(
    ("hour", "minute", "kind", "comes"),
    [
        (17, 45, Reminder.PRIMER, True),
        (18, 0, Reminder.PRIMER, False),
        (23, 0, Reminder.POST_RUN, False),
        (21, 0, Reminder.POST_RUN, True),
    ],
)
def test_a_late_reminder_comes_only_while_it_makes_sense(hour, minute, kind, comes):
    found = rows(a_runner(*TU_TH_SA), berlin(5, hour, minute), KNOWN)

    assert (kind in found) is comes


@pytest.mark.parametrize(("hour", "comes"), [(11, True), (12, False)])
def test_a_morning_card_is_void_at_noon(hour, comes):
    found = rows(a_runner(), berlin(5, hour))

    assert (found.get(Reminder.MORNING) is not None and found[Reminder.MORNING].at < berlin(5, hour)) is comes


def test_what_was_due_before_the_runner_joined_does_not_come():
    found = rows(a_runner(*TU_TH_SA, joined=berlin(5, 20)), berlin(5, 20), KNOWN)

    assert Reminder.POST_RUN not in found
    assert found[Reminder.MORNING].at == berlin(6, 7)


def test_a_run_that_began_before_the_runner_joined_is_not_asked_about():
    person = a_runner(*TU_TH_SA, at=time(7), joined=berlin(5, 8))

    found = rows(person, berlin(5, 8), KNOWN)

    assert "run:2026-05-05" not in {row.occurrence for row in found.values()}


def test_new_run_days_do_not_ask_about_a_run_of_hours_ago():
    person = with_desk(a_runner(*TU_TH_SA), last_seen=berlin(5, 20, 30))

    found = rows(person, berlin(5, 20, 30), KNOWN)

    assert Reminder.POST_RUN not in found


def test_what_is_done_never_comes():
    desk = settled(settled(Desk(), "run:2026-05-05"), "morning:2026-05-05")

    found = rows(replace(a_runner(*TU_TH_SA), desk=desk), berlin(5, 6))

    assert {Reminder.PRIMER, Reminder.POST_RUN}.isdisjoint(found)
    assert Reminder.MORNING not in found or found[Reminder.MORNING].at > berlin(6, 0)


def test_what_came_once_does_not_come_again():
    person = with_desk(a_runner(*TU_TH_SA), asked=(Asked("run:2026-05-05", berlin(5, 19, 30)),))

    found = rows(person, berlin(5, 19, 31), KNOWN)

    assert Reminder.POST_RUN not in found


def test_what_comes_next_is_listed_in_order():
    found = upcoming(a_runner(*TU_TH_SA), berlin(5, 10), LIBRARY, KNOWN, 5)

    assert [call.occurrence for call in found] == [
        "primer:2026-05-05",
        "run:2026-05-05",
        "morning:2026-05-06",
        "primer:2026-05-07",
        "run:2026-05-07",
    ]


@given(
    st.sets(st.sampled_from(WEEKDAYS)),
    st.integers(0, 23),
    st.integers(1, 10**9),
    st.integers(0, 400 * 24 * 60),
    st.sampled_from(["Europe/Berlin", "America/New_York", "America/Santiago", "Australia/Lord_Howe", "Asia/Tokyo"]),
)
def test_every_active_person_is_thought_of_within_a_day_and_once_for_each_kind(days, hour, number, minutes, zone):
    person = a_runner(*days, at=time(hour), number=number, zone=zone)
    now = MONDAY + timedelta(minutes=minutes)

    found = agenda(person, now, LIBRARY, CLEAR)
    again = agenda(replace(person, agenda=found), now, LIBRARY, CLEAR)

    thought = next(row for row in found if row.reminder is Reminder.THINK)
    assert now < thought.at <= now + timedelta(days=1)
    assert max(Counter(row.reminder for row in found).values()) == 1
    assert found == again


def test_neighbours_think_at_different_times_of_the_day():
    hours = Counter(rows(a_runner(number=number), MONDAY)[Reminder.THINK].at.hour for number in range(1, 2401))

    assert len(hours) == 24
    assert max(hours.values()) < 2 * min(hours.values())
