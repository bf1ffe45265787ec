from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain, combinations, pairwise, product

import pytest

from coach.desk import Paused
from coach.layout import HARD, Demand, by_weekday, every_week, hardest, layout_of
from coach.outlook import Outlook
from coach.profile import WEEKDAYS, RunDay, Weekday
from coach.week import plan_day, plan_week
from tests.coach.runners import CLEAR, LIBRARY, TU_TH_SA, a_runner, moved_to, run_week, with_moves

MONDAY = date(2026, 5, 4)
SUBSETS = list(chain.from_iterable(combinations(WEEKDAYS, size) for size in range(8)))
KINDS = ("easy", "hard", "long", "club")


def laid(*week, **wishes):
    """The layout round these runs."""
    return layout_of(Demand(every_week(tuple(hardest(runs) for runs in by_weekday(week))), **wishes))


def apart(one, other):
    return min((one - other) % 7, (other - one) % 7)


def week_of(person, outlook=CLEAR, monday=MONDAY):
    return plan_week(person, monday, LIBRARY, outlook)


def strength_days(week):
    return [plan.day for plan in week.days if plan.session and plan.session.plan == "strength"]


def moved(person, occurrence, to):
    return with_moves(person, moved_to(occurrence, to))


@pytest.mark.parametrize("days", SUBSETS, ids="-".join)
def test_any_run_days_leave_two_strength_days_apart_and_a_tune_up(days):
    week = week_of(a_runner(*days))

    first, second = strength_days(week)
    assert apart(first.weekday(), second.weekday()) > 1
    assert [plan.session.plan for plan in week.days if plan.session].count("mobility") == 1
    assert [bool(plan.runs) for plan in week.days] == [day in days for day in WEEKDAYS]


def test_the_week_is_the_same_every_week():
    person = a_runner(*TU_TH_SA)

    this, next_one = week_of(person), week_of(person, monday=MONDAY + timedelta(days=7))

    assert [day.weekday() for day in strength_days(this)] == [day.weekday() for day in strength_days(next_one)]
    assert this.reasons == next_one.reasons


def test_the_usual_three_runs_get_strength_after_the_first_and_the_last():
    week = week_of(a_runner(*TU_TH_SA))

    sessions = {plan.day.weekday(): plan.session.occurrence for plan in week.days if plan.session}
    assert sessions == {1: "strength:2026-05-05", 4: "mobility:2026-05-08", 5: "strength:2026-05-09"}


def test_strength_stays_off_the_eve_of_a_hard_run_wherever_a_free_pair_exists():
    for size in range(1, 5):
        for days in combinations(range(7), size):
            for kinds in product(KINDS, repeat=size):
                week = tuple(RunDay(WEEKDAYS[day], time(18), kind) for day, kind in zip(days, kinds, strict=True))
                hard = {run.day for run in week if run.kind in HARD}
                eves = {(WEEKDAYS.index(day) - 1) % 7 for day in hard}
                free = [pair for pair in combinations(set(range(7)) - eves, 2) if apart(*pair) > 1]
                chosen = laid(*week).strength

                assert not free or not eves.intersection(chosen), week


def test_two_hard_days_do_not_follow_each_other_round_a_long_run():
    week = (*run_week((Weekday.TUE, Weekday.THU)), RunDay(Weekday.SUN, time(9), "long"))

    chosen = laid(*week).strength

    assert not {5, 6, 0}.intersection(chosen)


def test_a_rest_day_has_light_mobility_and_a_run_day_does_not():
    week = week_of(a_runner(*TU_TH_SA))

    assert [plan.rest_mobility for plan in week.days] == [True, False, True, False, False, False, True]
    assert week.days[0].rest_occurrence == "rest:2026-05-04"


def test_strength_on_a_run_day_comes_after_the_run_and_else_at_the_session_time():
    week = week_of(a_runner(*TU_TH_SA))
    tuesday, friday = week.days[1], week.days[4]

    assert tuesday.session.at == tuesday.runs[0].end + LIBRARY.policy.post_run_after
    assert friday.session.at == datetime(2026, 5, 8, 16, 0, tzinfo=UTC)


def test_two_runs_of_one_day_have_names_of_their_own():
    person = a_runner()
    week = (RunDay(Weekday.MON, time(18)), RunDay(Weekday.MON, time(7)))
    person = replace(person, runner=replace(person.runner, week=week))

    runs = plan_day(person, MONDAY, LIBRARY, CLEAR).runs

    assert [run.occurrence for run in runs] == ["run:2026-05-04", "run:2026-05-04:2"]
    assert runs[0].start < runs[1].start


def test_a_moved_run_leaves_no_ghost():
    thursday = moved(a_runner(*TU_TH_SA), "run:2026-05-05", datetime(2026, 5, 6, 16, 0, tzinfo=UTC))

    week = week_of(thursday)

    assert week.days[1].runs == ()
    assert [run.occurrence for run in week.days[2].runs] == ["run:2026-05-05"]
    assert week.days[2].runs[0].start == datetime(2026, 5, 6, 16, 0, tzinfo=UTC)
    assert not week.days[2].rest_mobility


