from dataclasses import replace
from datetime import date

from coach import events
from coach.cards.closing import Closed
from coach.cards.daily import AskMorning, RestDay, SessionOffer
from coach.cards.post_run import AskRun
from coach.desk import Asked, Desk, Reminder, Snoozed, card_of, put, settled
from coach.effects import Show
from coach.outlook import Outlook
from coach.person import Step
from coach.reminding import due, think
from tests.coach.runners import (
    CLEAR,
    MONDAY,
    TU_TH_SA,
    a_context,
    a_runner,
    a_sent_card,
    a_view,
    berlin,
    fire,
    with_desk,
)

STOP = Outlook(latched=True, recovering=True, rest_through=date.max)


def test_after_an_outage_the_most_important_of_the_late_ones_comes_and_the_others_are_given_up():
    person = a_runner(*TU_TH_SA)
    late = berlin(5, 19, 45)
    morning = with_desk(person, snoozed=(Snoozed("morning:2026-05-05", berlin(5, 19), chosen=False),))

    first = fire(morning, Reminder.MORNING, "morning:2026-05-05", late)
    second = fire(first.person, Reminder.POST_RUN, "run:2026-05-05", late)

    assert first.effects == ()
    assert first.person.desk.asked[0].given_up
    assert [show.occurrence for show in second.effects] == ["run:2026-05-05"]


def test_a_late_one_gives_way_to_one_that_has_just_come():
    card = a_sent_card(RestDay("rest:2026-05-05"), Reminder.REST_DAY, "rest:2026-05-05", berlin(5, 19))
    person = with_desk(a_runner(*TU_TH_SA), cards=(card,))

    late = fire(person, Reminder.POST_RUN, "run:2026-05-05", berlin(5, 20))
    on_time = fire(person, Reminder.POST_RUN, "run:2026-05-05", berlin(5, 19, 30))

    assert late.effects == ()
    assert len(on_time.effects) == 1


def test_an_unanswered_session_card_says_once_without_a_sound_that_there_is_time():
    state = SessionOffer("mobility:2026-05-08", "mobility")
    card = a_sent_card(state, Reminder.SESSION, "mobility:2026-05-08", berlin(8, 18))
    person = with_desk(a_runner(*TU_TH_SA), cards=(card,))

    step = fire(person, Reminder.WINDOW_END, "window:mobility:2026-05-08", berlin(8, 20))
    again = fire(step.person, Reminder.WINDOW_END, "window:mobility:2026-05-08", berlin(8, 20, 1))

    (show,) = step.effects
    assert (show.card, show.rings, show.occurrence) == (1, False, None)
    assert card_of(step.person.desk, 1).state.nudged
    assert not card_of(step.person.desk, 1).answered
    assert again.effects == ()


def test_once_a_day_what_no_reminder_needs_is_forgotten():
    old, new = berlin(1, 9), berlin(4, 9)
    desk = Desk(
        rung_at=(old, new),
        asked=(Asked("morning:2026-04-30", old), Asked("return:2026-04-30", old), Asked("morning:2026-05-04", new)),
        snoozed=(Snoozed("rest:2026-04-30", old), Snoozed("rest:2026-05-04", berlin(5, 20))),
    )

    after = think(replace(a_runner(*TU_TH_SA), desk=desk), a_context(berlin(5, 9)), a_view).person.desk

    assert after.rung_at == (new,)
    assert [asked.occurrence for asked in after.asked] == ["return:2026-04-30", "morning:2026-05-04"]
    assert [snooze.occurrence for snooze in after.snoozed] == ["rest:2026-05-04"]


def test_cards_whose_day_has_passed_shrink_and_a_run_can_still_be_told_of():
    yesterday = berlin(4, 19, 30)
    cards = (
        a_sent_card(AskMorning("morning:2026-05-04"), Reminder.MORNING, "morning:2026-05-04", yesterday, 1),
        a_sent_card(AskRun("run:2026-05-04", date(2026, 5, 4)), Reminder.POST_RUN, "run:2026-05-04", yesterday, 2),
        a_sent_card(AskMorning("morning:2026-05-05"), Reminder.MORNING, "morning:2026-05-05", berlin(5, 7), 3),
    )
    person = replace(a_runner(*TU_TH_SA), desk=Desk(last_card=3, cards=cards))

    step = due(person, events.Due("think", "think:2026-05-05"), a_context(berlin(5, 9)), CLEAR, a_view)

    assert [(type(show), show.card, show.rings) for show in step.effects] == [(Show, 1, False)]
    assert isinstance(card_of(step.person.desk, 1).state, Closed)
    assert step.person.desk.cards[1:] == cards[1:]
    assert step.person.desk.unanswered == 0


def test_nothing_is_put_forward_to_who_is_not_there():
    gone = with_desk(a_runner(*TU_TH_SA), stopped=True)

    assert fire(gone, Reminder.PRIMER, "primer:2026-05-05", berlin(5, 17, 30)) == Step(gone)
    assert fire(gone, Reminder.THINK, "think:2026-05-05", berlin(5, 17, 30)) == Step(gone)


def test_what_was_done_meanwhile_is_not_sent():
    person = replace(a_runner(*TU_TH_SA), desk=settled(Desk(), "run:2026-05-05"))

    assert fire(person, Reminder.POST_RUN, "run:2026-05-05", berlin(5, 19, 30)) == Step(person)


def test_the_same_occurrence_is_remembered_once():
    desk = put(put(Desk(), "run:2026-05-05", MONDAY), "run:2026-05-05", berlin(5, 20))

    assert desk.asked == (Asked("run:2026-05-05", berlin(5, 20)),)
