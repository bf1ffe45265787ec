from dataclasses import replace
from datetime import date, time

import pytest

from coach.agenda import open_calls
from coach.desk import Asked, Reminder, Snoozed
from coach.localtime import day_of
from coach.moved import Moved
from coach.outlook import Outlook
from tests.coach.runners import (
    BERLIN,
    CLEAR,
    KNOWN,
    LIBRARY,
    TU_TH_SA,
    a_runner,
    berlin,
    moved_to,
    rows,
    with_desk,
    with_moves,
    with_settings,
)


def test_a_chosen_snooze_is_honoured_in_quiet_hours():
    asked = Asked("run:2026-05-05", berlin(5, 19, 30))
    snooze = Snoozed("run:2026-05-05", berlin(5, 23))

    found = rows(with_desk(a_runner(*TU_TH_SA), asked=(asked,), snoozed=(snooze,)), berlin(5, 20), KNOWN)

    assert found[Reminder.POST_RUN].at == berlin(5, 23)


@pytest.mark.parametrize(
    ("day", "found"),
    [(4, {"test:2026-05-05"}), (5, set())],
    ids=["while it is to come", "once it was answered"],
)
def test_the_first_test_that_set_up_has_promised_is_the_only_card_of_its_morning(day, found):
    promised = Moved("test:2026-05-05", date(2026, 5, 5).toordinal(), berlin(5, 7))
    asked = () if day == 4 else (Asked(promised.occurrence, berlin(5, 7)),)
    person = with_settings(a_runner(joined=berlin(4, 9)), session_time=time(7))
    person = replace(person, standing=replace(person.standing, moved=(promised,)))

    calls = open_calls(with_desk(person, asked=asked), berlin(day, 7, 5), LIBRARY, CLEAR)

    assert {call.occurrence for call in calls if day_of(call.at, BERLIN) == date(2026, 5, 5)} == found


def test_a_snooze_to_another_day_is_not_lost():
    snooze = Snoozed("mobility:2026-05-08", berlin(14, 19))

    found = rows(with_desk(a_runner(*TU_TH_SA), snoozed=(snooze,)), berlin(8, 12, 30), KNOWN)

    assert found[Reminder.SESSION].at == berlin(14, 19)


@pytest.mark.parametrize(
    ("occurrence", "outlook", "comes"),
    [
        ("strength:2026-05-05", KNOWN, True),
        ("strength:2026-05-05", Outlook(rest_through=date(2026, 5, 6), recovering=True), False),
        ("strength:2026-05-05", Outlook(mobility_on=date(2026, 5, 5)), False),
        ("mobility:2026-05-05", Outlook(mobility_on=date(2026, 5, 5)), True),
        ("mobility:2026-05-05", Outlook(rest_through=date.max, recovering=True, latched=True), False),
        ("recovery:2026-05-05", Outlook(rest_through=date.max, recovering=True, latched=True), True),
    ],
)
def test_a_snooze_does_not_outlive_what_the_rules_allow(occurrence, outlook, comes):
    snooze = Snoozed(occurrence, berlin(5, 20))

    found = rows(with_desk(a_runner(*TU_TH_SA), snoozed=(snooze,)), berlin(5, 19, 45), outlook)

    assert (occurrence in {row.occurrence for row in found.values()}) is comes


@pytest.mark.parametrize("minute", [50, 59])
def test_a_snoozed_primer_comes_before_the_start(minute):
    snooze = Snoozed("primer:2026-05-05", berlin(5, 17, minute))

    found = rows(with_desk(a_runner(*TU_TH_SA), snoozed=(snooze,)), berlin(5, 17, 40), KNOWN)

    assert found[Reminder.PRIMER].at == berlin(5, 17, minute)


def test_a_primer_snoozed_past_the_start_never_comes():
    snooze = Snoozed("primer:2026-05-05", berlin(5, 18, 5))

    found = rows(with_desk(a_runner(*TU_TH_SA), snoozed=(snooze,)), berlin(5, 17, 40), KNOWN)

    assert Reminder.PRIMER not in found or found[Reminder.PRIMER].occurrence != "primer:2026-05-05"


def test_a_snooze_that_an_outage_delayed_keeps_until_the_night():
    snooze = Snoozed("rest:2026-05-04", berlin(4, 15))
    person = with_desk(a_runner(*TU_TH_SA), snoozed=(snooze,))

    assert rows(person, berlin(4, 21), KNOWN)[Reminder.REST_DAY].at == berlin(4, 15)
    assert Reminder.REST_DAY not in rows(person, berlin(4, 22), KNOWN)


def test_a_moved_run_takes_its_reminders_along():
    moved = moved_to("run:2026-05-05", berlin(5, 20))
    asked = Asked("primer:2026-05-05", berlin(5, 17, 30))

    found = rows(with_moves(with_desk(a_runner(*TU_TH_SA), asked=(asked,)), moved), berlin(5, 17, 40), KNOWN)

    assert found[Reminder.PRIMER].at == berlin(5, 19, 30)
    assert Reminder.POST_RUN not in found


def test_a_run_moved_to_another_day_leaves_no_ghost():
    moved = moved_to("run:2026-05-05", berlin(6, 17))

    today = rows(with_moves(a_runner(*TU_TH_SA), moved), berlin(5, 10), KNOWN)

    assert today[Reminder.PRIMER].at == berlin(6, 16, 30)
    assert today[Reminder.POST_RUN].at == berlin(6, 18, 30)
    assert today[Reminder.POST_RUN].occurrence == "run:2026-05-05"


def test_a_session_moved_to_an_hour_of_its_own_rings_then():
    moved = moved_to("strength:2026-05-05", berlin(6, 16))

    found = rows(with_moves(a_runner(*TU_TH_SA), moved), berlin(6, 12, 30), KNOWN)

    assert found[Reminder.SESSION].at == berlin(6, 16)
    assert found[Reminder.SESSION].occurrence == "strength:2026-05-05"
