"""Runners are drawn from the seed, and a twin differs in nothing but its sides."""

from datetime import date
from itertools import pairwise

import pytest

from bot.simulate.chance import Chance
from bot.simulate.people import KINDS, crowd, manners
from bot.simulate.spells import spells_of

YEAR = 2026


def test_the_same_seed_draws_the_same_runners():
    assert crowd(12, 5, YEAR) == crowd(12, 5, YEAR)
    assert crowd(12, 5, YEAR) != crowd(12, 6, YEAR)


def test_every_kind_has_its_turn():
    assert {someone.kind for someone in crowd(len(KINDS), 1, YEAR)} == set(KINDS) == set(manners())


@pytest.mark.parametrize("seed", range(5))
def test_the_twin_has_the_other_weak_side_and_the_same_luck(seed):
    *people, twin = crowd(7, seed, YEAR)
    one = next(someone for someone in people if someone.luck == twin.luck)

    assert twin.mirrored
    assert (one.days, one.kit, one.minutes) == (twin.days, twin.kit, twin.minutes)
    assert {one.body.weak, twin.body.weak} == {"left", "right"}


def test_luck_is_drawn_by_name_and_not_by_turn():
    chance = Chance("1/2")

    assert chance.of("run", 3).random() == chance.of("run", 3).random() != chance.of("run", 4).random()


@pytest.mark.parametrize("seed", range(8))
def test_spells_come_one_after_the_other(seed):
    for someone in crowd(14, seed, YEAR):
        spells = spells_of(someone, date(2026, 3, 2), 182).spells
        assert all(one.last < other.first for one, other in pairwise(spells))
        assert all(spell.first > date(2026, 3, 11) for spell in spells)
