"""A club's run in a member's own plan."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from coach.cards.daily import Primer
from coach.cards.post_run import AskRun
from coach.desk import Reminder, opened
from coach.events import Due
from coach.journal import CheckIn, PlanChange
from coach.news import Comes, Joins, Outdated, RunMoved
from coach.profile import Weekday
from coach.record import record
from tests.coach.flows.club_running import (
    CLUB,
    MORNING,
    TUESDAY,
    WEDNESDAY,
    a_member,
    news,
    presses,
    reminders,
    runs,
    starts,
    talking,
)


def test_a_run_of_the_week_goes_to_the_clubs_hour_and_is_not_there_twice():
    talk = talking(a_member(Weekday.TUE))
    presses(talk, "in", starts())
    presses(talk, "in", starts())

    assert runs(talk) == [("18:30", "easy")]
    assert [(type(entry), entry.of) for entry in talk.journal] == [(PlanChange, "run:2026-05-05")]
    assert news(talk) == [Comes(7, "run:2026-05-05", yes=True)] * 2


def test_a_run_at_that_very_hour_stays_as_it_is():
    talk = talking(a_member(Weekday.TUE, at=time(18, 30)))
    presses(talk, "in", starts())

    assert runs(talk) == [("18:30", "easy")]
    assert talk.journal == ()


def test_on_a_day_without_a_run_the_clubs_is_one_of_its_own_kind():
    talk = talking(a_member(Weekday.SAT), MORNING + timedelta(days=1))
    presses(talk, "in", starts(WEDNESDAY))

    assert runs(talk, WEDNESDAY) == [("18:30", "club")]


def test_a_morning_run_stays_beside_the_clubs_in_the_evening():
    talk = talking(a_member(Weekday.TUE, at=time(7)))
    presses(talk, "in", starts())

    assert runs(talk) == [("07:00", "easy"), ("18:30", "club")]


def test_not_this_time_takes_it_back_as_if_it_had_never_been_said():
    talk = talking(a_member(Weekday.TUE))
    before = reminders(talk), runs(talk)
    presses(talk, "in", starts())
    presses(talk, "out", starts())
    presses(talk, "out", starts())

    assert runs(talk) == before[1]
    assert talk.person.club_runs == ()
    assert "primer:2026-05-05" in reminders(talk)
    assert news(talk)[-1] == Comes(7, "run:2026-05-05", yes=False)


def test_the_club_warms_up_together_so_the_own_primer_is_not_asked_for():
    person = a_member(Weekday.TUE)
    desk, number = opened(person.desk, Primer("primer:2026-05-05"), MORNING, Reminder.PRIMER, "primer:2026-05-05")
    talk = talking(replace(person, desk=desk))
    presses(talk, "in", starts())

    assert "primer:2026-05-05" not in reminders(talk)
    assert "run:2026-05-05" in reminders(talk)
    assert talk.words(talk.screens[number]) == "The club warms up together. See you there."


def test_whoever_rests_by_the_rules_may_come_along_and_is_told_so():
    talk = talking(a_member(Weekday.TUE))
    hurt = CheckIn(at=MORNING, moment="any", side="left", flags=("cannot-bear-weight",))
    talk.person, _ = record(talk.person, (hurt,), talk.context)
    presses(talk, "in", starts())

    assert talk.answers == ["Noted. Your plan has a rest that day, so come along for the company."]


def test_a_stranger_joins_the_club_with_the_press():
    talk = talking(replace(a_member(Weekday.TUE), clubs=()))
    presses(talk, "in", starts())

    assert news(talk) == [Joins(7, "press", "run:2026-05-05")]
    assert runs(talk) == [("18:30", "easy")]


def test_the_card_of_a_run_that_is_over_is_drawn_anew():
    talk = talking(a_member(Weekday.TUE), MORNING + timedelta(days=1))
    presses(talk, "in", starts())

    assert news(talk) == [Outdated(3)]
    assert talk.journal == ()


@pytest.mark.parametrize("verb", ["in", "out", "answer", "nonsense"])
@pytest.mark.parametrize("arg", ["", "soon", "2026-05-05T18:30", "9999-12-31T23:59+00:00"])
def test_forged_presses_change_nothing(verb, arg):
    talk = talking(a_member(Weekday.TUE))
    presses(talk, verb, arg)

    assert talk.journal == ()
    assert runs(talk) == [("18:00", "easy")]


def test_the_question_is_opened_in_private_and_the_reminder_of_the_same_run_stays_away():
    talk = talking(a_member(Weekday.TUE))
    presses(talk, "in", starts())
    talk.now = datetime(2026, 5, 5, 18, 50, tzinfo=UTC)
    presses(talk, "answer", str(TUESDAY))

    assert talk.person.desk.cards[-1].state == AskRun("run:2026-05-05", TUESDAY)
    assert talk.rang == []
    assert "run:2026-05-05" not in reminders(talk)


def test_after_the_reminder_the_press_shows_the_same_question_below():
    talk = talking(a_member(Weekday.TUE))
    presses(talk, "in", starts())
    talk.now = datetime(2026, 5, 5, 19, 0, tzinfo=UTC)
    talk.happens(Due("post-run", "run:2026-05-05"))
    presses(talk, "answer", str(TUESDAY))

    asking = [card for card in talk.person.desk.cards if isinstance(card.state, AskRun)]
    assert len(talk.rang) == 1
    assert [card.number for card in asking] == [talk.person.desk.last_card]


@pytest.mark.parametrize("days", [(Weekday.TUE,), ()])
def test_a_run_that_the_club_moves_moves_in_the_plan_and_can_still_be_taken_back(days):
    talk = talking(a_member(*days))
    before = runs(talk)
    presses(talk, "in", starts())

    talk.happens(RunMoved(CLUB, "run:2026-05-05", datetime(2026, 5, 5, 18, 15, tzinfo=UTC)))
    assert runs(talk) == [("19:15", before[0][1] if before else "club")]
    assert "The club run is at" in talk.transcript

    presses(talk, "out", starts(clock="19:15"))
    assert runs(talk) == before


def test_a_run_that_somebody_does_not_come_to_moves_nothing():
    talk = talking(a_member(Weekday.TUE))
    before = runs(talk)

    talk.happens(RunMoved(CLUB, "run:2026-05-05", datetime(2026, 5, 5, 18, 15, tzinfo=UTC)))

    assert (runs(talk), talk.lines) == (before, [])
