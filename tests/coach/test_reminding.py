from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach import events
from coach.agenda import agenda
from coach.cards.daily import AskMorning, Primer, RestDay, SessionOffer
from coach.cards.onboarding import Onboarding
from coach.cards.post_run import AskRun
from coach.cards.recovery import RecoveryCheck
from coach.cards.upkeep import AskHelp, BackAgain
from coach.desk import Asked, Card, Desk, Due, Paused, Reminder, card_of
from coach.outlook import Outlook
from coach.person import Step
from coach.reminding import answered, delivered, dropped
from tests.coach.runners import (
    CLEAR,
    KNOWN,
    LIBRARY,
    TU_TH_SA,
    a_context,
    a_runner,
    a_sent_card,
    berlin,
    fire,
    moved_to,
    with_desk,
    with_moves,
)

STOP = Outlook(latched=True, recovering=True, rest_through=date.max)


@pytest.mark.parametrize(
    ("kind", "occurrence", "now", "outlook", "state", "expires"),
    [
        (Reminder.PRIMER, "primer:2026-05-05", berlin(5, 17, 30), KNOWN, Primer("primer:2026-05-05"), berlin(5, 18)),
        (
            Reminder.POST_RUN, "run:2026-05-05", berlin(5, 19, 30), KNOWN,
            AskRun("run:2026-05-05", date(2026, 5, 5)), berlin(5, 21, 30),
        ),
        (
            Reminder.MORNING, "morning:2026-05-06", berlin(6, 7), replace(KNOWN, symptom_side="left"),
            AskMorning("morning:2026-05-06", "left"), berlin(6, 12),
        ),
        (
            Reminder.RECOVERY, "recovery:2026-05-05", berlin(5, 7), STOP,
            RecoveryCheck("recovery:2026-05-05"), berlin(5, 21, 30),
        ),
        (
            Reminder.SESSION, "mobility:2026-05-08", berlin(8, 18), replace(KNOWN, loads=(date(2026, 5, 4),)),
            SessionOffer("mobility:2026-05-08", "mobility"), berlin(8, 21, 30),
        ),
        (
            Reminder.REST_DAY, "rest:2026-05-04", berlin(4, 18), KNOWN,
            RestDay("rest:2026-05-04"), berlin(4, 21, 30),
        ),
    ],
)  # fmt: skip
def test_a_reminder_opens_its_card_rings_and_expires(kind, occurrence, now, outlook, state, expires):
    step = fire(a_runner(*TU_TH_SA), kind, occurrence, now, outlook)

    (show,) = step.effects
    assert (show.rings, show.occurrence, show.expires_at) == (True, occurrence, expires)
    card = card_of(step.person.desk, show.card)
    assert (card.state, card.reminder, card.occurrence, card.sent_at) == (state, kind, occurrence, None)
    assert fire(step.person, kind, occurrence, now, outlook).effects == ()


@pytest.mark.parametrize(
    ("kind", "occurrence", "now"),
    [
        (Reminder.PRIMER, "primer:2026-05-05", berlin(5, 18)),
        (Reminder.PRIMER, "primer:2026-05-05", berlin(5, 17, 29)),
        (Reminder.MORNING, "morning:2026-05-05", berlin(5, 12)),
        (Reminder.POST_RUN, "run:2026-05-05", berlin(5, 22)),
        (Reminder.POST_RUN, "run:2026-05-03", berlin(5, 19, 30)),
        (Reminder.SESSION, "strength:2026-05-05", berlin(5, 19, 30)),
    ],
)
def test_what_makes_no_sense_now_is_not_sent(kind, occurrence, now):
    person = a_runner(*TU_TH_SA)

    assert fire(person, kind, occurrence, now) == Step(person)


def test_a_run_that_was_moved_is_asked_about_by_the_day_it_took_place():
    person = with_moves(a_runner(*TU_TH_SA), moved_to("run:2026-05-05", berlin(6, 17)))

    step = fire(person, Reminder.POST_RUN, "run:2026-05-05", berlin(6, 18, 30))

    assert card_of(step.person.desk, 1).state == AskRun("run:2026-05-05", date(2026, 5, 6))


def test_the_fourth_message_asks_what_would_help_and_is_the_last():
    person = with_desk(a_runner(*TU_TH_SA), unanswered=3)

    asked = fire(person, Reminder.PRIMER, "primer:2026-05-05", berlin(5, 17, 30)).person
    waiting = fire(asked, Reminder.POST_RUN, "run:2026-05-05", berlin(5, 19, 30))
    sent = delivered(asked, events.Delivered("primer:2026-05-05", 1, rang=True), a_context(berlin(5, 17, 30))).person

    assert card_of(asked.desk, 1).state == AskHelp()
    assert waiting.effects == ()
    assert sent.desk.asked_to_help
    assert fire(sent, Reminder.POST_RUN, "run:2026-05-05", berlin(5, 19, 30)).effects == ()


def test_a_question_for_help_that_was_not_sent_is_asked_again():
    asked = fire(
        with_desk(a_runner(*TU_TH_SA), unanswered=3), Reminder.PRIMER, "primer:2026-05-05", berlin(5, 17, 30)
    ).person

    back = dropped(asked, events.Dropped("primer:2026-05-05", 1), a_context(berlin(5, 18))).person
    step = fire(back, Reminder.POST_RUN, "run:2026-05-05", berlin(5, 19, 30))

    assert card_of(step.person.desk, 2).state == AskHelp()


