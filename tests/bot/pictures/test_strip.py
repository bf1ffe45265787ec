"""What stands under a picture: the count of the tempo, the ring of a hold, and the feet that work."""

import re

import pytest

from bot.pictures import look
from bot.pictures.scene import scene, under


def numbers(name, moment, **dose):
    return [int(found) for found in re.findall(r">(\d+)</text>", under(scene(name, "right", **dose), moment))]


def big(name, moment, **dose):
    """The second that is counted now."""
    shown = under(scene(name, "right", **dose), moment)
    (found,) = re.findall(rf'r="20" fill="{look.ACCENT}"/><text[^>]*>(\d+)<', shown)
    return int(found)


def test_every_second_of_the_tempo_has_its_number():
    assert numbers("heel-raise", 0) == [1, 2, 3, 1, 1, 2, 3]
    assert numbers("heel-raise", 0, tempo="2-1-2") == [1, 2, 1, 1, 2]
    assert [big("heel-raise", second + 0.5) for second in range(7)] == [1, 2, 3, 1, 1, 2, 3]


def test_a_hold_is_counted_in_empties_its_ring_and_leads_to_the_other_foot():
    lead_in = [big("balance-firm", second) for second in (0.5, 1.5, 2.5)]
    ring = [numbers("balance-firm", 3 + second) for second in (0.1, 10.1, 19.9)]
    after = numbers("balance-firm", 24)

    assert (lead_in, ring, after) == ([3, 2, 1], [[20], [10], [1]], [])


def test_a_stretch_in_two_halves_has_one_ring():
    assert [numbers("light-calf-stretch", 3 + second) for second in (0.1, 14.9, 15.1, 29.9)] == [[30], [16], [15], [1]]


@pytest.mark.parametrize(("side", "filled"), [("left", 1), ("right", 1), (None, 2)])
def test_the_soles_say_which_feet_work(side, filled):
    name = "knee-to-wall" if side else "heel-raise-seated"
    shown = under(scene(name, side), 0)

    soles = re.findall(r'<path transform="translate\(-?12 0\)[^>]*fill="([^"]*)"', shown)
    assert soles.count(look.ACCENT) == filled
    assert side is None or soles.index(look.ACCENT) == ["left", "right"].index(side)


def test_walking_shows_the_foot_that_is_on_the_ground():
    shown = scene("ramp-walk", None)
    left, right = (under(shown, part * shown.file.cycle.seconds) for part in (0.75, 0.25))

    assert left != right
