from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from coach import events
from coach.agenda import agenda
from coach.cards.closing import Closed
from coach.cards.daily import AskMorning, Primer, RestDay, SessionOffer
from coach.cards.onboarding import Onboarding
from coach.cards.post_run import AskRun
from coach.cards.recovery import RecoveryCheck
from coach.cards.upkeep import AskHelp, BackAgain
from coach.desk import Asked, Card, Desk, Due, Moved, Paused, Reminder, Snoozed, card_of, put, settled
from coach.effects import Show
from coach.outlook import Outlook
from coach.person import Step
from coach.reminding import answered, delivered, dropped, due, think
from tests.coach.runners import CLEAR, LIBRARY, MONDAY, TU_TH_SA, a_context, a_runner, a_view

KNOWN = Outlook(morning_on=date(2026, 5, 4))
TUESDAY = datetime(2026, 5, 5, tzinfo=UTC)
STOP = Outlook(latched=True, recovering=True, rest_through=date.max)


def at(hour, minute=0, day=0):
    """UTC of a Tuesday; clocks in Berlin show two hours more."""
    return TUESDAY + timedelta(days=day, hours=hour - 2, minutes=minute)


def fire(person, kind, occurrence, now, outlook=KNOWN):
    return due(person, events.Due(kind.value, occurrence), a_context(now), outlook, a_view)


def with_desk(person, **fields):
    return replace(person, desk=replace(person.desk, **fields))


def a_sent_card(state, kind, occurrence, now, number=1):
    return Card(number, state, now, kind, occurrence, sent_at=now)