def test_a_run_moved_twice_is_where_it_was_moved_last():
    person = moved(a_runner(*TU_TH_SA), "run:2026-05-05", datetime(2026, 5, 5, 18, 0, tzinfo=UTC))
    person = moved(person, "run:2026-05-05", datetime(2026, 5, 5, 19, 0, tzinfo=UTC))

    runs = plan_day(person, date(2026, 5, 5), LIBRARY, CLEAR).runs

    assert [run.start for run in runs] == [datetime(2026, 5, 5, 19, 0, tzinfo=UTC)]


def test_what_is_called_off_is_not_replaced():
    person = moved(moved(a_runner(*TU_TH_SA), "run:2026-05-05", None), "strength:2026-05-05", None)

    person = moved(person, "run:2026-05-07", None)

    for day in (date(2026, 5, 5), date(2026, 5, 7)):
        plan = plan_day(person, day, LIBRARY, CLEAR)
        assert (plan.runs, plan.session, plan.rest_mobility) == ((), None, False)


@pytest.mark.parametrize("days", SUBSETS, ids="-".join)
def test_moving_one_strength_session_to_the_next_day_leaves_no_two_in_a_row(days):
    person = a_runner(*days)
    first = strength_days(week_of(person))[0]
    noon = datetime.combine(first + timedelta(days=1), time(12), UTC)

    weeks = [
        week_of(moved(person, f"strength:{first}", noon), monday=MONDAY + timedelta(days=7 * n)) for n in (-1, 0, 1)
    ]

    found = list(chain.from_iterable(strength_days(week) for week in weeks))
    assert first + timedelta(days=1) in found
    assert all(later - earlier > timedelta(days=1) for earlier, later in pairwise(found))


def test_strength_that_arrives_takes_the_place_of_mobility():
    person = moved(a_runner(*TU_TH_SA), "strength:2026-05-05", datetime(2026, 5, 8, 10, 0, tzinfo=UTC))

    friday = plan_day(person, date(2026, 5, 8), LIBRARY, CLEAR)

    assert friday.session.occurrence == "strength:2026-05-05"
    assert friday.session.at == datetime(2026, 5, 8, 10, 0, tzinfo=UTC)


def test_a_stop_takes_runs_and_loading_away_and_leaves_gentle_range():
    week = week_of(a_runner(*TU_TH_SA), Outlook(latched=True, rest_through=date.max))

    assert all(plan.rest_mobility and not plan.runs and not plan.session for plan in week.days)


def test_an_urgent_stop_leaves_nothing_to_do():
    week = week_of(a_runner(*TU_TH_SA), Outlook(latched=True, urgent=True, rest_through=date.max))

    assert not any(plan.rest_mobility or plan.runs or plan.session for plan in week.days)


def test_a_rest_ends_and_the_week_goes_on():
    week = week_of(a_runner(*TU_TH_SA), Outlook(rest_through=date(2026, 5, 6)))

    assert strength_days(week) == [date(2026, 5, 9)]
    assert [bool(plan.runs) for plan in week.days] == [False, False, False, True, False, True, False]


def test_a_day_of_mobility_only_turns_strength_into_range_and_keeps_the_run():
    tuesday = plan_day(a_runner(*TU_TH_SA), date(2026, 5, 5), LIBRARY, Outlook(mobility_on=date(2026, 5, 5)))

    assert (len(tuesday.runs), tuesday.session, tuesday.rest_mobility) == (1, None, True)


def test_a_pause_empties_its_days():
    person = a_runner(*TU_TH_SA)
    paused = Paused(datetime(2026, 5, 4, 8, tzinfo=UTC), date(2026, 5, 7), "holiday")
    person = replace(person, desk=replace(person.desk, paused=paused))

    week = week_of(person)

    assert [bool(plan.runs or plan.session or plan.rest_mobility) for plan in week.days] == [False] * 3 + [True] * 4


def test_a_long_run_has_a_longer_window():
    person = a_runner()
    person = replace(person, runner=replace(person.runner, week=run_week((Weekday.SUN,), time(9), "long")))

    run = plan_day(person, date(2026, 5, 10), LIBRARY, CLEAR).runs[0]

    assert run.end - run.start == timedelta(minutes=90)


def test_reasons_name_the_days():
    reasons = week_of(a_runner(*TU_TH_SA)).reasons

    assert [reason.key for reason in reasons] == [
        "week.why.after-easy-run",
        "week.why.tune-up",
        "week.why.after-easy-run",
        "week.why.apart",
    ]
    assert [dict(reason.args).get("day") for reason in reasons] == [Weekday.TUE, Weekday.FRI, Weekday.SAT, None]
