from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.agenda import agenda, upcoming
from coach.cards.daily import SessionOffer
from coach.desk import Asked, Card, Desk, Moved, Paused, Reminder, Snoozed, settled
from coach.localtime import moment
from coach.outlook import Outlook
from coach.profile import WEEKDAYS, QuietHours
from tests.coach.runners import CLEAR, LIBRARY, MONDAY, TU_TH_SA, a_runner, rows

KNOWN = Outlook(morning_on=date(2026, 5, 4))


def berlin(day, hour, minute=0):
    return moment(date(2026, 5, day), time(hour, minute), ZoneInfo("Europe/Berlin"))


def with_desk(person, **fields):
    return replace(person, desk=replace(person.desk, **fields))


def with_settings(person, **fields):
    return replace(person, settings=replace(person.settings, **fields))


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


def test_a_chosen_snooze_is_honoured_in_quiet_hours():
    asked = Asked("run:2026-05-05", berlin(5, 19, 30))
    snooze = Snoozed("run:2026-05-05", berlin(5, 23))

    found = rows(with_desk(a_runner(*TU_TH_SA), asked=(asked,), snoozed=(snooze,)), berlin(5, 20), KNOWN)

    assert found[Reminder.POST_RUN].at == berlin(5, 23)


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
    moved = Moved("run:2026-05-05", berlin(5, 20))
    asked = Asked("primer:2026-05-05", berlin(5, 17, 30))

    found = rows(with_desk(a_runner(*TU_TH_SA), moved=(moved,), asked=(asked,)), berlin(5, 17, 40), KNOWN)

    assert found[Reminder.PRIMER].at == berlin(5, 19, 30)
    assert Reminder.POST_RUN not in found


def test_a_run_moved_to_another_day_leaves_no_ghost():
    moved = Moved("run:2026-05-05", berlin(6, 17))

    today = rows(with_desk(a_runner(*TU_TH_SA), moved=(moved,)), berlin(5, 10), KNOWN)

    assert today[Reminder.PRIMER].at == berlin(6, 16, 30)
    assert today[Reminder.POST_RUN].at == berlin(6, 18, 30)
    assert today[Reminder.POST_RUN].occurrence == "run:2026-05-05"


def test_a_session_moved_to_an_hour_of_its_own_rings_then():
    moved = Moved("strength:2026-05-05", berlin(6, 16))

    found = rows(with_desk(a_runner(*TU_TH_SA), moved=(moved,)), berlin(6, 12, 30), KNOWN)

    assert found[Reminder.SESSION].at == berlin(6, 16)
    assert found[Reminder.SESSION].occurrence == "strength:2026-05-05"


def test_a_stop_leaves_only_the_recovery_check():
    stop = Outlook(latched=True, recovering=True, rest_through=date.max, loads=(date(2026, 5, 4),))

    found = rows(a_runner(*TU_TH_SA, joined=MONDAY), berlin(5, 6), stop)

    assert set(found) == {Reminder.RECOVERY, Reminder.THINK}
    assert found[Reminder.RECOVERY].at == berlin(5, 7)


def test_recovery_checks_end_after_ten_days_without_a_word():
    stop = Outlook(latched=True, recovering=True, rest_through=date.max)
    person = with_desk(a_runner(), last_seen=berlin(5, 12))

    assert Reminder.RECOVERY in rows(person, berlin(14, 20), stop)
    assert Reminder.RECOVERY not in rows(person, berlin(16, 20), stop)


def test_the_cap_keeps_what_matters_most():
    person = with_settings(a_runner(*TU_TH_SA), daily_cap=1)

    found = rows(person, berlin(5, 6), replace(KNOWN, symptom_on=date(2026, 5, 4)))

    assert {Reminder.PRIMER, Reminder.POST_RUN, Reminder.MORNING} & set(found) == {Reminder.POST_RUN, Reminder.MORNING}
    assert found[Reminder.MORNING].at == berlin(6, 7)


def test_what_rang_already_counts():
    person = with_desk(a_runner(*TU_TH_SA), rung_at=(berlin(5, 7), berlin(5, 8), berlin(5, 9)))

    found = rows(person, berlin(5, 10), KNOWN)

    assert {Reminder.PRIMER, Reminder.POST_RUN}.isdisjoint(found)


def test_what_waits_to_be_sent_counts():
    waiting = Card(1, SessionOffer("x", "mobility"), berlin(5, 9), Reminder.SESSION, "mobility:2026-05-05")
    person = with_settings(with_desk(a_runner(*TU_TH_SA), cards=(waiting,)), daily_cap=1)

    assert Reminder.POST_RUN not in rows(person, berlin(5, 10), KNOWN)


