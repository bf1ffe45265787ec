"""What recorded decisions and open matters take off the sessions, and for how long."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.journal import AnyEntry, Change, CheckIn, Decided, Injury, Override, Race, Run, Session, WorkSet
from coach.profile import SIDES, Side
from coach.relief import Cause, Relief, relief
from coach.rules import decide
from coach.session_rungs import rung_doses
from coach.standing import Standing, refold
from coach.standing.matters import Sprain
from coach.terms import Verdict
from content.exercises import load_exercises
from tests.coach.journals import (
    ANYA,
    BOOK,
    P3,
    TODAY,
    after,
    at,
    calm,
    morning,
    numbered,
    ordinal,
    placed,
    run,
    strength,
    told,
)

BOTH = frozenset(SIDES)
LEFT = frozenset({Side.LEFT})


def eased(entries: list[AnyEntry], day: int = TODAY, clock: str = "17:00", start: Standing = P3) -> Relief:
    standing = refold(numbered(entries), ANYA, BOOK, start)
    now = at(day, clock)
    return relief(ANYA, standing, now, BOOK, decide(ANYA, standing, now, BOOK))


def step_back(rule: str, day: int, *sides: Side, verdict: Verdict = "regress", **more: object) -> Decided:
    named = tuple((side, verdict if side in sides else "hold") for side in SIDES)
    return Decided(
        at=at(day, "08:00"), decision=verdict, sides=named, rules=(rule,), because=("x",), changes=(), **more
    )


def test_a_calm_runner_trains_in_full():
    assert eased(calm()) == Relief()


@pytest.mark.parametrize("rule", ["D3", "E3"])
@pytest.mark.parametrize(("days", "less"), [(6, LEFT), (7, frozenset())])
def test_less_volume_lasts_a_week_on_the_side_that_stepped_back(rule, days, less):
    found = eased([*calm(last=TODAY + days), step_back(rule, TODAY, Side.LEFT)], TODAY + days)

    assert found.less == less


def test_less_volume_after_soreness_ends_with_the_soreness():
    entries = [
        *calm(last=TODAY - 1),
        morning(TODAY, soreness=5, pattern="diffuse"),
        step_back("D4", TODAY, Side.LEFT, Side.RIGHT),
    ]

    assert eased([*entries, morning(TODAY + 1, soreness=5)], TODAY + 1).less == BOTH
    assert eased([*entries, morning(TODAY + 1, soreness=1)], TODAY + 1).less == frozenset()
    assert eased([*entries, *(morning(TODAY + day, soreness=5) for day in range(1, 8))], TODAY + 7).less == frozenset()


@pytest.mark.parametrize(("days", "feet"), [(6, LEFT), (7, frozenset())])
def test_after_a_red_load_that_foot_does_not_land_for_a_week(days, feet):
    found = eased([*calm(last=TODAY + days), step_back("D3", TODAY, Side.LEFT)], TODAY + days)

    assert found.grounded == feet


def test_any_step_back_keeps_the_foot_down_that_day():
    entries = [*calm(), step_back("D6", TODAY, Side.RIGHT)]

    assert eased(entries).grounded == {Side.RIGHT}
    assert eased([*entries, morning(TODAY + 1)], TODAY + 1).grounded == frozenset()


def test_a_vetoed_step_back_takes_nothing_off_any_more():
    step = step_back("D5", TODAY, Side.LEFT, id="d")
    back = step_back("E3", TODAY, Side.LEFT, id="e")
    veto = Override(at=at(TODAY, "09:00"), of="e")

    assert eased([*calm(), step, back]).less == LEFT
    assert eased([*calm(), step, back, veto]).less == frozenset()


@pytest.mark.parametrize(("days", "fewer"), [(7, 0), (8, 1), (14, 1), (15, 0)])
def test_after_a_gap_of_one_to_two_weeks_one_set_goes(days, fewer):
    last = TODAY - days
    entries = [*calm(last=last - 1), strength(last), after(last)]

    assert eased(entries, clock="06:00").fewer_sets == fewer


def test_the_first_session_after_the_gap_ends_it():
    gap = [*calm(last=TODAY - 10), strength(TODAY, "10:00")]

    assert not eased(gap).fewer_sets


@pytest.mark.parametrize(("km", "days", "feet"), [(17, 6, BOTH), (16, 6, frozenset()), (17, 7, frozenset())])
def test_a_run_twice_as_long_as_any_keeps_both_feet_down_for_a_week(km, days, feet):
    entries = [*calm(last=TODAY + days), run(5), run(TODAY - 1, km=km)]

    assert eased(entries, TODAY - 1 + days).grounded == feet


def test_after_a_half_marathon_no_hops_for_a_week():
    race = Race(at=at(TODAY - 20), distance="half", date=at(TODAY).date())

    assert eased([*calm(last=TODAY + 7), race], TODAY + 7).grounded == BOTH
    assert eased([*calm(last=TODAY + 8), race], TODAY + 8).grounded == frozenset()


@pytest.mark.parametrize(("hours", "waits"), [(47, True), (48, False)])
@pytest.mark.parametrize(
    "hard",
    [
        strength(TODAY, "10:00", impact=True),
        strength(TODAY, "10:00", sets=(WorkSet(exercise="hops", reps=10),)),
        strength(TODAY, "10:00", sets=(WorkSet(exercise="heel-raise-single", side="left", reps=12, load=5),)),
        Run(at=at(TODAY, "10:00"), effort=7),
        Run(at=at(TODAY, "10:00"), race=True),
    ],
    ids=["impact", "hops", "heavy raises", "hard run", "race"],
)
def test_hops_and_heavy_calf_work_are_two_days_apart(hard: Session | Run, hours, waits):
    standing = refold(numbered([*calm(), hard]), ANYA, BOOK, P3)
    now = hard.at + timedelta(hours=hours)

    found = relief(ANYA, standing, now, BOOK, decide(ANYA, standing, now, BOOK))

    assert (found.light_calf, found.grounded == BOTH) == (waits, waits)


def test_plain_raises_and_easy_runs_keep_nothing_away():
    raises = strength(TODAY, "10:00", sets=(WorkSet(exercise="heel-raise-single", side="left", reps=12),))

    assert not eased([*calm(), raises, Run(at=at(TODAY, "12:00"), effort=6)]).light_calf


def hurting(pain: float | None = None, felt: str | None = None, day: int = TODAY - 1) -> Session:
    sets = (
        WorkSet(exercise="heel-raise", reps=10, pain=0),
        WorkSet(exercise="balance-firm", side="left", seconds=20, pain=pain, felt=felt),
    )
    return strength(day, sets=sets, pain=pain or 0)


@pytest.mark.parametrize("sets", [hurting(3), hurting(felt="sharp")], ids=["amber", "sharp"])
def test_an_exercise_that_hurt_stays_away_for_a_week(sets: Session):
    entries = [*calm(), sets]

    assert eased(entries).dropped == {"balance-firm"}
    assert eased([*entries, *calm(TODAY + 1, TODAY + 5)], TODAY + 5).dropped == {"balance-firm"}
    assert eased([*entries, *calm(TODAY + 1, TODAY + 6)], TODAY + 6).dropped == frozenset()


def test_a_mild_pain_drops_the_exercise_only_if_the_side_was_sore_afterwards():
    mild = hurting(2, "hurts")
    sore = CheckIn(at=at(TODAY - 1, "19:30"), moment="after-session", side="both", pain=4)

    assert eased([*calm(), mild]).dropped == frozenset()
    assert eased([*calm(), mild, sore]).dropped == {"balance-firm"}


def test_an_exercise_that_was_done_without_pain_is_back():
    again = hurting(0, day=TODAY)

    assert eased([*calm(), hurting(3), again]).dropped == frozenset()


def test_a_limp_leaves_that_side_only_the_gentlest():
    found = eased([*calm(), told(TODAY, side="left", limp=True)])

    assert (found.gentle, found.grounded, found.ground_work) == (LEFT, LEFT, False)


@pytest.mark.parametrize(("hours", "resting"), [(47, LEFT), (48, frozenset())])
def test_a_fresh_sprain_does_nothing_of_its_own(hours, resting):
    sprain = Injury(at=at(TODAY, "10:00"), side="left")
    standing = refold(numbered([*calm(), sprain]), ANYA, BOOK, P3)
    now = sprain.at + timedelta(hours=hours)

    found = relief(ANYA, standing, now, BOOK, decide(ANYA, standing, now, BOOK))

    assert (found.gentle, found.resting) == (LEFT, resting)


def test_a_sprain_that_does_not_get_better_leaves_ground_work():
    entries = [
        *calm(last=TODAY - 6),
        Injury(at=at(TODAY - 6, "18:00"), side="left"),
        CheckIn(at=at(TODAY - 5), side="left", pain=5),
        CheckIn(at=at(TODAY), side="left", pain=5),
    ]

    found = eased(entries)

    assert (found.gentle, found.ground_work, found.resting) == (LEFT, True, frozenset())


def test_another_stop_closes_the_ground_work():
    found = eased([*calm(), told(TODAY, side="left", flags=("bone-point-tender",))])

    assert found.gentle == LEFT
    assert not found.ground_work


@pytest.mark.parametrize(("days", "block"), [(55, True), (56, False)])
def test_after_a_sprain_balance_comes_in_every_session_for_eight_weeks(days, block):
    sprained = replace(P3.left, sprain=Sprain("s", at(TODAY), ordinal(TODAY), returned=True))

    found = eased(calm(TODAY, TODAY + days), TODAY + days, start=Standing(sprained, P3.right))

    assert found.balance is block


def test_what_is_told_names_the_day_it_began():
    found = eased([*calm(last=TODAY + 2), step_back("D3", TODAY, Side.LEFT)], TODAY + 2)

    assert found.because == (Cause("D3", ordinal(TODAY), (Side.LEFT,)),)


@pytest.mark.parametrize("what", ["shoes", "surface", "hills"])
def test_a_heavy_rung_as_new_as_the_shoes_waits_and_the_one_below_is_done(what):
    side = placed("P5", since=TODAY - 10, calf="heavy-raise-2")
    entries = [*calm(first=TODAY - 9), Change(at=at(TODAY - 1), what=what)]

    found = eased(entries, start=Standing(side, side))

    assert {rung for _, rung in found.waiting} == {"heavy-raise-2", "landing-1"}
    assert [cause.rule for cause in found.because] == ["K2"]
    doses = rung_doses(BOOK.ladders, load_exercises(), {Side.LEFT: {"calf": "heavy-raise-2"}}, found)
    assert doses[Side.LEFT]["calf"].load == "5 kg"  # of heavy-raise-1


@pytest.mark.parametrize(
    ("since", "changed", "day"),
    [(TODAY - 20, "shoes", TODAY - 1), (TODAY - 10, "cadence", TODAY - 1), (TODAY - 10, "shoes", TODAY - 14)],
    ids=["an old rung", "cadence is nothing new", "old shoes"],
)
def test_nothing_waits_where_only_one_thing_is_new(since, changed, day):
    side = placed("P5", since=since, calf="heavy-raise-2")
    entries = [*calm(first=TODAY - 19), Change(at=at(day), what=changed)]

    assert not eased(entries, start=Standing(side, side)).waiting
