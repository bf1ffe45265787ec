"""Tier B but B1: what is referred within days."""

from dataclasses import replace

import pytest

from coach.journal import Cleared, Decided, Injury, Missed
from coach.profile import Runner
from tests.coach.journals import ANYA, TODAY, after, at, calm, decision, morning, run, strength, told


def by_professional(day, flag=None):
    return Cleared(at=at(day, "20:00"), by="professional", flag=flag)


@pytest.mark.parametrize(
    ("flag", "rule"), [("night-or-rest-pain", "B2"), ("numb-or-cold", "B5"), ("hop-refusal", "B9")]
)
def test_a_flag_that_lasts(flag, rule):
    once = [*calm(), morning(TODAY - 1, "08:00", pain=1, flags=(flag,))]

    assert rule not in decision(once).rules
    assert decision([*once, morning(TODAY, "08:00", pain=1, flags=(flag,))]).rules == (rule,)


@pytest.mark.parametrize(("clock", "stops"), [("11:59", False), ("12:00", True)])
def test_two_reports_48_hours_apart_last(clock, stops):
    flags = ("numb-or-cold",)

    found = decision([told(1, "12:00", flags=flags), told(3, clock, flags=flags)])

    assert ("B5" in found.rules) is stops


def test_a_denial_between_starts_anew():
    flags = ("numb-or-cold",)
    denied = told(2, answers=(("still-numb", False),))

    assert "B5" not in decision([told(1, flags=flags), denied, told(3, "12:00", flags=flags)]).rules


def test_night_pain_with_a_fever_does_not_wait():
    assert "B2" in decision([*calm(), told(TODAY, flags=("night-or-rest-pain", "fever"))]).rules


@pytest.mark.parametrize(("day", "pain", "stops"), [(4, 5, False), (5, 4, True), (5, 3, False), (5, 2, False)])
def test_a_sprain_is_clearly_better_by_day_five(day, pain, stops):
    sprain = Injury(at=at(TODAY, "12:00"), side="left")
    first = told(TODAY, "13:00", side="left", pain=5)

    found = decision([*calm(), sprain, first, told(TODAY + day, side="left", pain=pain)])

    assert ("B3" in found.rules) is stops


@pytest.mark.parametrize(("day", "stops"), [(6, False), (7, True)])
def test_a_sprained_runner_walks_by_day_seven(day, stops):
    sprain = Injury(at=at(TODAY, "12:00"), side="left")

    found = decision([*calm(), sprain, told(TODAY + day, side="left", pain=2, limp=True)])

    assert ("B3" in found.rules) is stops


@pytest.mark.parametrize(("gap", "stops"), [(27, True), (28, False)])
def test_an_ankle_that_gives_way_twice_in_four_weeks(gap, stops):
    reports = [told(day, side="left", flags=("giving-way",)) for day in (2, 2 + gap)]

    assert ("B3" in decision(reports).rules) is stops


def test_three_runs_in_a_row_held_back_by_pain():
    two = [run(15, cut_short=True), Missed(at=at(17), plan="run", reason="sore")]

    assert "B4" not in decision([*calm(), *two]).rules
    assert "B4" in decision([*calm(), *two, run(19, cut_short=True)]).rules
    assert "B4" not in decision([*calm(), *two, run(18), run(19, cut_short=True)]).rules


def test_a_missed_strength_session_is_not_a_run():
    missed = [Missed(at=at(day), plan="strength", reason="sore") for day in (15, 17, 19)]

    assert "B4" not in decision([*calm(), *missed]).rules


@pytest.mark.parametrize(("days", "stops"), [(6, False), (7, True)])
def test_a_week_of_runs_held_back_by_pain(days, stops):
    found = decision([run(10, cut_short=True), run(10 + days, cut_short=True)])

    assert ("B4" in found.rules) is stops


def sore_again(day):
    return [strength(day), after(day, pain=4)]


STEPPED_BACK = [
    *sore_again(3),
    Decided(at=at(3, "21:00"), decision="regress", rules=("D3",), because=("x",), changes=()),
]


@pytest.mark.parametrize(("days", "stops"), [(13, False), (14, True)])
def test_no_better_two_weeks_after_a_step_back(days, stops):
    last = 3 + days

    found = decision([*STEPPED_BACK, *sore_again(10), *calm(11, last), *sore_again(last)])

    assert ("B4" in found.rules) is stops


@pytest.mark.parametrize(("day", "stops"), [(10, True), (11, False)])
def test_after_a_calm_week_it_is_a_new_problem(day, stops):
    between = [sore_again(day), sore_again(day + 6)]

    found = decision([*STEPPED_BACK, *calm(4, day - 1), *between[0], *between[1], *calm(day + 7, 20), *sore_again(20)])

    assert ("B4" in found.rules) is stops


