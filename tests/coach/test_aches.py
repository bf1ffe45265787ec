"""Which places of a side count as sore, and until when."""

import pytest

from coach.profile import SIDES, Side
from coach.terms import Site
from tests.coach.journals import BOOK, TODAY, after, calm, morning, told
from tests.coach.test_relief import eased


def sore_after(*entries, day: int = TODAY) -> set[tuple[Side, Site]]:
    return set(eased([*calm(), *entries], day).sore)


def test_a_place_is_sore_from_amber_on_on_its_own_side():
    spot = told(TODAY, side="left", sites=("shin",), pattern="focal", pain=3)

    assert sore_after(spot) == {(Side.LEFT, "shin")}


def test_a_green_number_makes_no_place_sore():
    assert sore_after(told(TODAY, side="left", sites=("toes",), pain=BOOK.pain.green)) == set()


@pytest.mark.parametrize(("pain", "sore"), [(BOOK.pain.red - 1, set()), (BOOK.pain.red, {(Side.RIGHT, "achilles")})])
def test_a_tendon_keeps_its_load_while_amber_and_is_strained_from_red_on(pain, sore):
    assert sore_after(told(TODAY, side="right", sites=("achilles",), pattern="focal", pain=pain)) == sore


def test_a_tendon_in_the_morning_is_strained_from_the_red_of_the_morning_on():
    hurts = morning(TODAY, side="left", sites=("achilles",), pattern="focal", pain=BOOK.morning.red)

    assert sore_after(hurts) == {(Side.LEFT, "achilles")}


def test_a_sharp_calf_is_strained_whatever_the_number():
    assert sore_after(told(TODAY, side="left", sites=("calf",), pain=1, sharp=True)) == {(Side.LEFT, "calf")}


def test_a_muscle_that_is_sore_all_over_is_no_sore_spot():
    assert sore_after(after(TODAY, side="left", sites=("calf",), pattern="diffuse", pain=6)) == set()


def test_a_calm_morning_closes_it():
    spot = told(TODAY, side="left", sites=("knee",), pain=4)

    assert sore_after(spot, morning(TODAY + 1, pain=0), day=TODAY + 1) == set()


def test_a_calm_number_about_another_place_leaves_it_sore():
    spot = told(TODAY, side="left", sites=("knee",), pain=4)
    other = told(TODAY, "09:00", side="left", sites=("toes",), pain=1)

    assert sore_after(spot, other) == {(Side.LEFT, "knee")}


def test_pain_that_names_no_place_keeps_the_sore_one_and_silence_lets_it_end():
    days = BOOK.relief.dropped_days
    spot = told(TODAY, side="left", sites=("knee",), pain=4)
    again = morning(TODAY + 2, side="left", pain=4)

    assert sore_after(spot, day=TODAY + days - 1) == {(Side.LEFT, "knee")}
    assert sore_after(spot, day=TODAY + days) == set()
    assert sore_after(spot, again, day=TODAY + days + 1) == {(Side.LEFT, "knee")}


def test_a_back_has_no_sides():
    assert sore_after(told(TODAY, side="left", sites=("back",), pain=4)) == {(side, "back") for side in SIDES}
