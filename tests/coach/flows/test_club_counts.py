"""What a club hears of a member: that something counts, on which day, and nothing else."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from coach.flows.club_news import tidings
from coach.journal import Missed, Session
from coach.news import Answered, KeptPlan, WarmedUp, Welcomed, Withdraws
from coach.outlook import Outlook
from coach.person import Membership
from coach.profile import Weekday
from coach.record import record
from coach.week import laid_out
from tests.coach.flows.club_running import (
    CLUB,
    MORNING,
    TUESDAY,
    a_member,
    news,
    presses,
    starts,
    talking,
)
from tests.coach.flows.driver import MONDAY
from tests.coach.runners import CLEAR, LIBRARY


def test_an_answer_tells_each_club_the_day_and_nothing_else_once():
    person = a_member(Weekday.TUE)
    two = replace(person, clubs=(*person.clubs, Membership(8, "Striders", MONDAY)))
    talk = talking(two, datetime(2026, 5, 5, 19, 0, tzinfo=UTC))
    presses(talk, "answer", str(TUESDAY))
    talk.presses("Right · sore", "Heavy")

    assert [(tell.to, tell.news) for tell in talk.told] == [(7, Answered(7, TUESDAY)), (8, Answered(7, TUESDAY))]


@pytest.mark.parametrize(
    "entry",
    [
        Session(at=MORNING, plan="strength", share=1),
        Session(at=MORNING, plan="pre-run"),
        Missed(at=MORNING, reason="ill"),
    ],
)
def test_what_keeps_the_plan_is_told(entry):
    assert kept_after(entry) == [KeptPlan(7, TUESDAY)]


@pytest.mark.parametrize(
    "entry", [Session(at=MORNING, plan="strength", share=0.1), Missed(at=MORNING, reason="no-time")]
)
def test_what_does_not_keep_it_is_not(entry):
    assert kept_after(entry) == []


def kept_after(entry):
    talk = talking(a_member(Weekday.TUE))
    known, records = record(talk.person, (entry,), talk.context)
    _, tells = tidings(known, records, CLEAR, talk.context)
    return [tell.news for tell in tells]


def test_rest_where_rest_is_right_keeps_the_plan_on_a_day_that_had_a_session():
    person = a_member(Weekday.TUE)
    resting = Outlook(rest_through=date.max)
    kept = []
    for number in range(7):
        context = talking(person, MONDAY + timedelta(days=number)).context
        _, tells = tidings(person, (), resting, context)
        planned = laid_out(person, context.now.date(), LIBRARY).session is not None
        kept.append((planned, [tell.news.kind for tell in tells]))

    assert [what for planned, what in kept] == [["kept-plan"] if planned else [] for planned, _ in kept]


def test_whoever_does_not_want_to_be_counted_tells_the_club_nothing_more():
    talk = talking(a_member(Weekday.TUE), datetime(2026, 5, 5, 19, 0, tzinfo=UTC))
    presses(talk, "share", "")
    talk.presses("Don't count me")
    presses(talk, "answer", str(TUESDAY))
    talk.presses("All good", "Normal")
    assert news(talk) == [Withdraws(7)]

    presses(talk, "share", "")
    talk.presses("Count me again")
    talk.happens(Welcomed(CLUB, "Harriers"))

    assert talk.person.clubs[0].counted
    assert news(talk) == [Withdraws(7)]


def test_joining_once_more_does_not_count_somebody_who_said_no():
    talk = talking(a_member(Weekday.TUE))
    presses(talk, "share", "")
    talk.presses("Don't count me")
    talk.happens(Welcomed(CLUB, "Harriers"))

    assert not talk.person.clubs[0].counted


def test_the_clubs_warm_up_keeps_the_plan_of_whoever_came():
    talk = talking(a_member(Weekday.TUE))
    presses(talk, "in", starts())
    talk.happens(WarmedUp(CLUB, "run:2026-05-05"))
    talk.happens(WarmedUp(CLUB, "run:2026-05-07"))

    assert news(talk)[1:] == [KeptPlan(7, TUESDAY)]