def test_a_pause_leaves_only_its_end():
    paused = Paused(berlin(4, 8), date(2026, 5, 8), "holiday")

    found = rows(with_desk(a_runner(*TU_TH_SA), paused=paused), berlin(5, 6))

    assert set(found) == {Reminder.RETURN, Reminder.THINK}
    assert found[Reminder.RETURN].at == berlin(8, 7)


def test_a_pause_without_end_leaves_nothing():
    found = rows(with_desk(a_runner(*TU_TH_SA), paused=Paused(berlin(4, 8), None, "busy")), berlin(5, 6))

    assert set(found) == {Reminder.THINK}


def test_the_day_before_a_pause_ends_knows_the_early_run_after_it():
    paused = Paused(berlin(1, 8), date(2026, 5, 5), "holiday")

    found = rows(with_desk(a_runner(*TU_TH_SA, at=time(6)), paused=paused), berlin(4, 20), KNOWN)

    assert found[Reminder.PRIMER].at == berlin(5, 5, 30)


@pytest.mark.parametrize(
    "person",
    [
        replace(a_runner(*TU_TH_SA), joined_at=None),
        with_desk(a_runner(*TU_TH_SA), stopped=True),
        with_desk(a_runner(*TU_TH_SA), reachable=False),
    ],
    ids=["not joined", "stopped", "unreachable"],
)
def test_who_is_not_there_is_not_thought_of(person):
    assert agenda(person, berlin(5, 10), LIBRARY, CLEAR) == ()


def test_muted_kinds_do_not_come_and_a_muted_morning_carries_nothing():
    person = with_settings(a_runner(*TU_TH_SA), muted=(Reminder.MORNING.value, Reminder.PRIMER.value))

    assert Reminder.PRIMER not in rows(person, berlin(5, 10), KNOWN)
    assert rows(person, berlin(7, 20), KNOWN)[Reminder.SESSION].at == berlin(8, 18)


def test_only_after_runs_means_that():
    person = with_settings(a_runner(*TU_TH_SA), only_after_runs=True)

    found = rows(person, berlin(5, 10), KNOWN)

    assert set(found) == {Reminder.POST_RUN, Reminder.THINK}


def test_after_three_unanswered_one_more_is_left():
    person = with_desk(a_runner(*TU_TH_SA), unanswered=3)

    found = rows(person, berlin(5, 10), KNOWN)

    assert set(found) == {Reminder.PRIMER, Reminder.THINK}


def test_after_the_question_only_silence_is_left():
    person = with_desk(a_runner(*TU_TH_SA), unanswered=4, asked_to_help=True, last_seen=berlin(5, 12))

    found = rows(person, berlin(7, 10), KNOWN)

    assert set(found) == {Reminder.SILENCE, Reminder.THINK}
    assert found[Reminder.SILENCE].at == berlin(15, 18)


@pytest.mark.parametrize(("sent", "expected"), [(1, datetime(2026, 6, 4, 16, tzinfo=UTC)), (2, None)])
def test_silence_has_a_second_message_and_no_third(sent, expected):
    person = with_desk(
        a_runner(*TU_TH_SA), unanswered=4, asked_to_help=True, last_seen=berlin(5, 12), silence_sent=sent
    )

    found = rows(person, berlin(16, 10), KNOWN)

    assert (found[Reminder.SILENCE].at if Reminder.SILENCE in found else None) == expected


def test_an_unanswered_session_card_is_edited_once_at_the_end_of_its_window():
    state = SessionOffer("mobility:2026-05-08", "mobility")
    card = Card(3, state, berlin(8, 18), Reminder.SESSION, "mobility:2026-05-08", sent_at=berlin(8, 18))
    person = with_desk(a_runner(*TU_TH_SA), cards=(card,))
    nudged = with_desk(person, cards=(replace(card, state=replace(state, nudged=True)),))
    done = replace(person, desk=settled(person.desk, "mobility:2026-05-08"))

    assert rows(person, berlin(8, 18, 5), KNOWN)[Reminder.WINDOW_END].at == berlin(8, 20)
    assert Reminder.WINDOW_END not in rows(nudged, berlin(8, 18, 5), KNOWN)
    assert Reminder.WINDOW_END not in rows(done, berlin(8, 18, 5), KNOWN)


def test_no_card_is_nudged_while_the_rules_want_rest():
    state = SessionOffer("mobility:2026-05-08", "mobility")
    card = Card(3, state, berlin(8, 18), Reminder.SESSION, "mobility:2026-05-08", sent_at=berlin(8, 18))
    person = with_desk(a_runner(*TU_TH_SA), cards=(card,))

    found = rows(person, berlin(8, 18, 5), Outlook(latched=True, recovering=True, rest_through=date.max))

    assert Reminder.WINDOW_END not in found


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
