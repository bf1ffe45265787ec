"""Tier K and G2: the runs, the calendar, what was done of what was planned."""

import datetime as dt
from dataclasses import replace

import pytest

from coach.journal import Change, Decided, Missed, Pause, Race, Resume
from coach.profile import Goal
from coach.rules.outside import capped_distance
from coach.standing import refold
from tests.coach.journals import (
    ANYA,
    BOOK,
    FIRST_DAY,
    TODAY,
    after,
    at,
    calm,
    decision,
    mobility,
    morning,
    numbered,
    ordinal,
    run,
    strength,
    told,
)


@pytest.mark.parametrize(("km", "rules"), [(8.8, ("G1",)), (8.9, ("K1",))])
def test_a_run_longer_than_any_of_the_month_holds(km, rules):
    runs = [run(5, km=8), after(5, "14:00"), run(TODAY - 1, km=km), after(TODAY - 1, "14:00")]

    assert decision([*calm(), *runs]).rules == rules


@pytest.mark.parametrize(("days", "rules"), [(6, True), (7, False)])
def test_it_holds_for_seven_days(days, rules):
    entries = [run(5, km=8), run(10, km=12)]

    assert ("K1" in decision([*entries, told(10 + days)]).rules) is rules


@pytest.mark.parametrize(("day", "spikes"), [(35, True), (36, False)])
def test_only_the_runs_of_thirty_days_count(day, spikes):
    assert ("K1" in decision([run(5, km=8), run(day, km=12), mobility(day, "20:00")]).rules) is spikes


def test_minutes_are_compared_where_kilometres_are_missing():
    assert "K1" in decision([run(5, km=None, minutes=40), run(8, km=None, minutes=45)]).rules
    assert "K1" not in decision([run(8, km=30)]).rules


def test_a_planned_run_is_capped_at_what_is_no_spike():
    standing = refold(numbered([run(5, km=10)]), ANYA, BOOK)

    assert capped_distance(standing, ordinal(10), BOOK) == 11
    assert capped_distance(standing, ordinal(36), BOOK) is None


@pytest.mark.parametrize(
    ("what", "days", "holds"),
    [
        ("shoes", 13, True),
        ("shoes", 14, False),
        ("surface", 3, True),
        ("hills", 0, True),
        ("cadence", 1, False),
    ],
)
def test_a_change_holds_for_two_weeks(what, days, holds):
    changed = Change(at=at(TODAY - days, "06:00"), what=what)

    assert (decision([*calm(), changed]).rules == ("K2",)) is holds


@pytest.mark.parametrize(("ahead", "holds"), [(-1, False), (0, True), (7, True), (8, False)])
def test_a_near_race_holds(ahead, holds):
    date = FIRST_DAY + dt.timedelta(days=TODAY + ahead)
    goal = replace(ANYA, goal=Goal("10k", date))

    assert (decision([*calm(), Race(at=at(1), distance="10k", date=date)]).rules == ("K3",)) is holds
    assert (decision(calm(), runner=goal).rules == ("K3",)) is holds


@pytest.mark.parametrize(
    ("days", "verdict", "to"),
    [
        (7, "none", None),
        (8, "hold", None),
        (14, "hold", None),
        (15, "regress", "double-raise-6"),
        (28, "regress", "double-raise-6"),
        (29, "regress", "stand-raise-1"),
    ],
)
def test_a_break(days, verdict, to):
    found = decision([*calm(last=17), strength(17), after(17), morning(18)], now=at(17 + days, "09:00"))

    assert (found.decision if found.rules == ("K4",) else "none") == verdict
    assert {step.to for step in found.changes if step.strand == "calf"} == ({to} if to else set())


def test_a_run_after_the_break_does_not_end_it_but_a_session_does():
    back = [*calm(last=3), strength(3), run(23), after(23, "14:00"), morning(24)]

    assert decision(back).rules == ("K4",)
    assert "K4" not in decision([*back, mobility(24), morning(25)]).rules


