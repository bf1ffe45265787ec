"""Moving things about: a day that fits never makes two hard days in a row, and what must never be cannot be had."""

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.board import Board, names_of
from coach.clashes import clashes, has_hard_run, has_strength, strength_is_hard
from coach.desk import Paused
from coach.journal import PlanChange
from coach.outlook import Outlook
from coach.profile import WEEKDAYS, RunDay, Settings
from coach.standing import SideStanding, Standing, fold
from coach.week import plan_day
from tests.coach.runners import CLEAR, LIBRARY, MONDAY, TU_TH_SA, a_runner, berlin

TODAY = date(2026, 5, 4)
HEAVY = SideStanding(
    stage="P5",
    since=1,
    levels=(("toes-wall-1", 1), ("heavy-raise-1", 1), ("ramp-1", 1), ("short-foot-5", 1), ("pad-1", 1), ("push-1", 1)),
)
run_days = st.lists(
    st.builds(RunDay, st.sampled_from(WEEKDAYS), st.just(time(18)), st.sampled_from(["easy", "hard", "long"])),
    max_size=6,
).map(tuple)
races = st.dictionaries(st.integers(0, 14), st.sampled_from(["10k", "half"]), max_size=1)


def a_person(runs=(), race_days=None, heavy=False):
    person = a_runner(settings=Settings())
    calendar = tuple((TODAY.toordinal() + day, race, f"r{day}") for day, race in (race_days or {}).items())
    side = HEAVY if heavy else SideStanding()
    standing = Standing(left=side, right=side, races=calendar)
    return replace(person, runner=replace(person.runner, week=runs), standing=standing)


def board(person, outlook=CLEAR):
    return Board(person, TODAY, LIBRARY, outlook)


def after(person, entry):
    return replace(person, standing=fold(person.standing, entry, person.runner, LIBRARY.book))


def days_of(person, first=-1, count=20):
    return [plan_day(person, TODAY + timedelta(days=number), LIBRARY, CLEAR) for number in range(first, count)]


def in_a_row(person):
    """Two hard days for the ankle next to each other."""
    heavy = strength_is_hard(person.standing, LIBRARY.book)
    hard = [has_hard_run(plan) or (heavy and has_strength(plan)) for plan in days_of(person)]
    return sum(one and other for one, other in pairwise(hard))


@settings(max_examples=40, deadline=None)
@given(run_days, races, st.booleans(), st.data())
def test_a_day_that_fits_takes_nothing_away_and_makes_no_two_hard_days_in_a_row(runs, race_days, heavy, data):
    person = a_person(runs, race_days, heavy)
    here = board(person)
    names = [name for day in here.ahead() for name in names_of(here.plan(day))]
    if not names:
        return
    name = data.draw(st.sampled_from(names))

    for day, found in here.choices(name, MONDAY).items():
        if found.fits:
            moved = after(person, found.entry)
            planned = {each for plan in days_of(moved) for each in names_of(plan)}
            assert name in names_of(plan_day(moved, day, LIBRARY, CLEAR))
            assert {each for plan in days_of(person, 0, 9) for each in names_of(plan)} <= planned
            assert in_a_row(moved) <= in_a_row(person)


@settings(max_examples=40, deadline=None)
@given(run_days, races, st.lists(st.tuples(st.integers(0, 9), st.integers(0, 7)), max_size=4))
def test_whatever_the_runner_insists_on_strength_days_are_never_neighbours(runs, race_days, acts):
    person = a_person(runs, race_days)
    for which, to in acts:
        here = board(person)
        names = [name for day in here.ahead() for name in names_of(here.plan(day))]
        if names:
            found = here.moving(names[which % len(names)], TODAY + timedelta(days=to), MONDAY)
            person = after(person, found.entry) if found.may_be else person

    strong = [plan.day for plan in days_of(person) if has_strength(plan)]
    assert all(later - earlier > timedelta(days=1) for earlier, later in pairwise(strong))


def test_moving_strength_to_a_day_with_mobility_swaps_the_two():
    found = board(a_person(tuple(RunDay(day, time(18)) for day in TU_TH_SA))).moving(
        "strength:2026-05-09", date(2026, 5, 8), MONDAY
    )

    assert found.fits
    assert (found.entry.what, found.entry.to) == ("swap", "mobility:2026-05-08")


def test_strength_moved_to_the_day_before_strength_sends_that_on_and_says_so():
    found = board(a_person(tuple(RunDay(day, time(18)) for day in TU_TH_SA))).moving(
        "strength:2026-05-05", date(2026, 5, 8), MONDAY
    )

    assert not found.fits
    assert found.shifted == (("strength:2026-05-09", date(2026, 5, 10)),)


def test_heavy_strength_right_after_a_hard_run_is_named():
    runs = (RunDay(WEEKDAYS[3], time(18), "hard"),)
    light, heavy = (
        board(a_person(runs, heavy=heavy)).moving("strength:2026-05-04", date(2026, 5, 8), MONDAY)
        for heavy in (False, True)
    )

    assert [clash.kind for clash in heavy.clashes] == ["after-hard"]
    assert "after-hard" not in [clash.kind for clash in light.clashes]


def test_days_of_rest_pause_and_race_take_no_strength():
    person = a_person(race_days={7: "half"})
    resting = board(person, Outlook(rest_through=date(2026, 5, 5)))
    paused = replace(person, desk=replace(person.desk, paused=Paused(berlin(4, 8), date(2026, 5, 6), "holiday")))
    strength = "strength:2026-05-07"

    assert resting.moving(strength, date(2026, 5, 5), MONDAY).barred == "rests"
    assert board(paused).moving(strength, date(2026, 5, 5), MONDAY).barred == "paused"
    assert board(person).moving(strength, date(2026, 5, 9), MONDAY).barred == "race-near"


def test_the_nearest_good_day_is_one_that_fits():
    here = board(a_person(tuple(RunDay(day, time(18)) for day in TU_TH_SA)))

    best = here.nearest("strength:2026-05-09", date(2026, 5, 6), MONDAY)

    assert best == date(2026, 5, 7)
    assert here.moving("strength:2026-05-09", best, MONDAY).fits


def test_the_same_clash_elsewhere_is_not_held_against_a_move():
    runs = tuple(RunDay(day, time(18), "hard") for day in WEEKDAYS)
    person = a_person(runs)

    assert clashes([plan_day(person, TODAY + timedelta(days=n), LIBRARY, CLEAR) for n in range(3)], heavy=False)
    assert any(found.fits for found in board(person).choices("strength:2026-05-04", MONDAY).values())


def test_a_change_is_only_looked_at_and_moves_nothing():
    person = a_person()
    here = board(person)

    here.choices("strength:2026-05-04", MONDAY)

    assert here.person == person
    assert person.standing.moved == ()
    assert isinstance(here.moving("strength:2026-05-04", date(2026, 5, 5), MONDAY).entry, PlanChange)
