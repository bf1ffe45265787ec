"""A day that a hold left for mobility (E2, D4): its strength comes on the next good day, or not at all."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from coach.outlook import Outlook
from coach.person import Person
from coach.profile import RunDay, Weekday
from coach.standing.values import Bout, Marks, Past
from coach.week import plan_day, plan_week
from tests.coach.runners import CLEAR, LIBRARY, TU_TH_SA, a_runner, moved_to, with_moves

TUESDAY = date(2026, 5, 5)


def held(person: Person, day: date, *rules: str, verdict: str = "hold", vetoed: bool = False) -> Person:
    past = Past("d1", day.toordinal(), verdict, verdict, verdict, rules, ("x",), vetoed_day=day.toordinal() * vetoed)
    return replace(person, standing=replace(person.standing, past=(*person.standing.past, past)))


def strength(person: Person, outlook: Outlook = CLEAR) -> list[str]:
    """Weekdays with strength in this week."""
    days = plan_week(person, date(2026, 5, 4), LIBRARY, outlook).days
    return [f"{plan.day:%a}" for plan in days if plan.session and plan.session.plan == "strength"]


@pytest.mark.parametrize("rule", ["E2", "D4"])
def test_strength_of_a_held_day_comes_on_the_next_day_that_is_apart_from_other_strength(rule):
    person = a_runner(*TU_TH_SA)
    assert strength(person) == ["Tue", "Sat"]

    today = Outlook(mobility_on=TUESDAY)
    assert strength(held(person, TUESDAY, rule), today) == ["Wed", "Sat"]
    assert plan_day(held(person, TUESDAY, rule), TUESDAY, LIBRARY, today).rest_mobility


@pytest.mark.parametrize(
    "held_so",
    [{"rules": ("D2",)}, {"rules": ("E2",), "vetoed": True}, {"rules": ("E3",), "verdict": "regress"}],
    ids=["a hold that leaves strength", "kept by the runner", "a step back"],
)
def test_what_left_strength_where_it_was_moves_nothing(held_so):
    rules = held_so.pop("rules")

    assert strength(held(a_runner(*TU_TH_SA), TUESDAY, *rules, **held_so)) == ["Tue", "Sat"]


def test_a_day_held_in_its_turn_passes_it_on():
    person = held(held(a_runner(*TU_TH_SA), TUESDAY, "D4"), TUESDAY + timedelta(days=1), "D4")

    assert strength(person) == ["Thu", "Sat"]


def test_it_never_comes_on_the_eve_of_a_hard_run_nor_beside_other_strength():
    person = a_runner(*TU_TH_SA)
    hard = (RunDay(Weekday.THU, time(18), "hard"), RunDay(Weekday.TUE, time(18)), RunDay(Weekday.SAT, time(18)))
    person = held(replace(person, runner=replace(person.runner, week=hard)), TUESDAY, "E2")

    assert {"Wed", "Fri"}.isdisjoint(strength(person))


def test_strength_that_was_done_all_the_same_stays_where_it_was():
    bout = Bout("s", TUESDAY.toordinal(), True, 5, Marks(), Marks())
    person = held(a_runner(*TU_TH_SA), TUESDAY, "E2")

    assert strength(replace(person, standing=replace(person.standing, bouts=(bout,)))) == ["Tue", "Sat"]


def test_where_the_runner_moved_it_is_where_it_is():
    person = with_moves(a_runner(*TU_TH_SA), moved_to(f"strength:{TUESDAY}", TUESDAY + timedelta(days=2)))

    assert strength(held(person, TUESDAY, "E2")) == ["Thu", "Sat"]


def test_the_plan_says_why_it_is_there():
    plan = plan_week(held(a_runner(*TU_TH_SA), TUESDAY, "E2"), date(2026, 5, 4), LIBRARY, CLEAR)

    assert "week.why.put-off" in [reason.key for reason in plan.reasons]


def test_the_last_days_before_a_race_stay_free():
    race = (date(2026, 5, 8).toordinal(), "half", "r")
    person = a_runner(*TU_TH_SA)
    person = held(replace(person, standing=replace(person.standing, races=(race,))), date(2026, 5, 4), "E2")

    assert not {"Tue", "Wed", "Thu", "Fri"} & set(strength(person))
