"""A club's run in a member's own plan, and what the club hears of it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from coach.cards.daily import Primer
from coach.cards.post_run import AskRun
from coach.desk import Reminder, opened
from coach.events import ClubPressed, Due
from coach.flows.club_news import tidings
from coach.journal import CheckIn, Missed, PlanChange, Session
from coach.news import Answered, Comes, Joins, KeptPlan, Outdated, WarmedUp, Welcomed, Withdraws
from coach.outlook import Outlook
from coach.person import Membership, Origin, Person
from coach.profile import Weekday
from coach.record import record
from coach.week import laid_out
from tests.coach.flows.driver import MONDAY, Talk
from tests.coach.runners import CLEAR, LIBRARY, a_runner

CLUB = 7
TUESDAY, WEDNESDAY = date(2026, 5, 5), date(2026, 5, 6)
MORNING = datetime(2026, 5, 5, 8, 0, tzinfo=UTC)


def a_member(*days: Weekday, at: time = time(18)) -> Person:
    runner = a_runner(*days, zone="Europe/London", at=at, joined=MONDAY - timedelta(days=20))
    known = Origin(runner.runner, runner.standing)
    return replace(runner, origin=known, clubs=(Membership(CLUB, "Harriers", MONDAY),))


def talking(person: Person, now: datetime = MORNING) -> Talk:
    return Talk(now=now, person=person)


def starts(day: date = TUESDAY, clock: str = "18:30") -> str:
    return f"{day}T{clock}+01:00"


def presses(talk: Talk, verb: str, arg: str) -> None:
    talk.happens(ClubPressed(CLUB, 3, verb, arg, "press"))


def runs(talk: Talk, day: date = TUESDAY) -> list[tuple[str, str]]:
    plan = laid_out(talk.person, day, LIBRARY)
    return [(f"{run.start.astimezone(talk.zone):%H:%M}", run.kind) for run in plan.runs]


def news(talk: Talk) -> list[object]:
    return [tell.news for tell in talk.told]


def reminders(talk: Talk) -> set[str]:
    return {row.occurrence for row in talk.person.agenda}


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
