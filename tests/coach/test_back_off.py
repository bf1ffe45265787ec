from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from coach.agenda import agenda
from coach.cards.daily import SessionOffer
from coach.desk import Card, Paused, Reminder, settled
from coach.outlook import Outlook
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


def test_the_question_what_would_help_waits_for_the_usual_end_of_quiet_hours():
    person = with_desk(a_runner(*TU_TH_SA, at=time(7)), unanswered=3)

    found = rows(person, berlin(4, 23))

    assert found[Reminder.MORNING].at == berlin(5, 7)
    assert Reminder.PRIMER not in found


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