def test_pain_out_of_proportion_counts_until_two_groups_are_denied():
    severe = told(TODAY, side="left", flags=("out-of-proportion",))
    denied = told(TODAY, "09:00", side="left", answers=(("two-signs", False),))

    assert decision([*calm(), severe]).rules == ("B6",)
    assert "B6" not in decision([*calm(), severe, denied]).rules


@pytest.mark.parametrize("condition", ["diabetes", "neuropathy", "immunosuppression"])
def test_any_new_foot_pain_with_a_condition_that_hides_harm(condition):
    runner = replace(ANYA, conditions=(condition,))

    assert decision([*calm(), told(TODAY, pain=1, sites=("heel",))], runner=runner).rules == ("B7",)
    assert "B7" not in decision([*calm(), told(TODAY, pain=1, sites=("knee",))], runner=runner).rules
    assert "B7" not in decision([*calm(), told(TODAY, pain=1, sites=("heel",))]).rules


def test_a_heel_raise_lost_little_by_little_is_no_emergency():
    lost = told(TODAY, side="left", flags=("cannot-heel-raise",), answers=(("raise-lost-suddenly", False),))

    assert decision([*calm(), lost]).rules == ("B8",)


@pytest.mark.parametrize(("minutes", "stops"), [(60, False), (61, True)])
def test_three_long_stiff_mornings_on_both_sides(minutes, stops):
    mornings = [morning(day, stiffness_minutes=minutes) for day in (1, 3, 5)]

    assert ("B10" in decision(mornings).rules) is stops


def test_one_stiff_side_is_not_both():
    mornings = [morning(day, side="left", stiffness_minutes=70) for day in (1, 3, 5)]

    assert "B10" not in decision(mornings).rules


@pytest.mark.parametrize(
    ("runner", "stops"),
    [
        (Runner(born=2009), True),
        (Runner(born=2008), False),
        (Runner(conditions=("under-18",)), True),
        (Runner(born=1990, conditions=("under-18",)), False),
        (Runner(conditions=("ankle-surgery-under-6-months",)), True),
        (Runner(conditions=("told-not-to-exercise",)), True),
        (Runner(conditions=("pregnancy",)), False),
    ],
)
def test_who_needs_a_professional_first(runner, stops):
    found = decision(calm(), runner=runner)

    assert (found.rules == ("B11",)) is stops
    assert decision([*calm(), by_professional(TODAY, "B11")], runner=runner).rules != ("B11",)


def test_pregnancy_with_a_new_symptom():
    runner = Runner(conditions=("pregnancy",))

    assert decision([*calm(), told(TODAY, pain=2)], runner=runner).rules == ("B11",)


def test_worse_tiers_come_first():
    flags = ("calf-hot-swollen", "chest-or-breath")

    assert decision([*calm(), told(TODAY, flags=flags)]).rules == ("A1", "A4")


@pytest.mark.parametrize(("now", "stops"), [(18, True), (19, False)])
def test_stiff_mornings_count_for_two_weeks(now, stops):
    mornings = [morning(day, stiffness_minutes=70) for day in (5, 7, 9)]

    assert ("B10" in decision([*mornings, morning(now)]).rules) is stops


@pytest.mark.parametrize(("gap", "stops"), [(27, True), (28, False)])
def test_a_single_report_is_forgotten_after_four_weeks(gap, stops):
    flags = ("hop-refusal",)

    assert ("B9" in decision([told(1, flags=flags), told(1 + gap, flags=flags)]).rules) is stops


@pytest.mark.parametrize(
    ("flag", "answer", "rule"),
    [
        ("night-or-rest-pain", "two-nights", "B2"),
        ("numb-or-cold", "numb-for-long", "B5"),
        ("hop-refusal", "hop-for-long", "B9"),
    ],
)
def test_a_flag_that_is_told_to_have_lasted(flag, answer, rule):
    said = told(TODAY, pain=1, flags=(flag,), answers=((answer, True),))

    assert rule in decision([*calm(), said]).rules


@pytest.mark.parametrize(
    ("side", "sites", "stops"),
    [("both", ("heel",), True), ("both", ("achilles",), True), ("left", ("heel",), False), ("both", ("knee",), False)],
)
def test_both_heels_or_tendons_with_an_inflammation_elsewhere(side, sites, stops):
    said = told(TODAY, pain=1, side=side, sites=sites, answers=(("inflamed-elsewhere", True),))

    assert ("B10" in decision([*calm(), said]).rules) is stops
