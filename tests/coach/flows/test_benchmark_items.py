"""Which tests come, for whom, and the values that are told."""

from dataclasses import replace

import pytest

from coach.journal import ProfileChange
from tests.coach.flows.benchmarks import FRIDAY, begun, guided, item, measured, skips_to
from tests.coach.flows.driver import joined
from tests.coach.journals import placed


def test_the_first_test_asks_for_decade_and_values_and_both_may_be_skipped() -> None:
    talk = begun(known=False)

    talk.presses("Skip", "Skip")

    assert item(talk) == ("knee-to-wall", "left")
    assert (talk.person.runner.born, talk.person.runner.sex) == (None, None)


def test_a_decade_counts_as_its_youngest() -> None:
    talk = begun(known=False)

    talk.presses("1980s", "Men's")

    assert (talk.person.runner.born, talk.person.runner.sex) == (1989, "male")
    changes = [entry for entry in talk.journal if isinstance(entry, ProfileChange)]
    assert changes[-1].runner == talk.person.runner


def test_of_the_youngest_decade_nobody_is_taken_for_a_child() -> None:
    talk = begun(known=False)

    talk.presses("2000s")

    assert talk.person.runner.born == 2026 - 18


def test_who_was_asked_before_is_not_asked_again() -> None:
    assert item(begun()) == ("knee-to-wall", "left")


@pytest.mark.parametrize(
    ("first", "second", "value"),
    [("9", "9.5", 9.5), ("9", "9", 9), ("under 5", "4.5", 4.5), ("under 5", "0", 0), ("15 or more", "20", 20)],
)
def test_half_centimetres_are_two_taps_away(first: str, second: str, value: float) -> None:
    talk = begun()

    talk.presses(first, second)

    assert measured(talk) == [("knee-to-wall", "left", value)]
    assert item(talk) == ("knee-to-wall", "right")


def test_more_than_twenty_centimetres_cannot_be_told() -> None:
    talk = begun()

    talk.presses("15 or more")

    assert talk.can_press("20")
    assert not talk.can_press("20.5")


@pytest.mark.parametrize(
    ("stage", "raises"), [("P1", "double-heel-raise"), ("P2", "double-heel-raise"), ("P3", "heel-raise")]
)
def test_raises_on_one_foot_come_with_the_stage_that_trains_them(stage: str, raises: str) -> None:
    tests = [one.test for one in guided(begun(stage)).items]

    assert [test for test in tests if test.endswith("heel-raise")] == [raises] * (2 if stage == "P3" else 1)


def test_a_side_that_is_not_so_far_does_no_raises_on_one_foot() -> None:
    talk = joined()
    talk.now = FRIDAY
    standing = replace(talk.person.standing, left=placed("P2"), right=placed("P3"))
    talk.person = replace(talk.person, standing=standing)
    talk.commands("test")
    talk.presses("Start", "Skip", "Skip")

    raises = [one for one in guided(talk).items if one.test.endswith("heel-raise")]

    assert [(one.test, one.side) for one in raises] == [("heel-raise", "right")]


def test_closed_eyes_are_not_for_numb_feet() -> None:
    talk = joined()
    talk.now = FRIDAY
    talk.person = replace(talk.person, runner=replace(talk.person.runner, conditions=("neuropathy",)))
    talk.commands("test")
    talk.presses("Start")

    assert "balance-closed" not in {one.test for one in guided(talk).items}


def test_hops_are_tried_only_where_the_rest_of_the_gate_is_near() -> None:
    talk = begun("P4")

    assert "double-hops" in {one.test for one in guided(talk).items}
    skips_to(talk, "heel-raise")
    talk.presses("Skip this")
    assert item(talk)[0] == "gait-check"
