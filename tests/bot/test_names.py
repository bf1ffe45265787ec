"""What people call themselves may be anything; among our words it stays on its line and turns nothing round."""

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.names import LONGEST, NAMELESS, spoken


@pytest.mark.parametrize("name", ["Anya", "José María", "Ngọc Ánh", "李娜", "עִבְרִית", "रवि", "👩‍👧 Kim", "O'Neil-7"])
def test_a_name_stays_as_it_is(name: str):
    assert spoken(name) == name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("\u202eecila", "ecila"), ("A\u2066n\u2069ya", "Anya"), ("An\x00ya\n\nstop", "An ya stop"),
        ("a" + "\u0301" * 60 + "b", "a\u0301\u0301\u0301b"), ("  Anya\u2028 ", "Anya"),
    ],
)  # fmt: skip
def test_what_would_reach_beyond_its_line_is_left_out(name: str, shown: str):
    assert spoken(name) == shown


@pytest.mark.parametrize("name", ["", "\u200b", "\u3164\u3164", "\u2800", " \n", "\u202e\u202c", "\u0301\u0301"])
def test_nobody_is_called_nothing(name: str):
    assert spoken(name) == NAMELESS


@given(st.text(max_size=200))
def test_no_name_is_empty_long_or_made_of_more_than_one_line(name: str):
    shown = spoken(name)

    assert 0 < len(shown) <= LONGEST
    assert not {category(letter) for letter in shown} & {"Cc", "Zl", "Zp", "Cs"}
    assert spoken(shown) == shown
