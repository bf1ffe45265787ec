"""The layout of any week: strength days apart, off the eve of hard runs where a way exists, races kept free."""

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from coach.journal import PlanChange
from coach.laying import demand_of
from coach.layout import FEWEST, HARD, Demand, burden_of, every_week, layout_of
from coach.profile import WEEKDAYS, Goal, RunDay, Settings
from coach.standing import Standing, fold
from coach.week import plan_day, plan_week
from tests.coach.runners import CLEAR, LIBRARY, a_runner
from tests.coach.runners import MONDAY as START

MONDAY = date(2026, 5, 4)
kinds = st.tuples(*[st.sampled_from([None, "easy", "hard", "long", "club"])] * 7).map(every_week)
weekdays = st.integers(0, 6)
run_days = st.lists(
    st.builds(RunDay, st.sampled_from(WEEKDAYS), st.just(time(18)), st.sampled_from(["easy", "hard", "long", "club"])),
    max_size=10,
).map(tuple)
races = st.dictionaries(st.integers(-3, 25), st.sampled_from(["5k", "10k", "half", "marathon"]), max_size=3)


def apart(one, other):
    return min((one - other) % 7, (other - one) % 7)


def a_week_of(runs, pins=(), most=7, race_days=None, goal=None):
    person = a_runner(settings=Settings(strength_days=pins, most_days=most))
    calendar = tuple((MONDAY.toordinal() + day, race, f"r{day}") for day, race in (race_days or {}).items())
    runner = replace(person.runner, week=runs, goal=goal)
    return replace(person, runner=runner, standing=Standing(races=calendar))


def days_of(person, plan, weeks=4, first=MONDAY):
    days = [plan_day(person, first + timedelta(days=number), LIBRARY, CLEAR) for number in range(7 * weeks)]
    return [day.day for day in days if day.session and day.session.plan == plan]


@given(kinds, st.sets(weekdays, max_size=3).filter(lambda days: all(apart(*two) > 1 for two in combinations(days, 2))))
def test_two_or_three_strength_days_are_never_neighbours_and_keep_what_the_runner_chose(week, pins):
    layout = layout_of(Demand(week, frozenset(pins)))

    assert len(layout.strength) == max(FEWEST, len(pins))
    assert all(apart(*two) > 1 for two in combinations(layout.strength, 2))
    assert pins <= set(layout.strength)
    assert len({*layout.strength, layout.mobility, layout.balance}) == len(layout.strength) + 2


@given(kinds)
def test_strength_stands_beside_a_hard_run_only_where_no_pair_of_days_is_clear_of_them(week):
    hard = {day for day in range(7) if week[day + 1] in HARD}
    beside = {(day + step) % 7 for day in hard for step in (-1, 1)}
    clear = [pair for pair in combinations(set(range(7)) - beside, 2) if apart(*pair) > 1]

    chosen = set(layout_of(Demand(week)).strength)

    assert not clear or not chosen & beside


@given(kinds, st.integers(2, 7))
def test_no_more_days_than_wanted_where_that_can_be_had_without_an_eve(week, most):
    runs = {day for day in range(7) if week[day + 1]}
    eves = {(day - 1) % 7 for day in runs if week[day + 1] in HARD}
    fitting = [
        pair
        for pair in combinations(range(7), 2)
        if apart(*pair) > 1 and not eves & set(pair) and len(runs.union(pair)) <= most
    ]

    layout = layout_of(Demand(week, most_days=most))

    assert not fitting or len(runs.union(layout.strength)) <= most


@given(run_days, races)
def test_over_weeks_with_races_strength_is_never_back_to_back_nor_in_the_days_before_a_race(runs, race_days):
    person = a_week_of(runs, race_days=race_days)

    strong = days_of(person, "strength", weeks=5, first=MONDAY - timedelta(days=7))

    assert all(later - earlier > timedelta(days=1) for earlier, later in pairwise(strong))
    for race in race_days:
        near = {MONDAY + timedelta(days=race - number) for number in range(4)}
        assert not near.intersection(strong)


@given(run_days)
def test_a_race_on_a_sunday_leaves_two_strength_days_before_its_last_days(runs):
    person = a_week_of(runs, race_days={6: "half"})

    strong = days_of(person, "strength", weeks=1)
    sunday_before = plan_day(person, MONDAY - timedelta(days=1), LIBRARY, CLEAR).session

    assert len(strong) == (1 if sunday_before and sunday_before.plan == "strength" else 2)


@given(run_days, races, st.sampled_from([(), (WEEKDAYS[1],), (WEEKDAYS[0], WEEKDAYS[3])]))
def test_the_same_runner_gets_the_same_week(runs, race_days, pins):
    one, other = (plan_week(a_week_of(runs, pins, race_days=race_days), MONDAY, LIBRARY, CLEAR) for _ in range(2))

    assert one == other


@given(run_days, weekdays)
def test_a_week_turned_round_by_some_days_is_laid_out_alike_in_burden(runs, turn):
    """Only ties are broken by the calendar: turning the runs never makes the best layout worse."""
    turned = tuple(replace(run, day=WEEKDAYS[(WEEKDAYS.index(run.day) + turn) % 7]) for run in runs)
    burdens = []
    for week in (runs, turned):
        demand = demand_of(week, (), 7)
        burdens.append(burden_of(layout_of(demand).strength, demand))

    assert burdens[0] == burdens[1]


def test_a_race_day_is_a_run_day_at_nine_where_the_day_has_no_usual_run():
    person = a_week_of((), goal=Goal("half", MONDAY + timedelta(days=6)))

    sunday = plan_day(person, MONDAY + timedelta(days=6), LIBRARY, CLEAR)

    (run,) = sunday.runs
    assert (run.occurrence, run.race, run.kind) == ("run:2026-05-10", "half", "long")
    assert run.start.hour == 7  # nine in Berlin
    assert run.end - run.start == timedelta(minutes=150)
    assert sunday.session is None


def test_the_days_before_a_race_are_light_and_strength_that_was_moved_there_becomes_easy_range():
    person = a_week_of((), race_days={6: "10k"})
    friday = MONDAY + timedelta(days=4)
    moved = PlanChange(at=START, what="move", of="strength:2026-05-04", to=str(friday))
    person = replace(person, standing=fold(person.standing, moved, person.runner, LIBRARY.book))

    plan = plan_day(person, friday, LIBRARY, CLEAR)

    assert (plan.light, plan.session, plan.rest_mobility) == (True, None, True)


def test_who_names_no_run_days_gets_strength_round_the_days_on_which_they_ran_lately():
    tuesdays = [MONDAY.toordinal() - 7 * week + 1 for week in (1, 2, 3)]
    sundays = [MONDAY.toordinal() - 7 * week + 6 for week in (1, 2, 3)]
    runs = sorted([(day, 8.0, None) for day in tuesdays] + [(day, 18.0, None) for day in sundays])
    person = replace(a_week_of(()), standing=Standing(runs=tuple(runs)))

    week = plan_week(person, MONDAY, LIBRARY, CLEAR)
    strong = [day.weekday() for day in days_of(person, "strength", weeks=1)]

    assert not any(day.runs for day in week.days)
    assert not {5, 6, 0}.intersection(strong)
    assert 1 in strong