def test_only_what_was_really_sent_counts():
    asked = fire(a_runner(*TU_TH_SA), Reminder.PRIMER, "primer:2026-05-05", berlin(5, 17, 30)).person

    sent = delivered(asked, events.Delivered("primer:2026-05-05", 1, rang=True), a_context(berlin(5, 17, 30))).person
    lost = dropped(asked, events.Dropped("primer:2026-05-05", 1), a_context(berlin(5, 18))).person

    assert (asked.desk.unanswered, asked.desk.rung_at) == (0, ())
    assert (sent.desk.unanswered, sent.desk.rung_at) == (1, (berlin(5, 17, 30),))
    assert card_of(sent.desk, 1).sent_at == berlin(5, 17, 30)
    assert (lost.desk.unanswered, lost.desk.rung_at, lost.desk.cards) == (0, (), ())
    assert lost.desk.asked == (Asked("primer:2026-05-05", berlin(5, 18), given_up=True),)


def test_an_answer_that_overtakes_the_news_of_its_sending_counts_as_an_answer():
    asked = fire(a_runner(*TU_TH_SA), Reminder.PRIMER, "primer:2026-05-05", berlin(5, 17, 30)).person
    pressed = replace(asked, desk=answered(asked.desk, 1, berlin(5, 17, 31)))

    sent = delivered(pressed, events.Delivered("primer:2026-05-05", 1, rang=True), a_context(berlin(5, 17, 31))).person

    assert sent.desk.unanswered == 0


def test_a_card_that_is_on_the_screen_is_not_dropped_by_late_news():
    card = a_sent_card(Primer("primer:2026-05-05"), Reminder.PRIMER, "primer:2026-05-05", berlin(5, 17, 30))
    person = with_desk(a_runner(*TU_TH_SA), cards=(card,))

    assert dropped(person, events.Dropped("primer:2026-05-05", 1), a_context(berlin(5, 18))) == Step(person)


def test_recovery_checks_are_not_counted_as_unanswered():
    asked = fire(a_runner(*TU_TH_SA), Reminder.RECOVERY, "recovery:2026-05-05", berlin(5, 7), STOP).person

    sent = delivered(asked, events.Delivered("recovery:2026-05-05", 1, rang=True), a_context(berlin(5, 7))).person

    assert (sent.desk.unanswered, sent.desk.rung_at) == (0, (berlin(5, 7),))


def test_an_answer_starts_the_back_off_anew():
    card = a_sent_card(Primer("primer:2026-05-05"), Reminder.PRIMER, "primer:2026-05-05", berlin(5, 17, 30))
    desk = Desk(last_card=1, cards=(card,), unanswered=4, asked_to_help=True, silence_sent=2)

    after = answered(desk, 1, berlin(5, 20))

    assert (after.unanswered, after.asked_to_help, after.silence_sent, after.last_seen) == (0, False, 0, berlin(5, 20))
    assert card_of(after, 1).answered


def test_a_message_of_the_silence_is_counted_and_makes_no_sound():
    person = with_desk(a_runner(*TU_TH_SA), unanswered=4, asked_to_help=True, last_seen=berlin(5, 12))

    step = fire(person, Reminder.SILENCE, "silence:2026-05-15", berlin(15, 18))
    sent = delivered(step.person, events.Delivered("silence:2026-05-15", 1, rang=False), a_context(berlin(15, 18)))

    assert [show.rings for show in step.effects] == [False]
    assert card_of(step.person.desk, 1).state == AskHelp(1)
    assert (sent.person.desk.silence_sent, sent.person.desk.unanswered, sent.person.desk.rung_at) == (1, 4, ())


def test_the_second_message_of_the_silence_is_another():
    person = with_desk(a_runner(*TU_TH_SA), unanswered=4, asked_to_help=True, last_seen=berlin(1, 12), silence_sent=1)

    step = fire(person, Reminder.SILENCE, "silence:2026-05-31", berlin(31, 18))

    assert card_of(step.person.desk, 1).state == AskHelp(2)


@pytest.mark.parametrize(
    ("days", "reason", "as_before"), [(7, "holiday", True), (15, "holiday", False), (7, "injured", False)]
)
def test_the_end_of_a_pause_offers_the_old_place_only_after_a_short_one_without_injury(days, reason, as_before):
    until = date(2026, 5, 5) + timedelta(days=days)
    person = with_desk(a_runner(*TU_TH_SA), paused=Paused(berlin(5, 9), until, reason))

    step = fire(person, Reminder.RETURN, f"return:{until}", berlin(5 + days, 9))

    assert card_of(step.person.desk, 1).state == BackAgain(as_before)


def test_who_was_sent_to_a_professional_is_asked_again_on_the_chosen_day():
    begun = Onboarding("waiting", now_flags=("swelling",))
    desk = Desk(
        last_card=1,
        cards=(Card(1, begun, berlin(5, 9)),),
        paused=Paused(berlin(5, 9, 15), date(2026, 5, 19), "referred"),
    )
    person = replace(a_runner(), joined_at=None, desk=desk)
    later = berlin(19, 9, 15)

    found = agenda(person, berlin(5, 10), LIBRARY, CLEAR)
    step = fire(person, Reminder.RETURN, "return:2026-05-19", later)

    assert found == (Due(Reminder.RETURN, later, "return:2026-05-19"),)
    assert card_of(step.person.desk, 2).state == replace(begun, page="asked-again")
    assert agenda(step.person, later, LIBRARY, CLEAR) == ()