def test_a_break_acts_once():
    entries = numbered([*calm(last=3), strength(3)])
    gap = decision(entries, now=at(20, "09:00"))
    recorded = Decided(at=at(20, "09:00"), decision="regress", rules=("K4",), because=gap.because, changes=gap.changes)

    again = decision([*entries, recorded, told(20, "09:05")])

    assert (again.decision, again.changes) == ("regress", ())


@pytest.mark.parametrize(("skipped", "rules"), [(1, ("G1",)), (2, ("G2",))])
def test_less_than_three_quarters_done_holds(skipped, rules):
    missed = [Missed(at=at(day, "21:00"), plan="mobility", reason="no-time") for day in (12, 13)[:skipped]]

    assert decision([*calm(), *missed]).rules == rules


@pytest.mark.parametrize(
    "missed",
    [
        Missed(at=at(12), plan="mobility", reason="ill"),
        Missed(at=at(12), plan="mobility", reason="rest"),
        Missed(at=at(12), plan="run", reason="no-time"),
        Missed(at=at(6, "12:00"), plan="mobility", reason="no-time"),
    ],
)
def test_what_does_not_count_as_planned(missed):
    one = Missed(at=at(13), plan="mobility", reason="no-time")

    assert decision([*calm(), one, missed]).decision == "progress"


def test_less_than_half_a_session_is_not_done():
    entries = [replace(entry, share=0.4) if getattr(entry, "plan", "") else entry for entry in calm()]

    assert decision(entries).rules == ("G2",)


def test_days_of_a_pause_do_not_count():
    pause = [
        Pause(at=at(12)),
        Missed(at=at(12, "21:00"), plan="mobility"),
        Missed(at=at(13), plan="mobility"),
        Resume(at=at(13, "20:00")),
    ]

    assert decision([*calm(), *pause]).decision == "progress"


def test_a_pause_holds_without_rules_but_not_a_stop():
    paused = [*calm(), Pause(at=at(TODAY, "12:00"), reason="holiday")]

    assert decision(paused, now=at(TODAY + 20)).rules == ()
    assert decision(paused, now=at(TODAY + 20)).decision == "hold"
    assert decision([*paused, told(TODAY + 3, flags=("pop-or-snap",))]).decision == "stop-urgent"


def test_a_pause_with_an_end_is_over_then():
    pause = Pause(at=at(TODAY, "12:00"), until=FIRST_DAY + dt.timedelta(days=TODAY + 2))

    assert decision([*calm(), pause, morning(TODAY + 1)]).rules == ()
    assert decision([*calm(), pause, morning(TODAY + 2)]).rules == ("G1",)


@pytest.mark.parametrize(("km", "key"), [(16, "next.hold.K1"), (16.1, "next.hold.K1-double")])
def test_a_run_of_more_than_double_the_length_takes_the_hops_away_too(km, key):
    runs = [run(5, km=8), after(5, "14:00"), run(TODAY - 1, km=km), after(TODAY - 1, "14:00")]

    assert decision([*calm(), *runs]).next == key


@pytest.mark.parametrize(("ahead", "key"), [(3, "next.hold.K3-micro"), (4, "next.hold.K3")])
def test_in_the_last_days_before_a_race_only_mobility(ahead, key):
    date = FIRST_DAY + dt.timedelta(days=TODAY + ahead)

    assert decision([*calm(), Race(at=at(1), distance="10k", date=date)]).next == key


def test_half_a_session_is_done():
    entries = [replace(entry, share=0.5) if getattr(entry, "plan", "") else entry for entry in calm()]

    assert decision(entries).decision == "progress"


@pytest.mark.parametrize(("planned", "judged"), [(2, False), (3, True)])
def test_one_or_two_sessions_say_nothing_about_adherence(planned, judged):
    entries = [Missed(at=at(TODAY - number, "18:00"), plan="strength", reason="no-time") for number in range(planned)]

    assert ("G2" in decision(entries).rules) == judged