@pytest.mark.parametrize(
    ("kind", "occurrence", "now", "outlook", "state", "expires"),
    [
        (Reminder.PRIMER, "primer:2026-05-05", at(17, 30), KNOWN, Primer("primer:2026-05-05"), at(18)),
        (
            Reminder.POST_RUN, "run:2026-05-05", at(19, 30), KNOWN,
            AskRun("run:2026-05-05", date(2026, 5, 5)), at(21, 30),
        ),
        (
            Reminder.MORNING, "morning:2026-05-06", at(7, day=1), replace(KNOWN, symptom_side="left"),
            AskMorning("morning:2026-05-06", "left"), at(12, day=1),
        ),
        (
            Reminder.RECOVERY, "recovery:2026-05-05", at(7), STOP,
            RecoveryCheck("recovery:2026-05-05"), at(21, 30),
        ),
        (
            Reminder.SESSION, "mobility:2026-05-08", at(18, day=3), replace(KNOWN, loads=(date(2026, 5, 4),)),
            SessionOffer("mobility:2026-05-08", "mobility"), at(21, 30, day=3),
        ),
        (
            Reminder.REST_DAY, "rest:2026-05-04", at(18, day=-1), KNOWN,
            RestDay("rest:2026-05-04"), at(21, 30, day=-1),
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
        (Reminder.PRIMER, "primer:2026-05-05", at(18)),
        (Reminder.PRIMER, "primer:2026-05-05", at(17, 29)),
        (Reminder.MORNING, "morning:2026-05-05", at(12)),
        (Reminder.POST_RUN, "run:2026-05-05", at(22)),
        (Reminder.POST_RUN, "run:2026-05-03", at(19, 30)),
        (Reminder.SESSION, "strength:2026-05-05", at(19, 30)),
    ],
)
def test_what_makes_no_sense_now_is_not_sent(kind, occurrence, now):
    person = a_runner(*TU_TH_SA)

    assert fire(person, kind, occurrence, now) == Step(person)


def test_a_run_that_was_moved_is_asked_about_by_the_day_it_took_place():
    person = with_desk(a_runner(*TU_TH_SA), moved=(Moved("run:2026-05-05", at(17, day=1)),))

    step = fire(person, Reminder.POST_RUN, "run:2026-05-05", at(18, 30, day=1))

    assert card_of(step.person.desk, 1).state == AskRun("run:2026-05-05", date(2026, 5, 6))


def test_the_fourth_message_asks_what_would_help_and_is_the_last():
    person = with_desk(a_runner(*TU_TH_SA), unanswered=3)

    asked = fire(person, Reminder.PRIMER, "primer:2026-05-05", at(17, 30)).person
    waiting = fire(asked, Reminder.POST_RUN, "run:2026-05-05", at(19, 30))
    sent = delivered(asked, events.Delivered("primer:2026-05-05", 1, rang=True), a_context(at(17, 30))).person

    assert card_of(asked.desk, 1).state == AskHelp()
    assert waiting.effects == ()
    assert sent.desk.asked_to_help
    assert fire(sent, Reminder.POST_RUN, "run:2026-05-05", at(19, 30)).effects == ()


def test_a_question_for_help_that_was_not_sent_is_asked_again():
    asked = fire(with_desk(a_runner(*TU_TH_SA), unanswered=3), Reminder.PRIMER, "primer:2026-05-05", at(17, 30)).person

    back = dropped(asked, events.Dropped("primer:2026-05-05", 1), a_context(at(18))).person
    step = fire(back, Reminder.POST_RUN, "run:2026-05-05", at(19, 30))

    assert card_of(step.person.desk, 2).state == AskHelp()


def test_only_what_was_really_sent_counts():
    asked = fire(a_runner(*TU_TH_SA), Reminder.PRIMER, "primer:2026-05-05", at(17, 30)).person

    sent = delivered(asked, events.Delivered("primer:2026-05-05", 1, rang=True), a_context(at(17, 30))).person
    lost = dropped(asked, events.Dropped("primer:2026-05-05", 1), a_context(at(18))).person

    assert (asked.desk.unanswered, asked.desk.rung_at) == (0, ())
    assert (sent.desk.unanswered, sent.desk.rung_at) == (1, (at(17, 30),))
    assert card_of(sent.desk, 1).sent_at == at(17, 30)
    assert (lost.desk.unanswered, lost.desk.rung_at, lost.desk.cards) == (0, (), ())
    assert lost.desk.asked == (Asked("primer:2026-05-05", at(18), given_up=True),)


def test_an_answer_that_overtakes_the_news_of_its_sending_counts_as_an_answer():
    asked = fire(a_runner(*TU_TH_SA), Reminder.PRIMER, "primer:2026-05-05", at(17, 30)).person
    pressed = replace(asked, desk=answered(asked.desk, 1, at(17, 31)))

    sent = delivered(pressed, events.Delivered("primer:2026-05-05", 1, rang=True), a_context(at(17, 31))).person

    assert sent.desk.unanswered == 0


def test_a_card_that_is_on_the_screen_is_not_dropped_by_late_news():
    card = a_sent_card(Primer("primer:2026-05-05"), Reminder.PRIMER, "primer:2026-05-05", at(17, 30))
    person = with_desk(a_runner(*TU_TH_SA), cards=(card,))

    assert dropped(person, events.Dropped("primer:2026-05-05", 1), a_context(at(18))) == Step(person)


def test_recovery_checks_are_not_counted_as_unanswered():
    asked = fire(a_runner(*TU_TH_SA), Reminder.RECOVERY, "recovery:2026-05-05", at(7), STOP).person

    sent = delivered(asked, events.Delivered("recovery:2026-05-05", 1, rang=True), a_context(at(7))).person

    assert (sent.desk.unanswered, sent.desk.rung_at) == (0, (at(7),))


def test_an_answer_starts_the_back_off_anew():
    card = a_sent_card(Primer("primer:2026-05-05"), Reminder.PRIMER, "primer:2026-05-05", at(17, 30))
    desk = Desk(last_card=1, cards=(card,), unanswered=4, asked_to_help=True, silence_sent=2)

    after = answered(desk, 1, at(20))

    assert (after.unanswered, after.asked_to_help, after.silence_sent, after.last_seen) == (0, False, 0, at(20))
    assert card_of(after, 1).answered


def test_a_message_of_the_silence_is_counted_and_makes_no_sound():
    person = with_desk(a_runner(*TU_TH_SA), unanswered=4, asked_to_help=True, last_seen=at(12))

    step = fire(person, Reminder.SILENCE, "silence:2026-05-15", at(18, day=10))
    sent = delivered(step.person, events.Delivered("silence:2026-05-15", 1, rang=False), a_context(at(18, day=10)))

    assert [show.rings for show in step.effects] == [False]
    assert (sent.person.desk.silence_sent, sent.person.desk.unanswered, sent.person.desk.rung_at) == (1, 4, ())


@pytest.mark.parametrize(
    ("days", "reason", "as_before"), [(7, "holiday", True), (15, "holiday", False), (7, "injured", False)]
)
def test_the_end_of_a_pause_offers_the_old_place_only_after_a_short_one_without_injury(days, reason, as_before):
    until = date(2026, 5, 5) + timedelta(days=days)
    person = with_desk(a_runner(*TU_TH_SA), paused=Paused(at(9), until, reason))

    step = fire(person, Reminder.RETURN, f"return:{until}", at(9, day=days))

    assert card_of(step.person.desk, 1).state == BackAgain(as_before)


def test_who_was_sent_to_a_professional_is_asked_again_on_the_chosen_day():
    begun = Onboarding("waiting", now_flags=("swelling",))
    desk = Desk(last_card=1, cards=(Card(1, begun, at(9)),), paused=Paused(at(9, 15), date(2026, 5, 19), "referred"))
    person = replace(a_runner(), joined_at=None, desk=desk)
    later = at(9, 15, day=14)

    found = agenda(person, at(10), LIBRARY, CLEAR)
    step = fire(person, Reminder.RETURN, "return:2026-05-19", later)

    assert found == (Due(Reminder.RETURN, later, "return:2026-05-19"),)
    assert card_of(step.person.desk, 2).state == replace(begun, page="referred")
    assert agenda(step.person, later, LIBRARY, CLEAR) == ()


def test_after_an_outage_the_most_important_of_the_late_ones_comes_and_the_others_are_given_up():
    person = a_runner(*TU_TH_SA)
    late = at(19, 45)
    morning = with_desk(person, snoozed=(Snoozed("morning:2026-05-05", at(19), chosen=False),))

    first = fire(morning, Reminder.MORNING, "morning:2026-05-05", late)
    second = fire(first.person, Reminder.POST_RUN, "run:2026-05-05", late)

    assert first.effects == ()
    assert first.person.desk.asked[0].given_up
    assert [show.occurrence for show in second.effects] == ["run:2026-05-05"]


def test_a_late_one_gives_way_to_one_that_has_just_come():
    card = a_sent_card(RestDay("rest:2026-05-05"), Reminder.REST_DAY, "rest:2026-05-05", at(19))
    person = with_desk(a_runner(*TU_TH_SA), cards=(card,))

    late = fire(person, Reminder.POST_RUN, "run:2026-05-05", at(20))
    on_time = fire(person, Reminder.POST_RUN, "run:2026-05-05", at(19, 30))

    assert late.effects == ()
    assert len(on_time.effects) == 1


def test_an_unanswered_session_card_says_once_without_a_sound_that_there_is_time():
    state = SessionOffer("mobility:2026-05-08", "mobility")
    card = a_sent_card(state, Reminder.SESSION, "mobility:2026-05-08", at(18, day=3))
    person = with_desk(a_runner(*TU_TH_SA), cards=(card,))

    step = fire(person, Reminder.WINDOW_END, "window:mobility:2026-05-08", at(20, day=3))
    again = fire(step.person, Reminder.WINDOW_END, "window:mobility:2026-05-08", at(20, 1, day=3))

    (show,) = step.effects
    assert (show.card, show.rings, show.occurrence) == (1, False, None)
    assert card_of(step.person.desk, 1).state.nudged
    assert not card_of(step.person.desk, 1).answered
    assert again.effects == ()


def test_once_a_day_what_no_reminder_needs_is_forgotten():
    old, new = at(9, day=-5), at(9, day=-1)
    desk = Desk(
        rung_at=(old, new),
        asked=(Asked("morning:2026-04-30", old), Asked("return:2026-04-30", old), Asked("morning:2026-05-04", new)),
        moved=(Moved("run:2026-04-28", old), Moved("run:2026-04-28:2", at(9, day=1)), Moved("run:2026-05-05", None)),
        snoozed=(Snoozed("rest:2026-04-30", old), Snoozed("rest:2026-05-04", at(20))),
    )

    after = think(replace(a_runner(*TU_TH_SA), desk=desk), a_context(at(9)), a_view).person.desk

    assert after.rung_at == (new,)
    assert [asked.occurrence for asked in after.asked] == ["return:2026-04-30", "morning:2026-05-04"]
    assert [move.occurrence for move in after.moved] == ["run:2026-04-28:2", "run:2026-05-05"]
    assert [snooze.occurrence for snooze in after.snoozed] == ["rest:2026-05-04"]


def test_cards_whose_day_has_passed_shrink_and_a_run_can_still_be_told_of():
    yesterday = at(19, 30, day=-1)
    cards = (
        a_sent_card(AskMorning("morning:2026-05-04"), Reminder.MORNING, "morning:2026-05-04", yesterday, 1),
        a_sent_card(AskRun("run:2026-05-04", date(2026, 5, 4)), Reminder.POST_RUN, "run:2026-05-04", yesterday, 2),
        a_sent_card(AskMorning("morning:2026-05-05"), Reminder.MORNING, "morning:2026-05-05", at(7), 3),
    )
    person = replace(a_runner(*TU_TH_SA), desk=Desk(last_card=3, cards=cards))

    step = due(person, events.Due("think", "think:2026-05-05"), a_context(at(9)), CLEAR, a_view)

    assert [(type(show), show.card, show.rings) for show in step.effects] == [(Show, 1, False)]
    assert isinstance(card_of(step.person.desk, 1).state, Closed)
    assert step.person.desk.cards[1:] == cards[1:]
    assert step.person.desk.unanswered == 0


def test_nothing_is_put_forward_to_who_is_not_there():
    gone = with_desk(a_runner(*TU_TH_SA), stopped=True)

    assert fire(gone, Reminder.PRIMER, "primer:2026-05-05", at(17, 30)) == Step(gone)
    assert fire(gone, Reminder.THINK, "think:2026-05-05", at(17, 30)) == Step(gone)


def test_what_was_done_meanwhile_is_not_sent():
    person = replace(a_runner(*TU_TH_SA), desk=settled(Desk(), "run:2026-05-05"))

    assert fire(person, Reminder.POST_RUN, "run:2026-05-05", at(19, 30)) == Step(person)


def test_the_same_occurrence_is_remembered_once():
    desk = put(put(Desk(), "run:2026-05-05", MONDAY), "run:2026-05-05", at(20))

    assert desk.asked == (Asked("run:2026-05-05", at(20)),)
